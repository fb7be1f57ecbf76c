// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle } from '../command-line/flags.mjs';
import { DATA_DIR } from '../command-line/shared-flags.mjs';

export const command = defineCommand({
  name: 'npm run catalog:cross-references',
  summary:
    'Takes in other people’s part numbers for our parts, which search then understands: docs/operations.md.',
  flags: {
    replace: toggle('the file is all there is of its sources: what it does not have of them is deleted'),
    skipBadLines: toggle('takes in the good lines although others are bad'),
    dataDir: DATA_DIR,
  },
  positionals: { name: 'FILE.csv', meaning: 'lines of source,number,part_number,note', count: 'one' },
});
