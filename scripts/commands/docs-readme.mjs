// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'npm run docs:readme',
  summary:
    'Writes the README’s tables anew, from the schema of the settings and from what the perf commands measured last.',
  flags: {},
});
