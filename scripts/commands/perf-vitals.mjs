// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'npm run perf:vitals',
  summary:
    'Measures 5,000 beacons a second beside pages, and reports of ninety days, against perf/budgets/vitals.json. It has a\n' +
    'database of its own; DATABASE_URL is not used.',
  flags: {},
});
