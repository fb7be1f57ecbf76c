import { env } from '../env.ts';
import type { CategoryIndex } from './category-index.ts';
import { type Change, ChangeFeed } from './change-feed.ts';
import { factsAt } from './facts.ts';
import { loadCategory } from './load-category.ts';

const BYTES_PER_MB = 2 ** 20;
/** How old an answer may be. Processes agree within this and the time of a query. */
const LOOK_EVERY_MS = 500;
/** Loads that a change of parts overtook are repeated this often; then the last one answers once. */
const MOST_LOADS = 3;

interface Loaded {
  readonly index: CategoryIndex;
  bytes: number;
}

interface Loading {
  readonly promise: Promise<CategoryIndex | undefined>;
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
    let loading = this.#loading.get(slug);
    if (!loading) {
      loading = { promise: this.#load(slug).finally(() => this.#loading.delete(slug)) };
      this.#loading.set(slug, loading);
    }
    return loading.promise;
  }

  /** Looks for changes now. */
  async refresh(): Promise<void> {
    await this.#look(0);
  }

  get byteLength(): number {
    return this.#loaded.values().reduce((total, { bytes }) => total + bytes, 0);
  }

  get slugs(): string[] {
    return [...this.#loaded.keys()];
  }

  async #look(maxAge: number): Promise<void> {
    // A look that is under way may have read before this was asked.
    if (maxAge === 0) await this.#looking;
    else if (performance.now() - this.#lookedAt < maxAge) return;
    this.#looking ??= this.#catchUp().finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  async #catchUp(): Promise<void> {
    const startedAt = performance.now();
    try {
      const { edition, isEverything, changes } = await this.#feed.look();
      if (isEverything || edition !== this.#edition) this.#dropAll();
      this.#edition = edition;
      for (const journal of this.#journals) journal.push(...changes);
      for (const [slug, { index }] of [...this.#loaded]) await this.#follow(slug, index, changes);
      this.#lookedAt = startedAt;
    } catch (error) {
      // The changes may have been read and not followed.
      this.#dropAll();
      throw error;
    }
  }

  async #follow(slug: string, index: CategoryIndex, changes: readonly Change[]): Promise<void> {
    const own = changes.filter(({ categoryId }) => categoryId === index.categoryId);
    if (own.length === 0) return;
    if (own.some(({ kind }) => kind === 'part')) {
      this.#drop(slug);
      return;
    }
    const facts = await factsAt(index.categoryId, [...new Set(own.map(({ ordinal }) => ordinal))]);
    // Only if nobody dropped it meanwhile.
    if (this.#loaded.get(slug)?.index === index) index.apply(facts);
  }

  async #load(slug: string): Promise<CategoryIndex | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const generation = this.#generation;
      const journal: Change[] = [];
      this.#journals.add(journal);
      let index: CategoryIndex | undefined;
      try {
        index = await loadCategory(slug);
        // What changed while it was read may be in it or not.
        await this.refresh();
        if (generation === this.#generation && index?.edition === (index && this.#edition)) {
          const own = journal.filter(({ categoryId }) => categoryId === index?.categoryId);
          const isSettled = !own.some(({ kind }) => kind === 'part');
          if (!index) {
            this.#missing.add(slug);
            return undefined;
          }
          if (isSettled || attempt >= MOST_LOADS) {
            while (own.length > 0) {
              const facts = await factsAt(index.categoryId, [
                ...new Set(own.splice(0).map(({ ordinal }) => ordinal)),
              ]);
              index.apply(facts);
              own.push(...journal.splice(0).filter(({ categoryId }) => categoryId === index?.categoryId));
            }
            // Parts that change faster than they can be read: an answer for now, not to be relied on later.
            if (isSettled) this.#keep(slug, index);
            return index;
          }
        }
        if (attempt >= MOST_LOADS) throw new Error(`The catalogue changes faster than ${slug} can be read.`);
        index?.[Symbol.dispose]();
      } finally {
        this.#journals.delete(journal);
      }
    }
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

/** One of them a process, also where Next bundles this module more than once. */
const INDEXES = Symbol.for('millrace.filters');
const shared = globalThis as { [INDEXES]?: CategoryIndexes };

export function categoryIndexes(): CategoryIndexes {
  shared[INDEXES] ??= new CategoryIndexes(env().MILLRACE_FILTER_MEMORY_MB * BYTES_PER_MB);
  return shared[INDEXES];
}
