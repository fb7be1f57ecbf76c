// npm run perf:pictures: what the demo's pictures weigh and lose in each quality and effort, and which to choose.
import { perfPictures } from '#perf/pictures/perf-pictures.ts';
import { runCommand } from './start/run-command.ts';

await runCommand((signal) => perfPictures(process.argv.slice(2), signal));
