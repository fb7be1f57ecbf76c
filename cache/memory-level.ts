import type { Entry } from './entry.ts';

/** What may be held of what was asked for once; the rest is for what was asked for again. */
const YOUNG_PART = 0.25;
/** Keys of what has gone, by which something that comes back is recognised. */
const GHOST_PART = 0.04;
const ENTRY_BYTES = 500;
const TAG_BYTES = 120;
const GHOST_BYTES = 100;

interface Held<Value> {
  readonly entry: Entry<Value>;
  readonly bytes: number;
  hits: number;
}

/** A key of an entry and how often it was asked for. */
export interface AskedFor {
  readonly key: string;
  readonly hits: number;
}

/**
 * The first level: entries in the process's memory, bounded by bytes.
 *
 * What is asked for once stays among the young, which take a quarter; what is asked for again, while it is there or soon
 * after it went, is kept apart, least recently used first out. So a crawler that walks every page pushes out nothing but
 * what the crawler asked for. This is 2Q (Johnson and Shasha, 1994) counted in bytes.
 */
export class MemoryLevel<Value> {
  readonly #mostBytes: number;
  readonly #young = new Map<string, Held<Value>>();
  readonly #kept = new Map<string, Held<Value>>();
  readonly #ghosts = new Set<string>();
  readonly #keysByTag = new Map<string, Set<string>>();
  #youngBytes = 0;
  #keptBytes = 0;
  #ghostBytes = 0;
  #evictions = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** All that is held, in bytes. */
  get bytes(): number {
    return this.#youngBytes + this.#keptBytes + this.#ghostBytes;
  }

  get size(): number {
    return this.#young.size + this.#kept.size;
  }

  get evictions(): number {
    return this.#evictions;
  }

  /** What is there, true or not; counts as asked for. */
  get(key: string): Entry<Value> | undefined {
    const held = this.#take(key);
    if (!held) return undefined;
    held.hits += 1;
    this.#put(this.#kept, key, held);
    return held.entry;
  }

  /** Keeps an entry in place of the one that is there; what is too large for its share is not kept. */
  set(key: string, entry: Entry<Value>): void {
    const wasKept = this.#kept.has(key);
    const before = this.#remove(key);
    const bytes = entry.bytes + ENTRY_BYTES + 2 * key.length + TAG_BYTES * entry.tags.length;
    if (bytes > this.#mostBytes * YOUNG_PART) return;
    const isAskedAgain = wasKept || this.#forgetGhost(key);
    this.#add(isAskedAgain ? this.#kept : this.#young, key, { entry, bytes, hits: before?.hits ?? 0 });
    this.#evict();
  }

  delete(key: string): void {
    this.#remove(key);
  }

  /** Entries that show one of `tags`, most asked for first. */
  tagged(tags: Iterable<string>): AskedFor[] {
    const keys = new Set<string>();
    for (const tag of tags) for (const key of this.#keysByTag.get(tag) ?? []) keys.add(key);
    return [...keys]
      .map((key) => ({ key, hits: (this.#kept.get(key) ?? this.#young.get(key))?.hits ?? 0 }))
      .sort((a, b) => b.hits - a.hits);
  }

  #evict(): void {
    while (this.bytes > this.#mostBytes) {
      const isYoungFull = this.#youngBytes > this.#mostBytes * YOUNG_PART || this.#kept.size === 0;
      const [oldest] = (isYoungFull ? this.#young : this.#kept).keys();
      if (oldest === undefined) return;
      this.#remove(oldest);
      this.#evictions += 1;
      this.#remember(oldest);
    }
  }

  #add(part: Map<string, Held<Value>>, key: string, held: Held<Value>): void {
    this.#put(part, key, held);
    for (const tag of held.entry.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
  }

  #remove(key: string): Held<Value> | undefined {
    const held = this.#take(key);
    for (const tag of held?.entry.tags ?? []) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
    return held;
  }

  #put(part: Map<string, Held<Value>>, key: string, held: Held<Value>): void {
    part.set(key, held);
    if (part === this.#kept) this.#keptBytes += held.bytes;
    else this.#youngBytes += held.bytes;
  }

  #take(key: string): Held<Value> | undefined {
    const young = this.#young.get(key);
    const held = young ?? this.#kept.get(key);
    if (!held) return undefined;
    if (young) this.#youngBytes -= held.bytes;
    else this.#keptBytes -= held.bytes;
    (young ? this.#young : this.#kept).delete(key);
    return held;
  }

  #remember(key: string): void {
    this.#ghosts.add(key);
    this.#ghostBytes += ghostBytes(key);
    for (const oldest of this.#ghosts) {
      if (this.#ghostBytes <= this.#mostBytes * GHOST_PART) break;
      this.#forgetGhost(oldest);
    }
  }

  #forgetGhost(key: string): boolean {
    if (!this.#ghosts.delete(key)) return false;
    this.#ghostBytes -= ghostBytes(key);
    return true;
  }
}

const ghostBytes = (key: string): number => GHOST_BYTES + key.length;
