import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { join } from 'node:path';
import { boundFork } from '#lib/process/bound-child.ts';

type NextOptions = ForkOptions & { readonly env: NodeJS.ProcessEnv };

/**
 * Runs Next's command line so that it ends with this process, however that ends: two Nexts in one folder, the orphan of
 * a killed start and a new one, would spoil each other's work.
 */
export function runNext(project: string, args: readonly string[], options: NextOptions): ChildProcess {
  return fork(join(project, 'node_modules/next/dist/bin/next'), args, {
    ...options,
    cwd: project,
    ...boundFork({ env: { ...options.env, NEXT_TELEMETRY_DISABLED: '1' }, withDescendants: true }),
  });
}
