import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '../env.ts';
import type { CategoryIndex } from './category-index.ts';
import { type Change, ChangeFeed } from './change-feed.ts';
import { changedParts } from './changed-parts.ts';
import { factsAt } from './facts.ts';
import { loadCategory } from './load-category.ts';

const BYTES_PER_MB = 2 ** 20;
/** How old an answer may be. Processes agree within this and the time of a query. */
const LOOK_EVERY_MS = 500;
/** Loads that another catalogue overtook are repeated this often. */
const MOST_LOADS = 3;

interface Loaded {
  readonly index: CategoryIndex;
  bytes: number;
}

interface Loading {
  readonly promise: Promise<CategoryIndex | undefined>;
  /** Whether somebody waits for it; otherwise it rests between batches. */
  isUrgent: boolean;
}

/**
 * The indices of the categories used last, kept in step with the database. Whoever asks for one looks for changes first,
 * at most every {@link LOOK_EVERY_MS}: a process that nobody asks holds no connection and does no work.
 */
export class CategoryIndexes {
  /** In the order of use, the last used last. */
  readonly #loaded = new Map<string, Loaded>();
  readonly #loading = new Map<string, Loading>();
  readonly #missing = new Set<string>();
  readonly #limit: number;
  readonly #feed = new ChangeFeed();
  #edition: string | undefined;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looking: Promise<void> | undefined;
  /** How often {@link expire} was called, now and when the last look began. */
  #expired = 0;
  #expiredBefore = 0;
  /** For each load under way, what has changed since it began. */
  readonly #journals = new Set<Change[]>();
  #generation = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  /**
   * The index of a category, not older than {@link LOOK_EVERY_MS}; undefined where no category with a list has this slug.
   * It may be dropped at the next await: read from it at once.
   */
  async get(slug: string): Promise<CategoryIndex | undefined> {
    await this.#look(LOOK_EVERY_MS);
    const loaded = this.#loaded.get(slug);
    if (loaded) {
      this.#loaded.delete(slug);
      this.#loaded.set(slug, loaded);
      return loaded.index;
    }
    if (this.#missing.has(slug)) return undefined;
    const loading = this.#loading.get(slug) ?? this.#begin(slug, true);
    loading.isUrgent = true;
    return loading.promise;
  }

  /** Reads a category that nobody waits for yet, at half speed; as fast as it can when somebody asks for it meanwhile. */
  async warm(slug: string): Promise<void> {
    await this.#look(LOOK_EVERY_MS);
    if (this.#loaded.has(slug)) return;
    await (this.#loading.get(slug) ?? this.#begin(slug, false)).promise;
  }

  #begin(slug: string, isUrgent: boolean): Loading {
    const started = Promise.withResolvers<CategoryIndex | undefined>();
    const loading: Loading = { promise: started.promise, isUrgent };
    this.#loading.set(slug, loading);
    let since = performance.now();
    const pace = async (): Promise<void> => {
      if (!loading.isUrgent) await sleep(performance.now() - since);
      since = performance.now();
    };
    this.#load(slug, pace)
      .finally(() => this.#loading.delete(slug))
      .then(started.resolve, started.reject);
    return loading;
  }

  get limit(): number {
    return this.#limit;
  }

  /** Looks for changes now. */
  async refresh(): Promise<void> {
    await this.#look(0);
  }

  /** Whoever asks from now on gets what the database holds now; that costs nothing until somebody asks. */
  expire(): void {
    this.#expired += 1;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  get byteLength(): number {
    return this.#loaded.values().reduce((total, { bytes }) => total + bytes, 0);
  }

  get slugs(): string[] {
    return [...this.#loaded.keys()];
  }

  async #look(maxAge: number): Promise<void> {
    // A look that is under way may have read before this was asked.
    if (maxAge === 0 || this.#expiredBefore !== this.#expired) await this.#looking;
    if (maxAge > 0 && performance.now() - this.#lookedAt < maxAge) return;
    this.#looking ??= this.#catchUp().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  async #catchUp(): Promise<void> {
    const startedAt = performance.now();
    const expired = this.#expired;
    this.#expiredBefore = expired;
    try {
      const { edition, isEverything, changes } = await this.#feed.look();
      if (isEverything || edition !== this.#edition) this.#dropAll();
      this.#edition = edition;
      for (const journal of this.#journals) journal.push(...changes);
      for (const [slug, { index }] of [...this.#loaded]) await this.#follow(slug, index, changes);
      if (this.#expired === expired) this.#lookedAt = startedAt;
    } catch (error) {
      // The changes may have been read and not followed.
      this.#dropAll();
      throw error;
    }
  }

  async #follow(slug: string, index: CategoryIndex, changes: readonly Change[]): Promise<void> {
    const change = await read(index, changes);
    // Only if nobody dropped it meanwhile.
    if (this.#loaded.get(slug)?.index !== index) return;
    change(index);
    this.measure(slug);
  }

  async #load(slug: string, pace: () => Promise<void>): Promise<CategoryIndex | undefined> {
    for (let attempt = 1; attempt <= MOST_LOADS; attempt += 1) {
      const generation = this.#generation;
      const isCurrent = (index: CategoryIndex | undefined): boolean =>
        generation === this.#generation && (!index || index.edition === this.#edition);
      const journal: Change[] = [];
      this.#journals.add(journal);
      let index: CategoryIndex | undefined;
      try {
        index = await loadCategory(slug, pace);
        // What changed while it was read may be in it or not.
        await this.refresh();
        while (index && isCurrent(index) && journal.length > 0) (await read(index, journal.splice(0)))(index);
        if (isCurrent(index)) {
          if (index) this.#keep(slug, index);
          else this.#missing.add(slug);
          return index;
        }
      } catch (error) {
        index?.[Symbol.dispose]();
        throw error;
      } finally {
        this.#journals.delete(journal);
      }
      index?.[Symbol.dispose]();
    }
    throw new Error(`The catalogue changes faster than ${slug} can be read.`);
  }

  #keep(slug: string, index: CategoryIndex): void {
    this.#loaded.set(slug, { index, bytes: index.byteLength });
    this.#trim(slug);
  }

  #trim(inUse: string): void {
    for (const slug of this.#loaded.keys()) {
      if (this.byteLength <= this.#limit) return;
      if (slug !== inUse) this.#drop(slug);
    }
  }

  #drop(slug: string): void {
    this.#loaded.get(slug)?.index[Symbol.dispose]();
    this.#loaded.delete(slug);
  }

  #dropAll(): void {
    this.#generation += 1;
    this.#missing.clear();
    for (const slug of [...this.#loaded.keys()]) this.#drop(slug);
  }

  /** After an index has grown by an order that was needed for the first time. */
  measure(slug: string): void {
    const loaded = this.#loaded.get(slug);
    if (!loaded) return;
    loaded.bytes = loaded.index.byteLength;
    this.#trim(slug);
  }
}

/** Reads what `changes` are about, where that is in the category; the answer is applied at once. */
async function read(
  { categoryId }: CategoryIndex,
  changes: readonly Change[],
): Promise<(index: CategoryIndex) => void> {
  const own = changes.filter((change) => change.categoryId === categoryId);
  if (own.length === 0) return () => {};
  const ordinals = [...new Set(own.map(({ ordinal }) => ordinal))];
  if (own.some(({ kind }) => kind === 'part')) {
    const changed = await changedParts(categoryId, ordinals);
    return (index) => index.replace(changed);
  }
  const facts = await factsAt(categoryId, ordinals);
  return (index) => index.apply(facts);
}

/** One of them a process, also where Next bundles this module more than once. */
const INDEXES = Symbol.for('millrace.filters');
const shared = globalThis as { [INDEXES]?: CategoryIndexes };

export function categoryIndexes(): CategoryIndexes {
  shared[INDEXES] ??= new CategoryIndexes(env().MILLRACE_FILTER_MEMORY_MB * BYTES_PER_MB);
  return shared[INDEXES];
}
