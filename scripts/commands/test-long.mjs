// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'npm run test:long',
  summary:
    'The tests that npm test leaves out because each takes minutes: whole sweeps, in *.long.test.ts, and\n' +
    'end-to-end tests with the tag @long. Run it before a change to what they test is called done.',
  flags: {},
  positionals: {
    name: 'PART',
    meaning: 'keeps to the long test files whose paths contain one of these',
    count: 'any',
  },
});
