import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { join } from 'node:path';

type NextOptions = ForkOptions & { readonly env: NodeJS.ProcessEnv };

const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href;

/**
 * Runs Next's command line so that it ends with this process, however that ends: two Nexts in one folder, the orphan of
 * a killed start and a new one, would spoil each other's work.
 */
export function runNext(project: string, args: readonly string[], options: NextOptions): ChildProcess {
  return fork(join(project, 'node_modules/next/dist/bin/next'), args, {
    ...options,
    cwd: project,
    execArgv: ['--import', END_WITH_PARENT],
    env: { ...options.env, END_WITH_PARENT: String(process.pid), NEXT_TELEMETRY_DISABLED: '1' },
  });
}
