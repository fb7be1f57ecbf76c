// npm run test:repeat: finds tests that fail by chance. Runs files, or all of npm test, many times beside busy processes.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { RESULTS_DIRECTORY } from '#perf/measure/results.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/test-repeat.mjs';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { takeStartLock } from './start/start-lock.ts';
import { busyProcesses } from './test/busy-processes.ts';
import { prepareFiles } from './test/prepared-files.ts';
import { RepeatedRuns, type RunOutcome } from './test/repeated-runs.ts';
import { Tally } from './test/tally.ts';

type Run = () => Promise<Omit<RunOutcome, 'seconds'> & { readonly printed: string }>;

const { positionals: files, times, load, resume } = readCommandLine(command);
const KEPT = join(PROJECT, 'test-results', 'repeat');

let failed = 0;
await runCommand(
  async (signal, cleanup) => {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: PROJECT, encoding: 'utf8' }).trim();
    const path = join(RESULTS_DIRECTORY, 'test-repeat.jsonl');
    const runs = new RepeatedRuns(path, { commit, files, load }, { resume });
    const run = files.length === 0 ? () => runAll(signal) : await runFiles(signal, cleanup);
    const busy = busyProcesses(load);
    cleanup.defer(() => busy[Symbol.asyncDispose]());
    while (runs.done < times) {
      const startedAt = performance.now();
      const { printed, ...outcome } = await run();
      // What was cut off says nothing.
      if (signal.aborted) return;
      runs.add({ ...outcome, seconds: (performance.now() - startedAt) / 1000 });
      if (!outcome.succeeded) keep(`run-${runs.done}.log`, printed);
      console.log(String(runs).split('\n').at(-1));
    }
    failed = runs.failed;
    console.log(
      `\n${runs}\n${runs.done - failed} of ${runs.done} runs passed, beside ${load} busy processes.`,
    );
  },
  { onEnd: (wasStopped) => !wasStopped && failed === 0 },
);

async function runFiles(signal: AbortSignal, cleanup: AsyncDisposableStack): Promise<Run> {
  const lock = await takeStartLock(PROJECT, 'runs npm run test:repeat');
  cleanup.defer(() => lock.release());
  const runPrepared = await prepareFiles(files, signal, cleanup);
  return async () => {
    const tally = new Tally();
    for (const counts of await runPrepared()) tally.add(counts);
    const printed = String(tally);
    return { succeeded: tally.succeeded, counts: printed.split('\n').at(-1) ?? '', printed };
  };
}

/** Runs npm test in a process of its own. */
async function runAll(signal: AbortSignal): ReturnType<Run> {
  const child = spawn(process.execPath, [join(PROJECT, 'scripts', 'test.ts')], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
    });
  const [code] = await once(child, 'exit');
  const counts = stripVTControlCharacters(printed).trimEnd().split('\n').at(-1) ?? '';
  return { succeeded: code === 0, counts, printed };
}

function keep(name: string, printed: string): void {
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, name), printed);
}
