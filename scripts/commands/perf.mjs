// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm run perf',
  summary:
    'Runs every perf: command, one after the other, each on the database that it has by itself, and ends with a table of\n' +
    'all. Stopped, it goes on with the suite that it was stopped in when it is called again at the same commit.',
  flags: { restart: toggle('runs everything again, also what a run that was stopped has measured') },
});
