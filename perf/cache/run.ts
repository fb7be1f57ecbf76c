import type { DatabaseUrls } from '#db/database-urls.ts';
import type { Held } from '../measure/held.ts';
import type { CataloguePart } from './catalogue.ts';
import type { Sizes } from './sizes.ts';
import { type Stand, type StandOptions, startStand } from './stand.ts';

interface RunOptions {
  readonly database: DatabaseUrls;
  readonly parts: readonly CataloguePart[];
  readonly sizes: Sizes;
  readonly redisUrl: string | undefined;
  readonly signal: AbortSignal;
}

/** What the rows share: one stand, and parts that no row before has had rendered. */
export class Run implements AsyncDisposable {
  readonly database: DatabaseUrls;
  readonly parts: readonly CataloguePart[];
  readonly sizes: Sizes;
  readonly redisUrl: string | undefined;
  readonly signal: AbortSignal;
  readonly #started = new AsyncDisposableStack();
  #shared: Promise<Stand> | undefined;
  #taken = 0;

  constructor(options: RunOptions) {
    this.database = options.database;
    this.parts = options.parts;
    this.sizes = options.sizes;
    this.redisUrl = options.redisUrl;
    this.signal = options.signal;
  }

  /** Four instances with an empty cache and the site's settings; the same ones each time. */
  stand(): Promise<Stand> {
    this.#shared ??= this.startStand({ name: 'shared' });
    return this.#shared;
  }

  /** One that the row stops when it has ended; where it is broken off, it is stopped with the others. */
  async startStand(options: Omit<StandOptions, 'database'>): Promise<Stand> {
    const { database, redisUrl } = this;
    const stand = await startStand({ ...options, database, levels: { redisUrl, ...options.levels } });
    this.#started.defer(() => stand.stop());
    return stand;
  }

  /** Parts that no other row of the run gets. */
  coldParts(count: number): CataloguePart[] {
    const taken = this.parts.slice(this.#taken, this.#taken + count);
    if (taken.length < count) throw new Error(`${this.parts.length} parts are too few for all rows.`);
    this.#taken += count;
    return taken;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#started.disposeAsync();
  }
}

/** A row of the table of goals. */
export interface Row {
  readonly name: string;
  measure(run: Run): Promise<{ readonly held: readonly Held[]; readonly figures: unknown }>;
}
