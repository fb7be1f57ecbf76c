// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle } from '../command-line/flags.mjs';
import { DATA_DIR } from '../command-line/shared-flags.mjs';

export const command = defineCommand({
  name: 'npm run pictures:add',
  summary: 'Adds photographs of parts and categories and reports on each: docs/operations.md.',
  flags: {
    replace: toggle('a file whose place has another picture takes it; the earlier picture is then gone'),
    dataDir: DATA_DIR,
  },
  positionals: {
    name: 'FOLDER',
    meaning: 'with files named after part numbers or categories',
    count: 'one',
  },
});
