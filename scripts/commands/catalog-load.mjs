// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle } from '../command-line/flags.mjs';
import { DATA_DIR, parts } from '../command-line/shared-flags.mjs';

export const command = defineCommand({
  name: 'npm run catalog:load',
  summary:
    'Loads the demo catalogue into the database of DATABASE_URL, or else the embedded one, and says how fast. Works\n' +
    'beside a running site. What was loaded before is replaced once the new catalogue is complete.',
  flags: {
    parts: parts(),
    dataDir: DATA_DIR,
    replaceOwnCatalogue: toggle('also replaces a catalogue that is not the demo; it is then gone'),
  },
});
