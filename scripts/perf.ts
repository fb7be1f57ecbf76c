// npm run perf: every perf: command, one after the other. Takes hours; the machine should do nothing else. What it has
// done is kept in perf/results/perf-run.json until it has run to its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Progress } from '#perf/all/progress.ts';
import { runSuites } from '#perf/all/run-suites.ts';
import { figuresOf, perfSuites, resultsTable } from '#perf/all/suites.ts';
import { readTrend } from '#perf/measure/held.ts';
import { RESULTS_DIRECTORY } from '#perf/measure/results.ts';
import { commit } from '#perf/measure/surroundings.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/perf.mjs';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';

const { restart } = readCommandLine(command);
let isKept = true;

await runCommand(
  async (signal) => {
    const suites = perfSuites();
    const results = await runSuites({
      suites: [...suites.keys()],
      run: (suite) => runFile(suites.get(suite) ?? '', signal),
      figuresSince: (at) => figuresOf(readTrend(), at),
      progress: new Progress(join(RESULTS_DIRECTORY, 'perf-run.json'), { commit: commit(), restart }),
      signal,
      say: (line) => console.log(`\n== ${line}`),
    });
    console.log(`\n${resultsTable(results)}`);
    isKept = results.every(({ succeeded }) => succeeded);
    if (results.length < suites.size) console.log('\nStopped; `npm run perf` goes on from here.');
  },
  { onEnd: () => isKept },
);

/** @returns whether it ended well; false also where it was stopped */
async function runFile(file: string, signal: AbortSignal): Promise<boolean> {
  const child = spawn(process.execPath, [join(PROJECT, file)], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = (): void => void child.kill();
  signal.addEventListener('abort', stop);
  // It undoes what it has begun before it ends.
  const [code] = await once(child, 'exit');
  signal.removeEventListener('abort', stop);
  return code === 0;
}
