import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href;
/** Of util-linux: has the kernel send a program a signal when its parent is gone. Others of the name cannot. */
const BINDING = ['setpriv', '--pdeathsig', 'TERM', '--'] as const;
let canBind: boolean | undefined;

/**
 * What `fork` needs for a child that ends within a second of this process, however this one ends and whatever the child
 * is busy with.
 */
export function boundFork(env: NodeJS.ProcessEnv): { execArgv: string[]; env: NodeJS.ProcessEnv } {
  return { execArgv: ['--import', END_WITH_PARENT], env: { ...env, END_WITH_PARENT: String(process.pid) } };
}

/**
 * `spawn` for a program that is not ours: it is terminated when this process is gone, where the system can do that
 * (Linux with setpriv). Elsewhere it is a plain `spawn`.
 */
export function spawnBound(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const [setpriv, ...flags] = BINDING;
  canBind ??= process.platform === 'linux' && spawnSync(setpriv, [...flags, 'true']).status === 0;
  return canBind ? spawn(setpriv, [...flags, program, ...args], options) : spawn(program, args, options);
}
