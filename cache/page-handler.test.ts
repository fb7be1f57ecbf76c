import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { inRenderContext, shows } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import { log } from '#lib/log/log.ts';
import { MISSING_MARK } from '#lib/missing.ts';
import PageHandler from './page-handler.ts';
import { PageStore } from './page-store.ts';
import { TagClock } from './tag-clock.ts';
import { type CacheWiring, wireCache } from './wiring.ts';

type SetContext = Parameters<PageHandler['set']>[2];
type Value = NonNullable<Parameters<PageHandler['set']>[1]>;

const GET = { kind: 'APP_PAGE', isFallback: false } as unknown as Parameters<PageHandler['get']>[1];
const SET: SetContext = { cacheControl: { revalidate: 3600, expire: 31_536_000 } };
const PART = keyOf('/p/ISO4017');

let changes: { seq: number; current(): Promise<void> };
let clock: TagClock;
let store: PageStore;
let purged: unknown[];

beforeEach(() => {
  changes = { seq: 5, async current() {} };
  clock = new TagClock();
  store = new PageStore({ memoryBytes: 10_000_000, clock });
  purged = [];
  wireCache({
    countUntrue: async () => 0,
    store,
    changes,
    purge: async (tags) => purged.push(tags),
  });
});
afterEach(() => mock.restoreAll());

function keyOf(address: string): string {
  return `/route-cache/APP_PAGE/${'0'.repeat(64)}/$${address}`;
}

function page(html: string, status?: number): Value {
  const rscData = Buffer.from('rsc');
  return {
    kind: 'APP_PAGE',
    html,
    rscData,
    headers: {},
    postponed: undefined,
    status,
    segmentData: new Map(),
  } as Value;
}

/** A request as Next makes it: asked for first, rendered where it is not there. */
async function request(
  key: string,
  render: () => Value | Promise<Value>,
): Promise<{ value: Value | null; isHit: boolean; cacheControl?: unknown }> {
  return inRenderContext(async () => {
    const handler = new PageHandler();
    const found = await handler.get(key, GET);
    if (found) return { value: found.value, isHit: true, cacheControl: found.cacheControl };
    const value = await render();
    await handler.set(key, value, SET);
    return { value, isHit: false };
  });
}

const partPage = (html = 'part'): Value => {
  shows('part:ISO4017', 'price:ISO4017');
  return page(html);
};

test('a page is kept with what was shown in it, and comes back with its lifetime', async () => {
  assert.equal((await request(PART, () => partPage())).isHit, false);
  const again = await request(PART, () => partPage());
  assert.deepEqual(again, { value: page('part'), isHit: true, cacheControl: SET.cacheControl });
});

test('what it shows makes it untrue, and so does everything', async () => {
  for (const tag of ['price:ISO4017', 'all']) {
    await request(PART, () => partPage());
    changes.seq += 1;
    clock.note([tag], changes.seq);
    assert.equal((await request(PART, () => partPage())).isHit, false, tag);
    assert.equal((await request(PART, () => partPage())).isHit, true);
  }
});

test('what changes while it is rendered makes the page untrue that is being rendered', async () => {
  await request(PART, () => {
    changes.seq = 6;
    clock.note(['price:ISO4017'], 6);
    return partPage('perhaps of before');
  });
  assert.equal((await request(PART, () => partPage())).isHit, false);
});

test('changes are known before anything is looked for', async () => {
  await request(PART, () => partPage());
  changes.current = async () => {
    changes.seq = 6;
    clock.note(['part:ISO4017'], 6);
  };
  assert.equal((await request(PART, () => partPage())).isHit, false);
});

test('what does not say what it shows is not kept, and that is said once a route', async () => {
  const warn = mock.method(log, 'warn', () => {});
  for (const address of ['/list', '/list', '/nope/1', '/nope/2'])
    assert.equal((await request(keyOf(address), () => page('x'))).isHit, false);
  assert.equal(warn.mock.callCount(), 1);
});

test('a file of the site shows nothing and is kept until everything changes', async () => {
  const icon = keyOf('/favicon.ico');
  await request(icon, () => page('x'));
  assert.equal((await request(icon, () => page('x'))).isHit, true);
  clock.note([TAGS.all], 6);
  assert.equal((await request(icon, () => page('x'))).isHit, false);
});

test('outside a request nothing is kept, nor fetches, nor anything before the server is ready', async () => {
  const handler = new PageHandler();
  await handler.set(PART, page('x'), SET);
  assert.equal(await handler.get(PART, GET), null);
  await inRenderContext(async () => {
    shows('x');
    await handler.set('fetch', { kind: 'FETCH' } as Value, { fetchCache: true } as SetContext);
  });
  assert.equal(store.counters().writes, 0);
  wireCache(undefined as unknown as CacheWiring);
  assert.equal((await request(PART, () => partPage())).isHit, false);
  assert.equal((await request(PART, () => partPage())).isHit, false);
});

test('pages that are missing, redirects and searches stay in the process', async () => {
  const written: [string, boolean | undefined][] = [];
  mock.method(store, 'write', (key: string, { isLocal }: { isLocal?: boolean }) =>
    written.push([key, isLocal]),
  );
  const kept = async (address: string, value: Value): Promise<boolean | undefined> => {
    await request(keyOf(address), () => {
      shows('parts');
      return value;
    });
    return written.at(-1)?.[1];
  };
  assert.equal(await kept('/p/A', page('<html>')), false);
  assert.equal(await kept('/search', page('<html>')), false);
  assert.equal(await kept('/c/search/x', page('<html>')), false);
  assert.equal(await kept('/search/m8', page('<html>')), true);
  assert.equal(await kept('/de/search/m8', page('<html>')), true);
  assert.equal(await kept('/p/nope', page(`<head>${MISSING_MARK}</head>`)), true);
  assert.equal(await kept('/p/a', page('', 308)), true);
});

test('a page that could not be made anew does not count as made anew', async () => {
  await request(PART, () => partPage('old'));
  await inRenderContext(async () => {
    const handler = new PageHandler();
    const found = await handler.get(PART, GET);
    changes.seq = 6;
    clock.note(['part:ISO4017'], 6);
    // As Next does when a render in the background has thrown (`retainPreviousCacheEntry`).
    shows('catalogue');
    await handler.set(PART, found?.value ?? null, { cacheControl: { revalidate: 30, expire: undefined } });
  });
  assert.equal((await request(PART, () => partPage('new'))).isHit, false);
});

test('a render that fails lets the next reader render at once', async ({ mock: own }) => {
  // No claim ends by itself: were it not released, the next reader would wait for ever.
  own.timers.enable({ apis: ['setTimeout'] });
  const failing = request(PART, () => Promise.reject(new Error('no database')));
  const waiting = request(PART, () => partPage());
  await assert.rejects(failing, /no database/);
  assert.equal((await waiting).isHit, false);
});

test('a purge is recorded, and one that cannot be fails', async () => {
  const handler = new PageHandler();
  await handler.revalidateTag('part:1');
  assert.deepEqual(purged, [['part:1']]);
  wireCache({
    countUntrue: async () => 0,
    store,
    changes,
    purge: () => Promise.reject(new Error('not recorded')),
  });
  await assert.rejects(handler.revalidateTag(['a', 'b']), /not recorded/);
});
