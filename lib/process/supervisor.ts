import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../message-of.ts';
import { type HangTiming, untilHung } from './hang-watch.ts';

/** What is kept running. */
export interface Subject {
  /** At the beginning of a sentence: "The web process". */
  readonly name: string;
  /** Where it says why it died, as the end of a sentence: "its log is /var/log/x". */
  readonly log: string;
  /** Settles when what runs has ended, with how: "SIGKILL", "code 1"; undefined where that is not known. */
  ended(signal: AbortSignal): Promise<string | undefined>;
  /** Asks what runs for a sign of life; rejects where there is none. */
  ask(signal: AbortSignal): Promise<unknown>;
  /** Ends what hangs, for certain. */
  kill(): Promise<void>;
  /** Settles when it is up. @throws Error with a sentence why it is not */
  start(signal: AbortSignal): Promise<void>;
}

export interface SupervisionTiming extends HangTiming {
  /** Before the second try in a row; each further one waits twice as long. The first comes at once. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Who has run for so long starts with a clean record. */
  readonly steadyAfterMs: number;
}

export interface SupervisionOptions {
  readonly timing: SupervisionTiming;
  readonly say: (line: string) => void;
}

/** The beginning of a sentence, and its end where there is more to know. */
interface Down {
  readonly what: string;
  readonly why: string;
}

/**
 * Starts what runs again whenever it has ended or hangs, for ever, with growing pauses while that fails. Of failures in a
 * row the 1st, 2nd, 4th, 8th … are told, so that something that never comes up does not bury what else is said. An error
 * while watching counts as such a failure, and watching goes on.
 */
export class Supervisor {
  readonly #subject: Subject;
  readonly #options: SupervisionOptions;
  readonly #stopping = new AbortController();
  readonly #watching: Promise<void>;
  /** Ends and failed starts in a row. */
  #failures = 0;
  #wasTold = false;
  #wasToldInFull = false;

  /** @param subject runs already */
  constructor(subject: Subject, options: SupervisionOptions) {
    this.#subject = subject;
    this.#options = options;
    this.#watching = this.#watch().catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) throw error;
    });
  }

  /** Returns when nothing is started any more; what runs goes on. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    const { steadyAfterMs } = this.#options.timing;
    for (;;) {
      const upSince = performance.now();
      const down = await this.#untilDown(signal).catch((error: unknown) => messageOf(error));
      signal.throwIfAborted();
      if (performance.now() - upSince >= steadyAfterMs) this.#failures = 0;
      if (typeof down === 'string') {
        await this.#couldNotWatch(down, signal);
        continue;
      }
      this.#failed(down);
      while (!(await this.#startAgain(signal)));
    }
  }

  async #untilDown(signal: AbortSignal): Promise<Down> {
    const { name, log } = this.#subject;
    for (;;) {
      const { ended, hung } = await this.#first(signal);
      if (!hung)
        return { what: `${name} has ended unexpectedly${ended ? ` (${ended})` : ''}`, why: `; ${log}` };
      try {
        await this.#subject.kill();
        return { what: `${name} did not answer any more and was ended`, why: '' };
      } catch (error) {
        this.#options.say(messageOf(error));
      }
    }
  }

  async #first(signal: AbortSignal): Promise<{ ended?: string | undefined; hung: boolean }> {
    const decided = new AbortController();
    const either = AbortSignal.any([signal, decided.signal]);
    const hanging = untilHung({
      ask: (within) => this.#subject.ask(within),
      timing: this.#options.timing,
      signal: either,
    });
    try {
      return await Promise.race([
        this.#subject.ended(either).then((ended) => ({ ended, hung: false })),
        hanging.then(() => ({ hung: true })),
      ]);
    } finally {
      decided.abort();
    }
  }

  async #startAgain(signal: AbortSignal): Promise<boolean> {
    await sleep(this.#pauseMs(), undefined, { signal, ref: false });
    try {
      await this.#subject.start(signal);
    } catch (error) {
      signal.throwIfAborted();
      this.#failedToStart(messageOf(error));
      return false;
    }
    signal.throwIfAborted();
    if (this.#wasTold) this.#options.say(`${this.#subject.name} is back.`);
    this.#wasTold = false;
    this.#wasToldInFull = false;
    return true;
  }

  /** What runs may well be up, so it is not started again but watched again. */
  async #couldNotWatch(reason: string, signal: AbortSignal): Promise<void> {
    this.#failures += 1;
    this.#tellAgain(`${this.#subject.name} could not be watched (${reason}).`);
    await sleep(this.#pauseMs(), undefined, { signal, ref: false });
  }

  #failed({ what, why }: Down): void {
    this.#failures += 1;
    if (this.#failures === 1) this.#tell(`${what}; starting it again.`);
    else this.#tellAgain(`${what}${why}.`);
  }

  /** @param reason may end with lines of a log, which are told once */
  #failedToStart(reason: string): void {
    this.#failures += 1;
    const [sentence = ''] = reason.split('\n');
    this.#tellAgain(this.#wasToldInFull ? sentence : reason);
  }

  #tellAgain(what: string): void {
    const isPowerOfTwo = (this.#failures & (this.#failures - 1)) === 0;
    if (!isPowerOfTwo) return;
    if (what.includes('\n')) this.#wasToldInFull = true;
    const seconds = Math.ceil(this.#pauseMs() / 1000);
    const lead = what.includes('\n') ? `${what}\n` : `${what} `;
    this.#tell(`${lead}That was failure ${this.#failures} in a row; trying again in ${seconds} s.`);
  }

  #tell(line: string): void {
    this.#wasTold = true;
    this.#options.say(line);
  }

  #pauseMs(): number {
    return pauseAfter(this.#failures, this.#options.timing);
  }
}

/** @param failures in a row, 1 or more @returns milliseconds to wait before the next start */
export function pauseAfter(
  failures: number,
  { firstPauseMs, longestPauseMs }: Pick<SupervisionTiming, 'firstPauseMs' | 'longestPauseMs'>,
): number {
  return failures < 2 ? 0 : Math.min(firstPauseMs * 2 ** (failures - 2), longestPauseMs);
}
