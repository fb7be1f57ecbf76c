// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'npm test',
  summary:
    'Lint, types, unit and integration tests, a production build and its budgets, end-to-end tests and Lighthouse, on a\n' +
    'database of their own. The last line has the counts.',
  flags: {},
  positionals: {
    name: 'PART',
    meaning: 'keeps to the test files whose paths contain one of these, such as import or search.spec',
    count: 'any',
  },
});
