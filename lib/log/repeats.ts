const WINDOW_MS = 60_000;
/** Kinds that are told apart at a time; all others count together. */
const MAX_KINDS = 100;
const OTHERS = 'others';

interface Window<Entry> {
  /** Since the last line. */
  count: number;
  latest: Entry;
  timer: NodeJS.Timeout;
}

/** Writes an entry; `repeated` is how many there were of its kind since the last one that was written, this one included. */
export type WriteEntry<Entry> = (entry: Entry, repeated?: number) => void;

/**
 * Writes the first entry of a kind at once and of those that follow the latest of each minute, with their number. A kind
 * that was quiet for a minute is forgotten. What it remembers is bounded however many kinds there are.
 */
export class Repeats<Entry> {
  readonly #write: WriteEntry<Entry>;
  readonly #windows = new Map<string, Window<Entry>>();

  constructor(write: WriteEntry<Entry>) {
    this.#write = write;
  }

  add(kind: string, entry: Entry): void {
    const key = this.#windows.has(kind) || this.#windows.size < MAX_KINDS ? kind : OTHERS;
    const window = this.#windows.get(key);
    if (window) {
      window.count += 1;
      window.latest = entry;
      return;
    }
    this.#windows.set(key, { count: 0, latest: entry, timer: this.#later(key) });
    this.#write(entry);
  }

  /** Writes what was counted so far; for the end of the process. */
  flush(): void {
    for (const { count, latest, timer } of this.#windows.values()) {
      clearTimeout(timer);
      if (count > 0) this.#write(latest, count);
    }
    this.#windows.clear();
  }

  #later(key: string): NodeJS.Timeout {
    return setTimeout(() => this.#end(key), WINDOW_MS).unref();
  }

  #end(key: string): void {
    const window = this.#windows.get(key);
    if (!window) return;
    if (window.count === 0) {
      this.#windows.delete(key);
      return;
    }
    this.#write(window.latest, window.count);
    window.count = 0;
    window.timer = this.#later(key);
  }
}
