import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isRunning } from '#lib/process/identity.mjs';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it has been told to shut down. */
  readonly isStopping: boolean;
}

/** Higher than any system gives out, so no process ever has it. */
const NO_PROCESS = 0x3fffffff;
const PID_LINE = 0;
const PORT_LINE = 3;
const STATE_LINE = 7;

/**
 * The PostgreSQL that runs on a cluster, whoever started it.
 *
 * `postmaster.pid` outlives a power cut, and its process id may by then be another program's. PostgreSQL would refuse
 * to start on it, and stopping it would hit a stranger; so the id counts only if that process is a PostgreSQL on this
 * very directory.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const lines = postmasterLines(cluster);
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return undefined;
  if (process.platform !== 'win32' && !commandLine(pid).includes(cluster)) return undefined;
  return { pid, port: Number(lines[PORT_LINE]), isStopping: lines[STATE_LINE]?.trim() === 'stopping' };
}

/**
 * Lets PostgreSQL start over a `postmaster.pid` whose id now belongs to another program. The file stays, with an id
 * that nobody has: PostgreSQL then still checks by the file's shared memory key that no old backend is left.
 */
export function disownRecycledPid(cluster: string): void {
  const lines = postmasterLines(cluster);
  if (lines.length === 0 || runningPostmaster(cluster) || !isRunning(Number(lines[PID_LINE]))) return;
  lines[PID_LINE] = String(NO_PROCESS);
  writeFileSync(join(cluster, 'postmaster.pid'), lines.join('\n'));
}

function postmasterLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    // PostgreSQL deletes the file when it ends, which may be at this moment.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
