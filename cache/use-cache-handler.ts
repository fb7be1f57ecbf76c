import type { CacheEntry, CacheHandler } from 'next/dist/server/lib/cache-handlers/types.js';
import { renderContext } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import type { PageStore } from './page-store.ts';
import { cacheWiring } from './wiring.ts';

/** What is kept of an entry: its bytes instead of a stream, which belongs to the request that made it. */
type Kept = Omit<CacheEntry, 'value'> & { readonly bytes: Uint8Array };

/**
 * Next's cache of `use cache` functions (`cacheHandlers` of next.config.ts), over the same store as pages, by the same
 * rule: an entry is true as long as none of its tags has changed since before it was made.
 */
const handler: CacheHandler = {
  async get(cacheKey, softTags) {
    const wiring = cacheWiring();
    if (!wiring) return undefined;
    const store: PageStore<Kept> = wiring.store;
    const found = await store.read(keyOf(cacheKey), { alsoTags: softTags });
    const context = renderContext();
    if (context) context.seq ??= wiring.changes.seq;
    if (!found) return undefined;
    const { bytes, ...entry } = found.value;
    return { ...entry, value: streamOf(bytes) };
  },

  async set(cacheKey, pendingEntry) {
    // Before the function ran; afterwards it would be too late to know.
    const context = renderContext();
    const { value, ...entry } = await pendingEntry;
    const bytes = await bytesOf(value);
    const wiring = cacheWiring();
    if (!wiring || !bytes || context?.seq === undefined) return;
    const kept: Kept = { ...entry, bytes };
    wiring.store.write(keyOf(cacheKey), {
      value: kept,
      tags: [...entry.tags, TAGS.all],
      seq: context.seq,
      lifetimeMs: entry.expire * 1000,
    });
  },

  async refreshTags() {
    await cacheWiring()?.changes.current();
  },

  /** Soft tags are to come to `get`. */
  async getExpiration() {
    return Number.POSITIVE_INFINITY;
  },

  /** @throws where it could not be recorded, so that nobody takes it for done */
  async updateTags(tags) {
    await cacheWiring()?.purge(tags);
  },
};

export default handler;

const keyOf = (cacheKey: string): string => `use-cache ${cacheKey}`;

/** All of it; undefined when it breaks off, since half a value would make half a page. */
async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(
      await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
    );
  } catch {
    return undefined;
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      // A copy: who reads a stream may take its buffer away.
      controller.enqueue(bytes.slice());
      controller.close();
    },
  });
}
