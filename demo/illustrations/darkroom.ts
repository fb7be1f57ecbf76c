import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Illustration } from './illustrations.ts';
import type { PictureSize } from './photograph.ts';

export interface Picture extends PictureSize {
  readonly key: string;
  /** RGBA, straight alpha. */
  readonly pixels: Uint8ClampedArray;
}

interface Darkroom extends PictureSize {
  /** Threads; as many as the machine has cores unless stated. */
  readonly workers?: number;
}

/**
 * Renders on every core and hands over each picture as it is done, in no particular order. A worker starts its next
 * picture once `take` has settled, so that pictures do not pile up. Rejects when a picture or `take` fails.
 */
export async function renderAll(
  all: readonly Illustration[],
  { width, height, workers = availableParallelism() }: Darkroom,
  take: (picture: Picture) => void | Promise<void>,
): Promise<void> {
  const waiting = [...all].reverse();
  const threads = Array.from(
    { length: Math.min(workers, all.length) },
    () => new Worker(new URL('./darkroom-worker.ts', import.meta.url)),
  );
  const work = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const next = (): void => {
        const illustration = waiting.pop();
        if (illustration) thread.postMessage({ illustration, size: { width, height } });
        else resolve();
      };
      thread.on('error', reject);
      thread.on('message', (picture: Picture) => {
        Promise.resolve(take(picture)).then(next, reject);
      });
      next();
    });
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
