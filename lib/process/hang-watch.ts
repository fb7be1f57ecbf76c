import { setTimeout as sleep } from 'node:timers/promises';

export interface HangTiming {
  readonly askEveryMs: number;
  /** One question without an answer for so long is unanswered. */
  readonly answerWithinMs: number;
  /** So many unanswered ones in a row, and it counts as hung. */
  readonly unansweredLimit: number;
}

interface Watch {
  /** Asks for a sign of life; rejects where there was none when the signal is aborted. */
  readonly ask: (signal: AbortSignal) => Promise<unknown>;
  readonly timing: HangTiming;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch, as the system's clock says; it goes on while the machine sleeps. */
  readonly now?: () => number;
}

/**
 * Settles once what is asked hangs: too many questions in a row had no answer. A question during which this process was
 * itself held up, by a machine that slept or was far too busy, says nothing about the other side and does not count.
 * @throws AbortError when `signal` is aborted
 */
export async function untilHung({ ask, timing, signal, now = Date.now }: Watch): Promise<void> {
  const { askEveryMs, answerWithinMs, unansweredLimit } = timing;
  let unanswered = 0;
  while (unanswered < unansweredLimit) {
    await sleep(askEveryMs, undefined, { signal, ref: false });
    const askedAt = now();
    const isAlive = await answers(ask, AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]));
    signal.throwIfAborted();
    const wasHeldUp = now() - askedAt > answerWithinMs * 1.5;
    unanswered = isAlive || wasHeldUp ? 0 : unanswered + 1;
  }
}

/** Whether there is a sign of life before `signal` is aborted, also where `ask` itself does not heed it. */
export async function answers(ask: Watch['ask'], signal: AbortSignal): Promise<boolean> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const end = (): void => reject(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    await Promise.race([ask(signal), late]);
    return true;
  } catch {
    return false;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
