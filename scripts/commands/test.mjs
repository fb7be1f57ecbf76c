// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { text, toggle } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm test',
  summary:
    'Lint, types, unit and integration tests, a production build and its budgets, end-to-end tests and Lighthouse, on a\n' +
    'database of their own. Ends with how long each phase and the slowest files took, and the counts in the last line.',
  flags: {
    quick: toggle(
      'lint, types, and the unit and integration tests that the change can reach; no build, no browser',
    ),
    base: text({
      placeholder: 'REVISION',
      meaning: 'with --quick: what the change is measured from',
      example: 'HEAD~1',
      defaultText: 'where this branch left the one it follows, or the last commit',
    }),
  },
  positionals: {
    name: 'PART',
    meaning: 'keeps to the test files whose paths contain one of these, such as import or search.spec',
    count: 'any',
  },
  check: ({ quick, base }) => (base && !quick ? '--base goes with --quick.' : undefined),
});
