import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { inRenderContext } from '#lib/cache-policy/render-context.ts';
import { PageStore } from './page-store.ts';
import { TagClock } from './tag-clock.ts';
import handler from './use-cache-handler.ts';
import { wireCache } from './wiring.ts';

let clock: TagClock;
let store: PageStore;
let seq = 5;
let asked = 0;
let purged: unknown[];

beforeEach(() => {
  clock = new TagClock();
  store = new PageStore({ memoryBytes: 10_000_000, clock });
  seq = 5;
  purged = [];
  const changes = {
    get seq() {
      return seq;
    },
    async current() {
      asked += 1;
    },
  };
  wireCache({
    countUntrue: async () => 0,
    store,
    changes,
    purge: async (tags) => purged.push(tags),
  });
});

function streamOf(text: string, breaks = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(text.slice(0, 3)));
      if (breaks) controller.error(new Error('cut off'));
      else {
        controller.enqueue(Buffer.from(text.slice(3)));
        controller.close();
      }
    },
  });
}

const entryWith = (value: ReadableStream<Uint8Array>) =>
  Promise.resolve({
    value,
    tags: ['tree'],
    stale: 300,
    timestamp: Date.now(),
    expire: 3600,
    revalidate: 900,
  });

async function fill(text: string, breaks = false): Promise<void> {
  await inRenderContext(async () => {
    assert.equal(await handler.get('key', ['/']), undefined);
    await handler.set('key', entryWith(streamOf(text, breaks)));
  });
}

const read = async (softTags: string[] = ['/']): Promise<string | undefined> => {
  const found = await handler.get('key', softTags);
  return found && new Response(found.value as ReadableStream<Uint8Array<ArrayBuffer>>).text();
};

test('a value is read as often as it is asked for, with what Next needs to know of it', async () => {
  await fill('a value');
  assert.equal(await read(), 'a value');
  assert.equal(await read(), 'a value');
  const { tags, expire, revalidate, stale } = (await handler.get('key', [])) ?? {};
  assert.deepEqual(
    { tags, expire, revalidate, stale },
    { tags: ['tree'], expire: 3600, revalidate: 900, stale: 300 },
  );
});

test('its own tags, soft tags and everything make it untrue', async () => {
  for (const tag of ['tree', '/', 'all']) {
    await fill('a value');
    seq += 1;
    clock.note([tag], seq);
    assert.equal(await read(), undefined, tag);
  }
});

test('a stream that breaks off is not kept', async () => {
  await fill('a value', true);
  assert.equal(await read(), undefined);
});

test('changes are asked for once a request, and tags are purged where everyone hears of it', async () => {
  asked = 0;
  await handler.refreshTags();
  assert.equal(asked, 1);
  assert.equal(await handler.getExpiration(['/']), Number.POSITIVE_INFINITY);
  await handler.updateTags(['tree']);
  assert.deepEqual(purged, [['tree']]);
});
