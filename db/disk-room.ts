import { existsSync, statfsSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const MB = 1024 * 1024;
/** PostgreSQL writes its log ahead in files of 16 MB, and needs a new one now and then. */
const FULL_BELOW_BYTES = 32 * MB;
/** So much more that it is not full again at once. */
const ENOUGH_BYTES = 64 * MB;
const LOOK_EVERY_MS = 5_000;
const REMIND_AFTER_MS = 10 * 60_000;

/** Whether PostgreSQL says that it has no room; with a quota the disk itself may have some. */
export const isDiskFull = (said: string): boolean => /No space left on device|Disk quota exceeded/.test(said);

/**
 * What to say of a full disk, in one sentence with the remedy.
 * @param expendable what may be deleted at any time; of these those are named that are there
 */
export function fullDisk(dir: string, expendable: readonly string[] = [], freeBytes?: number): string {
  const left = freeBytes === undefined ? '' : ` (${(freeBytes / MB).toFixed(1)} MB left)`;
  const there = expendable.filter((path) => existsSync(path) && statSync(path).dev === statSync(dir).dev);
  const such = there.length > 0 ? ` – ${there.join(', ')} may be deleted –` : '';
  return (
    `The disk of ${dir} is full${left}: PostgreSQL cannot write there, and stops or does not start. ` +
    `Free ${ENOUGH_BYTES / MB} MB or more on it${such} and everything goes on by itself.`
  );
}

export interface DiskRoomOptions {
  readonly dir: string;
  readonly expendable?: readonly string[];
  readonly say: (line: string) => void;
  readonly freeBytes?: (dir: string) => number;
  readonly lookEveryMs?: number;
  readonly remindAfterMs?: number;
}

/** Watches how much room a disk has left, and says when it is full, now and then until it is not, and when it is not. */
export class DiskRoom {
  readonly #options: Required<DiskRoomOptions>;
  readonly #timer: NodeJS.Timeout;
  #isFull = false;
  #toldAt = 0;

  constructor(options: DiskRoomOptions) {
    this.#options = {
      ...{
        expendable: [],
        freeBytes: freeBytesOf,
        lookEveryMs: LOOK_EVERY_MS,
        remindAfterMs: REMIND_AFTER_MS,
      },
      ...options,
    };
    this.#timer = setInterval(() => this.look(), this.#options.lookEveryMs).unref();
  }

  /** @returns whether there is enough room */
  look(): boolean {
    const { dir, expendable, say, remindAfterMs } = this.#options;
    const free = this.#options.freeBytes(dir);
    const wasFull = this.#isFull;
    this.#isFull = free < (wasFull ? ENOUGH_BYTES : FULL_BELOW_BYTES);
    if (this.#isFull && (!wasFull || performance.now() - this.#toldAt >= remindAfterMs)) {
      this.#toldAt = performance.now();
      say(fullDisk(dir, expendable, free));
    }
    if (wasFull && !this.#isFull) say(`The disk of ${dir} has room again (${Math.floor(free / MB)} MB).`);
    return !this.#isFull;
  }

  async untilEnough(signal: AbortSignal): Promise<void> {
    while (!this.look()) await sleep(this.#options.lookEveryMs, undefined, { signal, ref: false });
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** What others than root may use; endless where nobody can tell. */
function freeBytesOf(dir: string): number {
  try {
    const { bavail, bsize } = statfsSync(dir);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
