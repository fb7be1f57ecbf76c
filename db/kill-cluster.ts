import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, processIdentity } from '#lib/process/identity.mjs';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import type { Place } from './embedded-place.ts';
import { runningPostmaster } from './postmaster.ts';

const KILL_LIMIT_MS = 10_000;
const KILL_LOOK_MS = 50;

/**
 * Ends a PostgreSQL that hangs, with all its processes: a frozen one would keep the memory that the next one needs. What
 * was committed is in the write-ahead log, as after a power cut.
 * @throws EmbeddedDatabaseError where that does not help, as with a disk that hangs
 */
export async function killCluster(place: Place): Promise<void> {
  const postmaster = runningPostmaster(place.cluster);
  if (!postmaster) return;
  // Its processes start no others, so none is missed once it is stopped itself.
  signal(postmaster.pid, 'SIGSTOP');
  const all = [...childrenOf(postmaster.pid), postmaster.pid];
  for (const pid of all) signal(pid, 'SIGKILL');
  for (const deadline = Date.now() + KILL_LIMIT_MS; ; await sleep(KILL_LOOK_MS)) {
    if (!all.some(processIdentity)) return;
    if (Date.now() > deadline)
      throw new EmbeddedDatabaseError(
        `PostgreSQL (process ${postmaster.pid}) cannot be ended: its disk probably hangs. Restart the machine.`,
      );
  }
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
