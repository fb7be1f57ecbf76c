import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

interface Watched {
  readonly isRunning: () => boolean;
  readonly start: () => Promise<unknown>;
  readonly log: (line: string) => void;
}

/** Starts PostgreSQL again whenever it has died (out of memory, killed), with growing pauses while that fails. */
export function keepRunning({ isRunning, start, log }: Watched): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });

  async function watch(): Promise<void> {
    let pause = LOOK_EVERY_MS;
    for (;;) {
      await sleep(pause, undefined, { signal: stopping.signal, ref: false });
      if (isRunning()) {
        pause = LOOK_EVERY_MS;
        continue;
      }
      log('PostgreSQL has stopped unexpectedly; starting it again.');
      try {
        await start();
        log('PostgreSQL is back.');
      } catch (error) {
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        log(`${error instanceof Error ? error.message : error}\nTrying again in ${pause / 1000} s.`);
      }
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}
