import { setTimeout as sleep } from 'node:timers/promises';
import type { Changes } from '#lib/changes/change-follower.ts';
import { BackgroundWrites } from './background-writes.ts';
import { Claims } from './claims.ts';
import { type Entry, now } from './entry.ts';
import { entryBytes, entryOf } from './entry-bytes.ts';
import { type AskedFor, MemoryLevel } from './memory-level.ts';
import { withOwnBuffers } from './own-buffers.ts';
import type { SharedLevel } from './shared-level.ts';
import { sizeOf } from './size-of.ts';
import type { TagClock } from './tag-clock.ts';

/** Ten times what a slow page takes; a process that was killed holds up the others no longer. */
const CLAIM_MS = 5_000;
/** Who has waited so long for another process renders itself: that one's claim is over then. */
const WAIT_LIMIT_MS = CLAIM_MS;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 50;
const PAUSE_GROWTH = 1.5;
/** Pages made anew ahead of their readers: more would be a stampede. */
const MOST_UNTRUE = 1_000;

export interface PageStoreOptions {
  readonly memoryBytes: number;
  /** None: each process for itself. */
  readonly shared?: SharedLevel | undefined;
  readonly clock: Pick<TagClock, 'isTrue'>;
  /** Without them an entry that knows more than this process is believed. */
  readonly changes?: Changes;
}

export interface ReadOptions {
  /** What makes the entry untrue beside its own tags. */
  readonly alsoTags?: readonly string[];
  /** Whether only this process can have it. */
  readonly isLocal?: boolean;
}

export interface Rendered<Value> {
  readonly value: Value;
  readonly tags: readonly string[];
  /** What the process knew before it began to render. */
  readonly seq: number;
  readonly lifetimeMs: number;
  /** Not for the shared level: there are endlessly many like it. */
  readonly isLocal?: boolean;
}

/** For metrics and benchmarks. */
export interface StoreCounters {
  readonly firstLevelHits: number;
  readonly sharedHits: number;
  readonly misses: number;
  /** Readers that waited for another one's render. */
  readonly waits: number;
  readonly writes: number;
  readonly sharedWrites: number;
  /** Not kept by the shared level: it was away, full, or too many were waiting. */
  readonly sharedWritesLost: number;
  /** Entries that were there and had been overtaken by a change, or had grown too old. */
  readonly untrue: number;
  readonly evictions: number;
  readonly entries: number;
  readonly bytes: number;
  readonly shared: 'none' | SharedLevel['state'];
}

/**
 * What has been rendered, in the memory of this process and in a level shared with others, and whether it is still true.
 * The levels know nothing of that: an entry says up to which change it is true, and the clock knows the changes.
 */
