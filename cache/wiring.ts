import type { Changes } from '#lib/changes/change-follower.ts';
import type { PageStore } from './page-store.ts';

/** What server.ts gives the cache handlers, which Next makes and which therefore can be given nothing. */
export interface CacheWiring {
  // biome-ignore lint/suspicious/noExplicitAny: each handler knows what it keeps under its own keys
  readonly store: PageStore<any>;
  readonly changes: Changes;
  /** How many entries, here and in the shared level, show any of these tags. */
  readonly countUntrue: (tags: readonly string[]) => Promise<number>;
  /** Records that these tags have changed. @throws where that could not be recorded */
  readonly purge: (tags: readonly string[]) => Promise<unknown>;
}

const WIRING = Symbol.for('millrace.cache');
const shared = globalThis as { [WIRING]?: CacheWiring };

/** Undefined in a build, in `next dev` and before the server is ready: nothing is kept then. */
export const cacheWiring = (): CacheWiring | undefined => shared[WIRING];

export function wireCache(wiring: CacheWiring): void {
  shared[WIRING] = wiring;
}
