import { type ChildProcess, type ForkOptions, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href;
/** Of util-linux: has the kernel send a program a signal when its parent is gone. Others of the name cannot. */
const SETPRIV = 'setpriv';
const onParentsDeath = (signal: 'KILL' | 'TERM') => ['--pdeathsig', signal, '--'];
let canAskKernel: boolean | undefined;

interface BoundForkOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly nodeFlags?: readonly string[];
  /** Binds the Node programs that the child starts, too. */
  readonly withDescendants?: boolean;
}

/**
 * What `fork` needs for a child that ends within a second of this process, however this one ends and whatever the child
 * is busy with: by the kernel where it can do that, else by a thread of the child's own, which takes 18 MB.
 */
export function boundFork({
  env,
  nodeFlags = [],
  withDescendants = false,
}: BoundForkOptions): Pick<ForkOptions, 'execPath' | 'execArgv' | 'env'> {
  if (!withDescendants && kernelBinds()) {
    return { execPath: SETPRIV, execArgv: [...onParentsDeath('KILL'), process.execPath, ...nodeFlags], env };
  }
  return {
    execArgv: [...nodeFlags, '--import', END_WITH_PARENT],
    env: { ...env, END_WITH_PARENT: String(process.pid) },
  };
}

/**
 * `spawn` for a program that is not ours: it is terminated when this process is gone, where the system can do that
 * (Linux with setpriv). Elsewhere it is a plain `spawn`.
 */
export function spawnBound(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return kernelBinds()
    ? spawn(SETPRIV, [...onParentsDeath('TERM'), program, ...args], options)
    : spawn(program, args, options);
}

function kernelBinds(): boolean {
  canAskKernel ??=
    process.platform === 'linux' && spawnSync(SETPRIV, [...onParentsDeath('TERM'), 'true']).status === 0;
  return canAskKernel;
}
