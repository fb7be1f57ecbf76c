import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { answers } from '#lib/process/hang-watch.ts';
import { type SupervisionTiming, Supervisor } from '#lib/process/supervisor.ts';
import { type StartOptions, startCluster } from './cluster.ts';
import type { DiskRoom } from './disk-room.ts';
import type { Place } from './embedded-place.ts';
import { killCluster } from './kill-cluster.ts';
import { runningPostmaster } from './postmaster.ts';

/**
 * Generous: a machine may be busy, and a PostgreSQL that is killed for nothing recovers for minutes. It is asked on a new
 * connection each time, which takes the postmaster, a new process and a statement.
 */
const TIMING: SupervisionTiming = {
  askEveryMs: 10_000,
  answerWithinMs: 20_000,
  unansweredLimit: 3,
  firstPauseMs: 1_000,
  longestPauseMs: 30_000,
  steadyAfterMs: 60_000,
};
const LOOK_EVERY_MS = 1_000;

interface Watched {
  readonly place: Place;
  /** Of any database in it. */
  readonly url: string;
  readonly start: StartOptions;
  readonly room: DiskRoom;
  readonly timing?: Partial<SupervisionTiming> | undefined;
}

/** Starts PostgreSQL again whenever it has died (out of memory, killed) or hangs; while its disk is full it waits. */
export function keepRunning({ place, url, start, room, timing }: Watched): Supervisor {
  const ask = (signal: AbortSignal): Promise<void> => askPostgres(url, signal);
  const { answerWithinMs = TIMING.answerWithinMs } = timing ?? {};
  return new Supervisor(
    {
      name: 'PostgreSQL',
      log: `its log is ${place.log}`,
      async ended(signal) {
        while (runningPostmaster(place.cluster))
          await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false });
        return undefined;
      },
      ask,
      kill: () => killCluster(place),
      async start(signal) {
        await room.untilEnough(signal);
        try {
          await startCluster(place, start);
        } catch (error) {
          if (!runningPostmaster(place.cluster)) throw error;
          // It takes longer than pg_ctl waits. One that answers is recovering, and is watched like any other from here
          // on; one that does not would keep the next from starting.
          const within = AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]);
          if (await answers(ask, within)) return;
          await killCluster(place);
          throw error;
        }
      },
    },
    { timing: { ...TIMING, ...timing }, say: start.log },
  );
}

/** Any answer will do: one that recovers, or has no connection left, says so. */
async function askPostgres(url: string, signal: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'millrace supervisor' });
  client.on('error', () => {});
  // It would wait for an answer to its good-bye.
  const end = (): void => void client.end().catch(() => {});
  signal.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
