import { messageOf } from '../message-of.ts';
import { pruneChanges } from './change-log.ts';

const EVERY_MS = 600_000;
const AGAIN_MS = 1_000;
const ROWS_AT_ONCE = 5_000;

interface PrunerOptions {
  readonly warn: (message: string) => void;
}

/** Deletes changes that nobody asks for any more, a few at a time; every process does it, whoever comes first. */
export class ChangePruner {
  readonly #options: PrunerOptions;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;

  constructor(options: PrunerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#isRunning = true;
    this.#pruneLater(EVERY_MS);
  }

  stop(): void {
    this.#isRunning = false;
    clearTimeout(this.#timer);
  }

  #pruneLater(waitMs: number): void {
    this.#timer = setTimeout(async () => {
      let isMore = false;
      try {
        isMore = (await pruneChanges(ROWS_AT_ONCE)) >= ROWS_AT_ONCE;
      } catch (error) {
        this.#options.warn(`Old changes were not deleted, that is tried again: ${messageOf(error)}`);
      }
      if (this.#isRunning) this.#pruneLater(isMore ? AGAIN_MS : EVERY_MS);
    }, waitMs).unref();
  }
}
