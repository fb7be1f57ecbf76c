import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acquireLock, type Lock, LockHeldError } from '#lib/process/lock.mjs';

const RETRY_MS = 250;
/** A start whose terminal or npm was killed notices within a second. */
const NOTICE_LIMIT_MS = 2_000;
/** A start that is stopping waits up to 25 s for the server, and up to 130 s for a PostgreSQL that has to be killed. */
const STOPPING_LIMIT_MS = 180_000;
/** A wait that is longer is told. */
const MOMENT_MS = 1_500;

/** Another start or test run is under way in this folder; the message says which and what it does. */
export class StartLockError extends Error {
  override readonly name = 'StartLockError';
}

/**
 * Keeps a second start out of the folder, whose build they would share. Waits for one that is stopping.
 * @param doing for whoever comes second, as in "serves http://localhost:3000"
 */
export async function takeStartLock(project: string, doing: string, log = console.log): Promise<Lock> {
  const path = join(project, '.millrace', 'start.lock');
  const started = Date.now();
  let wasTold = false;
  for (;;) {
    try {
      return acquireLock(path, { doing });
    } catch (error) {
      if (!(error instanceof LockHeldError)) throw error;
      const { pid, stopping, doing: other } = error.holder;
      if (stopping && !wasTold && Date.now() - started > MOMENT_MS) {
        log(`Waiting for the Millrace that is stopping (process ${pid}) …`);
        wasTold = true;
      }
      const limit = stopping ? STOPPING_LIMIT_MS : NOTICE_LIMIT_MS;
      if (Date.now() - started > limit) {
        throw new StartLockError(
          `Millrace is already at work in this folder: process ${pid} ${other}. ` +
            'Use that one or stop it first; for a second one clone the project to another folder.',
        );
      }
    }
    await sleep(RETRY_MS);
  }
}
