import { log } from '#lib/log/log.ts';

/** What waits to be written; more is not kept. A page weighs 100 kB. */
const MOST_WAITING = 500;
const MOST_BYTES = 48_000_000;
const AT_ONCE = 4;

interface Write {
  readonly bytes: number;
  readonly run: () => Promise<void>;
}

/** Work that nobody waits for, a few at a time, and bounded while it waits. */
export class BackgroundWrites {
  readonly #waiting: Write[] = [];
  #bytes = 0;
  #running = 0;
  #onSettled: (() => void)[] = [];

  /** @returns whether it is going to be done */
  add(bytes: number, run: () => Promise<void>): boolean {
    if (this.#waiting.length >= MOST_WAITING || this.#bytes + bytes > MOST_BYTES) return false;
    this.#waiting.push({ bytes, run });
    this.#bytes += bytes;
    this.#next();
    return true;
  }

  async settled(): Promise<void> {
    if (this.#running === 0) return;
    await new Promise<void>((resolve) => this.#onSettled.push(resolve));
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const write = this.#waiting.shift();
      if (!write) break;
      this.#running += 1;
      write
        .run()
        .catch((error: unknown) => log.error({ event: 'cache.not-written', err: error }))
        .finally(() => {
          this.#running -= 1;
          this.#bytes -= write.bytes;
          this.#next();
        });
    }
    if (this.#running > 0) return;
    for (const resolve of this.#onSettled.splice(0)) resolve();
  }
}
