// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle, wholeNumber } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm run test:repeat',
  summary:
    'Runs test files again and again, or all of npm test where none are named, with busy processes beside them, and says\n' +
    'how often each run failed. What a failed run printed is kept in test-results/repeat.',
  flags: {
    times: wholeNumber({ meaning: 'how many runs', min: 1, max: 1000, example: '20', default: 20 }),
    load: wholeNumber({ meaning: 'busy processes beside them', min: 0, max: 64, example: '6', default: 0 }),
    resume: toggle('goes on where the same command was stopped, at the same commit'),
  },
  positionals: {
    name: 'FILE',
    meaning: 'a test file from the project’s root, such as e2e/list.spec.ts',
    count: 'any',
  },
});