export class PageStore<Value = unknown> {
  readonly #memory: MemoryLevel<Value>;
  readonly #shared: SharedLevel | undefined;
  readonly #clock: Pick<TagClock, 'isTrue'>;
  readonly #changes: Changes | undefined;
  readonly #writes = new BackgroundWrites();
  readonly #claims = new Claims(CLAIM_MS);
  readonly #sharedReads = new Map<string, Promise<Entry<Value> | undefined>>();
  readonly #counted = {
    firstLevelHits: 0,
    sharedHits: 0,
    misses: 0,
    waits: 0,
    writes: 0,
    sharedWrites: 0,
    sharedWritesLost: 0,
    untrue: 0,
  };

  constructor({ memoryBytes, shared, clock, changes }: PageStoreOptions) {
    this.#changes = changes;
    this.#memory = new MemoryLevel(memoryBytes);
    this.#shared = shared;
    this.#clock = clock;
  }

  /** A true entry, from wherever it is. */
  async read(key: string, options: ReadOptions = {}): Promise<Entry<Value> | undefined> {
    const found = await this.#find(key, options);
    if (!found) this.#counted.misses += 1;
    return found;
  }

  /**
   * A true entry; or undefined to one reader in all processes, who renders it and then calls `write` or `release`. The
   * others wait for that one, for as long as it may claim it.
   */
  async readOrClaim(key: string, options: ReadOptions = {}): Promise<Entry<Value> | undefined> {
    const waitsUntil = performance.now() + WAIT_LIMIT_MS;
    for (let hasWaited = false; ; hasWaited = true) {
      const found = await this.#find(key, options);
      if (found) return found;
      const underWay = this.#claims.underWay(key);
      if (!underWay) break;
      if (hasWaited && performance.now() > waitsUntil) return this.#missed();
      if (!hasWaited) this.#counted.waits += 1;
      await underWay;
    }
    // From here on the others of this process wait for this one.
    this.#claims.take(key);
    const found = options.isLocal ? undefined : await this.#claimShared(key, options, waitsUntil);
    if (!found) return this.#missed();
    this.#claims.end(key);
    return found;
  }

  /** Keeps what was rendered: at once in memory, soon in the shared level. */
  write(key: string, { value: rendered, tags, seq, lifetimeMs, isLocal = false }: Rendered<Value>): void {
    const value = withOwnBuffers(rendered);
    const entry: Entry<Value> = { value, tags, seq, madeAt: now(), lifetimeMs, bytes: sizeOf(value) };
    this.#memory.set(key, entry);
    this.#counted.writes += 1;
    // What was overtaken while it was rendered is of no use to others.
    const isShared = !isLocal && this.#clock.isTrue(tags, seq);
    this.#endClaim(key, isShared ? entry : undefined);
  }

  /** Ends a claim without an entry; nothing where it has ended. */
  release(key: string): void {
    if (this.#claims.isTaken(key)) this.#endClaim(key, undefined);
  }

  /** A true entry of this process's memory, at once. */
  held(key: string): Entry<Value> | undefined {
    const found = this.#memory.get(key);
    if (!found || !this.#isTrue(found, {})) return undefined;
    this.#counted.firstLevelHits += 1;
    return found;
  }

  /** Entries of this process's memory that changes of `tags` make untrue, most asked for first, so many at most. */
  entriesMadeUntrueBy(tags: Iterable<string>, limit = MOST_UNTRUE): AskedFor[] {
    return this.#memory.tagged(tags).slice(0, limit);
  }

  /** How many entries show one of `tags`; `shared` is undefined where that level cannot tell. */
  async countUntrue(tags: readonly string[]): Promise<{ memory: number; shared: number | undefined }> {
    const shared = await this.#shared?.countWithTags(tags);
    return { memory: this.#memory.tagged(tags).length, shared };
  }

  counters(): StoreCounters {
    const { evictions, size: entries, bytes } = this.#memory;
    return { ...this.#counted, evictions, entries, bytes, shared: this.#shared?.state ?? 'none' };
  }

  /** When all that was to be written has been, or could not be. */
  settled(): Promise<void> {
    return this.#writes.settled();
  }

  async close(): Promise<void> {
    await Promise.race([this.settled(), sleep(WAIT_LIMIT_MS, undefined, { ref: false })]);
    await this.#shared?.close();
  }

  async #find(key: string, options: ReadOptions): Promise<Entry<Value> | undefined> {
    const held = this.#memory.get(key);
    if (held && this.#isTrue(held, options)) {
      this.#counted.firstLevelHits += 1;
      return held;
    }
    if (held) this.#counted.untrue += 1;
    return options.isLocal ? undefined : this.#findShared(key, options);
  }

  async #findShared(key: string, options: ReadOptions): Promise<Entry<Value> | undefined> {
    if (!this.#shared) return undefined;
    const underWay = this.#sharedReads.get(key) ?? this.#readShared(key, this.#shared);
    const found = await underWay;
    if (!found) return undefined;
    if (!this.#isTrue(found, options)) {
      this.#counted.untrue += 1;
      return undefined;
    }
    this.#counted.sharedHits += 1;
    return found;
  }

  /** Once for all who ask at the same time. */
  #readShared(key: string, shared: SharedLevel): Promise<Entry<Value> | undefined> {
    const reading = shared
      .get(key)
      .then(async (bytes) => {
        const found = bytes && entryOf<Value>(key, bytes);
        // Another process is ahead of this one; or the database was restored to what it was before.
        if (found && this.#isAhead(found)) await this.#changes?.current(found.seq);
        if (found && this.#isTrue(found, {})) this.#memory.set(key, found);
        return found;
      })
      .finally(() => this.#sharedReads.delete(key));
    this.#sharedReads.set(key, reading);
    return reading;
  }

  #isAhead({ seq }: Entry<Value>): boolean {
    return this.#changes !== undefined && seq > this.#changes.seq;
  }

  #isTrue(entry: Entry<Value>, { alsoTags = [] }: ReadOptions): boolean {
    const { tags, seq, madeAt, lifetimeMs } = entry;
    const isKnown = !this.#isAhead(entry) && now() - madeAt < lifetimeMs;
    return isKnown && this.#clock.isTrue(tags, seq) && this.#clock.isTrue(alsoTags, seq);
  }

  /** The entry, once another process has made it; undefined when it is ours to render, or has been waited for enough. */
  async #claimShared(
    key: string,
    options: ReadOptions,
    waitsUntil: number,
  ): Promise<Entry<Value> | undefined> {
    if (!this.#shared) return undefined;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * PAUSE_GROWTH, LONGEST_PAUSE_MS)) {
      const isMine = (await this.#shared.claim(key, CLAIM_MS)) === 'mine';
      if (isMine) this.#claims.markShared(key);
      // Who had it may have written since it was looked for, and let go.
      const found = await this.#findShared(key, options);
      if (found && isMine) void this.#shared.release(key);
      if (found || isMine || performance.now() > waitsUntil) return found;
      if (pause === FIRST_PAUSE_MS) this.#counted.waits += 1;
      await sleep(pause);
    }
  }

  #missed(): undefined {
    this.#counted.misses += 1;
  }

  /** Lets go of a claim, in all processes once the entry is there for them. */
  #endClaim(key: string, entry: Entry<Value> | undefined): void {
    const isHeldForAll = this.#claims.end(key);
    const shared = this.#shared;
    if (!shared || !(entry || isHeldForAll)) return;
    const isTaken = this.#writes.add(entry?.bytes ?? 0, async () => {
      if (entry) await this.#writeShared(shared, key, entry);
      if (isHeldForAll) await shared.release(key);
    });
    if (!isTaken) this.#counted.sharedWritesLost += 1;
  }

  async #writeShared(shared: SharedLevel, key: string, entry: Entry<Value>): Promise<void> {
    const bytes = await entryBytes(key, entry);
    const isKept = await shared.set(key, bytes, entry);
    this.#counted[isKept ? 'sharedWrites' : 'sharedWritesLost'] += 1;
  }
}
