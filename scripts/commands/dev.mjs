// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { SITE_FLAGS } from '../command-line/shared-flags.mjs';

export const command = defineCommand({
  name: 'npm run dev',
  summary: 'next dev on the database that npm start uses, also while that runs.',
  flags: SITE_FLAGS,
  notes: 'With --parts a demo catalogue of another size is replaced; a catalogue of your own never is.',
});
