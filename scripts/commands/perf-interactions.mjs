// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { text } from '../command-line/flags.mjs';
import { changeDatabase, PERF_FLAGS } from '../command-line/shared-flags.mjs';

/** To the database of DATABASE_URL. */
export const DOES = 'counts its visits among those of visitors';

export const command = defineCommand({
  name: 'npm run perf:interactions',
  summary:
    'Measures clicks, typing, back and forward until they are painted as ratios to an empty page, and counts requests\n' +
    'and bytes, against perf/budgets/interactions.json and pages.json.',
  flags: {
    ...PERF_FLAGS,
    only: text({
      meaning: 'only the tests whose names contain TEXT; nothing is recorded',
      example: '"list to part"',
      defaultText: 'all',
      default: '',
    }),
    changeDatabase: changeDatabase(DOES),
  },
  notes:
    'With DATABASE_URL in the environment (not in .env.local) it builds and serves the catalogue in that database,\n' +
    'which is not replaced; --parts, where it is given, must be its size.',
});
