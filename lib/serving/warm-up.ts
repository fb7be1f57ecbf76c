import { setTimeout as sleep } from 'node:timers/promises';

/** After that slow answers are better than none. */
const LIMIT_MS = 120_000;
const RETRY_MS = 1_000;

interface WarmUpOptions {
  readonly limitMs?: number;
  readonly retryMs?: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Reads ahead what visitors would wait for, again while that fails, as it does when the database comes later. What is not
 * read when this returns, after two minutes at most, is read at first use.
 * @param onError told of the first failure only
 */
export async function warmUp(
  readAhead: () => Promise<unknown>,
  { limitMs = LIMIT_MS, retryMs = RETRY_MS, onError }: WarmUpOptions,
): Promise<void> {
  const limit = AbortSignal.timeout(limitMs);
  const late = new Promise<void>((resolve) => {
    limit.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([succeed(), late]);

  async function succeed(): Promise<void> {
    for (let failures = 0; !limit.aborted; failures += 1) {
      try {
        await readAhead();
        return;
      } catch (error) {
        if (failures === 0) onError(error);
        await sleep(retryMs, undefined, { ref: false });
      }
    }
  }
}
