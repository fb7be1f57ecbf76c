// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'node scripts/with-node.mjs scripts/fonts-subset.ts',
  summary:
    'Makes the files of app/_fonts anew and prints the range of characters that components/layout/typeface.ts names.',
  flags: {},
});
