// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { changeDatabase, PERF_FLAGS } from '../command-line/shared-flags.mjs';

/** To the database of DATABASE_URL. */
export const DOES = 'migrates it and loads the demo into it, in place of a demo that is there';

export const command = defineCommand({
  name: 'npm run perf:catalog',
  summary:
    'Loads the demo catalogue into a database of its own and measures time, memory and sizes, against\n' +
    'perf/budgets/catalog.json.',
  flags: {
    ...PERF_FLAGS,
    changeDatabase: changeDatabase(DOES),
  },
  notes:
    'With DATABASE_URL in the environment (not in .env.local) it loads into that database. A catalogue of your own is\n' +
    'never replaced.',
});
