import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process that was killed without its parent's knowledge ends by itself after this. */
const LIFETIME_MS = 2 * 60 * 60 * 1000;
/** Bursts, as other work has them, and a look at whether the parent is still there between them. */
const PROGRAM = `
process.on('disconnect', () => process.exit());
setTimeout(() => process.exit(), ${LIFETIME_MS});
setInterval(() => { const end = Date.now() + 190; while (Date.now() < end); }, 200);
`;

/** Starts `count` processes that each keep a processor busy until they are disposed of, or this process ends. */
export function busyProcesses(count: number): AsyncDisposable {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--eval', PROGRAM], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  return {
    [Symbol.asyncDispose]: async () => {
      for (const child of children) {
        const exited = child.exitCode ?? child.signalCode ?? once(child, 'exit');
        child.kill('SIGKILL');
        await exited;
      }
    },
  };
}
