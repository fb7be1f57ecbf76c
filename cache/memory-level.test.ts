import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, unit } from '#demo/random.ts';
import type { Entry } from './entry.ts';
import { MemoryLevel } from './memory-level.ts';
import { sizeOf } from './size-of.ts';

const PAGE_BYTES = 50_000;
const MB = 1_000_000;

const entry = (value: string, { tags = ['all'], bytes = PAGE_BYTES } = {}): Entry<string> => ({
  value,
  tags,
  seq: 1,
  madeAt: 0,
  lifetimeMs: 1,
  bytes,
});

test('a walk through every page pushes out nothing that is asked for again', () => {
  const level = new MemoryLevel<string>(8 * MB);
  const hot = Array.from({ length: 60 }, (_, index) => `hot ${index}`);
  for (const key of [...hot, ...hot]) if (!level.get(key)) level.set(key, entry(key));
  let most = 0;
  let hits = 0;
  let asked = 0;
  for (let step = 0; step < 20_000; step += 1) {
    if (!level.get(`cold ${step}`)) level.set(`cold ${step}`, entry('cold'));
    if (step % 50 === 0) {
      const key = hot[(step / 50) % hot.length] as string;
      asked += 1;
      if (level.get(key)) hits += 1;
      else level.set(key, entry(key));
    }
    most = Math.max(most, level.bytes);
  }
  assert.equal(hits, asked, 'each of them is still there');
  assert.ok(most <= 8 * MB, `at most ${most} bytes`);
  assert.ok(level.size * PAGE_BYTES > 0.85 * 8 * MB, 'the room is used');
});

test('what comes back soon after it went is kept, so that slow favourites get in at all', () => {
  const level = new MemoryLevel<string>(2 * MB);
  let cold = 0;
  const walk = (pages: number): void => {
    for (const end = cold + pages; cold < end; cold += 1) level.set(`cold ${cold}`, entry('cold'));
  };
  level.set('slow', entry('slow'));
  walk(100);
  assert.equal(level.get('slow'), undefined);
  level.set('slow', entry('slow'));
  walk(1_000);
  assert.equal(level.get('slow')?.value, 'slow');
});

test('on uneven traffic it hits at least as often as the least recently used', () => {
  const level = new MemoryLevel<string>(10 * MB);
  const plain = new Map<string, true>();
  const pages = Math.floor((10 * MB) / (PAGE_BYTES + 620));
  let state = 5;
  let hits = 0;
  let plainHits = 0;
  for (let step = 0; step < 60_000; step += 1) {
    state = next(state);
    // Zipf with s = 1 over 20,000 pages.
    const key = `page ${Math.floor(20_000 ** unit(state))}`;
    if (level.get(key)) hits += 1;
    else level.set(key, entry(key));
    if (plain.delete(key)) plainHits += 1;
    plain.set(key, true);
    if (plain.size > pages) plain.delete(plain.keys().next().value as string);
  }
  assert.ok(hits > plainHits, `${hits} hits, ${plainHits} of a plain LRU`);
});

test('says what shows a tag, most asked for first, and forgets that with the entry', () => {
  const level = new MemoryLevel<string>(4 * MB);
  level.set('a', entry('a', { tags: ['price:1', 'all'] }));
  level.set('b', entry('b', { tags: ['price:1', 'price:2', 'all'] }));
  level.set('c', entry('c', { tags: ['price:3', 'all'] }));
  level.get('b');
  level.get('b');
  assert.deepEqual(level.tagged(['price:1', 'price:2']), [
    { key: 'b', hits: 2 },
    { key: 'a', hits: 0 },
  ]);
  level.set('b', entry('b', { tags: ['price:9'] }));
  assert.deepEqual(level.tagged(['price:1', 'price:2']), [{ key: 'a', hits: 0 }]);
  assert.deepEqual(level.tagged(['price:9']), [{ key: 'b', hits: 2 }], 'how often it was asked for stays');
  level.delete('a');
  assert.deepEqual(level.tagged(['price:1']), []);
});

test('what would take a large part of the room by itself is not kept', () => {
  const level = new MemoryLevel<string>(MB);
  level.set('a', entry('a', { bytes: MB / 2 }));
  assert.equal(level.size, 0);
});

test('a string weighs one byte a character or two, a buffer what it keeps alive', () => {
  const latin = 'x'.repeat(100_000);
  assert.ok(Math.abs(sizeOf(latin) - 100_000) < 100);
  assert.ok(Math.abs(sizeOf(`${latin}→`) - 200_000) < 100);
  const bytes = Buffer.from(new ArrayBuffer(50_000));
  assert.ok(Math.abs(sizeOf({ a: bytes, b: new Map([['x', bytes.subarray(0, 10)]]) }) - 50_000) < 600);
});
