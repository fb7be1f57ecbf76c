import type {
  CacheHandler,
  CacheHandlerContext,
  CacheHandlerValue,
} from 'next/dist/server/lib/incremental-cache/index.js';
import type { IncrementalCacheValue } from 'next/dist/server/response-cache/types.js';
import { type RenderContext, renderContext } from '#lib/cache-policy/render-context.ts';
import { isSiteFile } from '#lib/cache-policy/site-files.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import { log } from '#lib/log/log.ts';
import { MISSING_MARK } from '#lib/missing.ts';
import { now } from './entry.ts';
import type { PageStore } from './page-store.ts';
import { type CacheWiring, cacheWiring } from './wiring.ts';

type CacheControl = NonNullable<CacheHandlerValue['cacheControl']>;
type GetContext = Parameters<CacheHandler['get']>[1];
type SetContext = Parameters<CacheHandler['set']>[2];

/** What is kept under a key of Next's. */
interface Page {
  readonly value: IncrementalCacheValue;
  readonly cacheControl: CacheControl;
}

const DAY_MS = 86_400_000;
/** For as long again as a page is fresh it is shown while it is made anew. */
const STALE_FOR = 2;
/** What readers type: endlessly many, and each is asked for once. */
const SEARCH = /^[^$]*\$(?:\/[a-z]{2})?\/search\/./;
const OK = 200;

/** Routes that have been complained about. */
const warned = new Set<string>();
/** What `get` has given: Next gives it back to `set` when a page could not be made anew. */
const handedOut = new WeakSet<object>();
/** Keys that a request is to render. */
const claimed = new WeakMap<RenderContext, Set<string>>();

/**
 * Next's cache of pages and route handlers (`cacheHandler` of next.config.ts). Next makes one for each request; what they
 * have in common is in `wiring.ts`. A page is kept with the tags that were said while it was rendered
 * (`render-context.ts`), so what forgets to say any is not kept.
 */
export default class PageHandler implements CacheHandler {
  /** Next looks at how many parameters there are no further than TypeScript does. */
  // biome-ignore lint/complexity/noUselessConstructor: the interface has it
  constructor(_context?: CacheHandlerContext) {}

  async get(key: string, { kind }: GetContext): Promise<CacheHandlerValue | null> {
    const wiring = cacheWiring();
    if (!wiring || kind === 'FETCH') return null;
    await wiring.changes.current();
    const found = await readOrClaim(key, wiring);
    if (!found) return null;
    const { value, cacheControl } = found.value;
    handedOut.add(value);
    // Our own monotonic clock, which Next compares with: an entry of a clock that is ahead counts as new (entry-bytes.ts).
    return { lastModified: Math.floor(found.madeAt), value, cacheControl };
  }

  async set(key: string, value: IncrementalCacheValue | null, context: SetContext): Promise<void> {
    const wiring = cacheWiring();
    if (!wiring || context.fetchCache) return;
    const rendering = renderContext();
    if (rendering) claimed.get(rendering)?.delete(key);
    const { cacheControl } = context;
    if (value === null || value.kind === 'FETCH' || !cacheControl || handedOut.has(value) || !rendering) {
      wiring.store.release(key);
      return;
    }
    const { tags, seq } = rendering;
    if ((tags.size === 0 && !isSiteFile(addressOf(key))) || seq === undefined) {
      warnOnce(key);
      wiring.store.release(key);
      return;
    }
    wiring.store.write(key, {
      value: { value, cacheControl } satisfies Page,
      tags: [...tags, TAGS.all],
      seq,
      lifetimeMs: lifetimeMsOf(cacheControl),
      isLocal: isLocal(key, value),
    });
  }

  /** @throws where it could not be recorded, so that nobody takes it for done */
  async revalidateTag(tags: string | string[]): Promise<void> {
    await cacheWiring()?.purge([tags].flat());
  }

  resetRequestCache(): void {}
}

async function readOrClaim(key: string, { store, changes }: CacheWiring) {
  const context = renderContext();
  const pages: PageStore<Page> = store;
  const options = { isLocal: SEARCH.test(key) };
  if (!context) return pages.read(key, options);
  const found = await pages.readOrClaim(key, options);
  // Before anything is read for the page; what was noted for another page of the same request is older and as good.
  context.seq ??= changes.seq;
  if (found) {
    for (const tag of found.tags) context.tags.add(tag);
    const freshUntil = found.madeAt + found.lifetimeMs / STALE_FOR;
    context.shown.push(() => now() < freshUntil && pages.held(key) === found);
  } else releaseAtEnd(context, key, store);
  return found;
}

/** A render that fails calls nothing. */
function releaseAtEnd(context: RenderContext, key: string, store: PageStore): void {
  const known = claimed.get(context);
  if (known) {
    known.add(key);
    return;
  }
  const keys = new Set([key]);
  claimed.set(context, keys);
  context.atEnd?.push(() => {
    for (const one of keys) store.release(one);
  });
}

function lifetimeMsOf({ revalidate, expire }: CacheControl): number {
  const freshMs = revalidate === false ? DAY_MS : revalidate * 1000;
  return Math.min(freshMs * STALE_FOR, (expire ?? Number.POSITIVE_INFINITY) * 1000);
}

/** Of what anyone can make endlessly many addresses nothing goes to the shared level. */
function isLocal(key: string, value: IncrementalCacheValue): boolean {
  if (SEARCH.test(key)) return true;
  if (value.kind === 'APP_ROUTE') return value.status !== OK;
  return value.kind !== 'APP_PAGE' || (value.status ?? OK) !== OK || value.html.includes(MISSING_MARK);
}

/** Keys are `/route-cache/APP_PAGE/HASH OF THE ROUTE/$/p/NUMBER`. */
const addressOf = (key: string): string => key.slice(key.indexOf('$') + 1);

/** A route is warned of once, whatever its addresses. */
function warnOnce(key: string): void {
  const address = addressOf(key);
  const route = key.slice(0, -address.length);
  if (warned.has(route)) return;
  warned.add(route);
  log.warn({
    event: 'cache.page-without-tags',
    message: `Pages like ${address} do not say what they show (lib/cache-policy/render-context.ts): not kept.`,
    kind: route,
  });
}
