// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'npm run test:long',
  summary:
    'The tests that npm test leaves out because each takes minutes: whole crawls and sweeps, *.long.test.ts and\n' +
    '*.long.spec.ts. Run it before a change to what they test is called done.',
  flags: {},
  positionals: {
    name: 'PART',
    meaning: 'keeps to the long test files whose paths contain one of these',
    count: 'any',
  },
});
