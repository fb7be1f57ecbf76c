// npm run test:long: what npm test leaves out because it takes minutes: `*.long.test.ts` beside the code, and the tests
// of e2e with the tag `@long`, on a database and a build of their own.
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/test-long.mjs';
import { checkProject } from './start/checks.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { takeStartLock } from './start/start-lock.ts';
import { prepareFiles } from './test/prepared-files.ts';
import { Tally } from './test/tally.ts';
import { Timings } from './test/timings.ts';
import { longTestFiles } from './test/unit.ts';

const { positionals: only } = readCommandLine(command);
const tally = new Tally();
const timings = new Timings();

await runCommand(
  async (signal, cleanup) => {
    checkProject();
    const lock = await takeStartLock(PROJECT, 'runs npm run test:long');
    cleanup.defer(() => lock.release());
    const files = longTestFiles().filter(
      (path) => only.length === 0 || only.some((part) => path.includes(part)),
    );
    const run = await timings.phase('prepare', () => prepareFiles(files, signal, cleanup, ['long']));
    for (const { files: timed, ...counts } of await timings.phase('long tests', run)) {
      tally.add(counts);
      timings.addFiles(timed);
    }
  },
  {
    onError: () => tally.add({ failed: 1 }),
    onEnd: (wasStopped) => {
      if (wasStopped) tally.check('Run to the end', false);
      console.log(`\n${timings.report({})}\n\n${tally}`);
      return tally.succeeded;
    },
  },
);
