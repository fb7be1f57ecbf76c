import { tagsOf } from '#lib/cache-policy/tags.ts';
import { type ChangeFollower, createChangeFollower } from '#lib/changes/change-follower.ts';
import { recordPurge } from '#lib/changes/purge.ts';
import type { Env } from '#lib/env.ts';
import { cacheNamespace } from './namespace.ts';
import { openPageStore } from './open-page-store.ts';
import type { PageStore } from './page-store.ts';
import { Regenerator } from './regenerator.ts';
import { TagClock } from './tag-clock.ts';
import { wireCache } from './wiring.ts';

/** Changes that come so soon after each other are looked up in memory together. */
const GATHERED_MS = 100;
/** Of one gathering: after more, what is asked for is made anew, and nothing ahead. */
const MOST_GATHERED = 20_000;

export interface Caching {
  readonly follower: ChangeFollower;
  readonly store: PageStore;
  readonly regenerator: Regenerator;
  stop(): Promise<void>;
}

interface CachingOptions {
  /** Asks this process for a page as a visitor does. */
  readonly ask: (path: string) => Promise<unknown>;
}

/**
 * Begins to follow the catalogue's changes and gives Next's handlers their store. Returns when the changes of the last day
 * are known, so that what was kept before a restart can be trusted; without a database it goes on trying.
 */
export async function startCaching(settings: Env, { ask }: CachingOptions): Promise<Caching> {
  const clock = new TagClock();
  const follower = createChangeFollower();
  const store = await openPageStore(settings, { clock, changes: follower, namespace: cacheNamespace() });
  const regenerator = new Regenerator({ ask });
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const lookUp = (): void => {
    timer = undefined;
    if (gathered.size <= MOST_GATHERED) regenerator.add(store.entriesMadeUntrueBy(gathered));
    gathered.clear();
  };
  follower.onChanges((changes) => {
    // Also where the database was away at first and history came later.
    clock.floor = follower.historySince;
    for (const change of changes) {
      const tags = tagsOf(change);
      clock.note(tags, change.seq);
      if (follower.isReady) for (const tag of tags) gathered.add(tag);
    }
    if (gathered.size > 0) timer ??= setTimeout(lookUp, GATHERED_MS).unref();
  });
  await follower.start({ history: true });
  wireCache({
    store,
    changes: follower,
    countUntrue: async (tags) => {
      const { memory, shared } = await store.countUntrue(tags);
      return shared ?? memory;
    },
    purge: async (tags) => {
      for (const tag of tags) await recordPurge({ tag });
    },
  });
  return {
    follower,
    store,
    regenerator,
    async stop() {
      clearTimeout(timer);
      regenerator.stop();
      await follower.stop();
      await store.close();
    },
  };
}
