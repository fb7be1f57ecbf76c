// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { SITE_FLAGS } from '../command-line/shared-flags.mjs';

export const command = defineCommand({
  name: 'npm start',
  summary:
    'Everything from an empty folder to a running site: dependencies, PostgreSQL, a catalogue, the build, the server.',
  flags: SITE_FLAGS,
  notes: 'With --parts a demo catalogue of another size is replaced; a catalogue of your own never is.',
});
