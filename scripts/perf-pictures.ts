// npm run perf:pictures: what the demo's pictures weigh and lose in each quality and effort, and which to choose.
import { perfPictures } from '#perf/pictures/perf-pictures.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/perf-pictures.mjs';
import { runCommand } from './start/run-command.ts';

const options = readCommandLine(command);

await runCommand((signal) => perfPictures(options, signal));
