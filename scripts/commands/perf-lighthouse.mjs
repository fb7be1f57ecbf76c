// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { changeDatabase, PERF_FLAGS } from '../command-line/shared-flags.mjs';

/** To the database of DATABASE_URL. */
export const DOES = 'counts its visits among those of visitors';

export const command = defineCommand({
  name: 'npm run perf:lighthouse',
  summary:
    'Visits each page type and an empty page five times with Lighthouse, on the production build behind the edge: scores,\n' +
    'LCP and blocking time, against perf/lighthouse/lighthouserc.times.json and perf/budgets/lighthouse.json.',
  flags: { ...PERF_FLAGS, changeDatabase: changeDatabase(DOES) },
  notes:
    'With DATABASE_URL in the environment (not in .env.local) it builds and serves the catalogue in that database,\n' +
    'which is not replaced; --parts, where it is given, must be its size.',
});
