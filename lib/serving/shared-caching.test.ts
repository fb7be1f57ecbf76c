import assert from 'node:assert/strict';
import { test } from 'node:test';
import { POLICIES } from '../cache-policy/policies.ts';
import { type SharedCaching, sharedCachingHeaders } from './shared-caching.ts';

const PAGE: SharedCaching = {
  status: 200,
  cacheControl: POLICIES.page.cacheControl,
  isEdge: true,
  cdn: 'none',
  tags: new Set(['part:A 1', 'price:A 1']),
  isPersonal: false,
};

const named = (answer: Partial<SharedCaching>): Record<string, string> =>
  Object.fromEntries(sharedCachingHeaders({ ...PAGE, ...answer }));

test('our edge is told how long it may keep an answer, and nobody else is', () => {
  assert.deepEqual(named({}), { 'X-Accel-Expires': '604800' });
  assert.deepEqual(named({ isEdge: false }), {});
  assert.deepEqual(named({ cacheControl: POLICIES.named.cacheControl }), { 'X-Accel-Expires': '31536000' });
});

test('what nobody may keep says nothing', () => {
  for (const answer of [
    { cacheControl: 'no-store' },
    { cacheControl: POLICIES.live.cacheControl },
    { cacheControl: 'private, max-age=60' },
    { cacheControl: '' },
    { isPersonal: true },
    { status: 500 },
    { status: 503 },
    { status: 304 },
    { status: 303 },
  ])
    assert.deepEqual(named({ ...answer, cdn: 'fastly' }), {});
});

test('networks get a lifetime of the second that is promised, and the tags in their own header', () => {
  assert.deepEqual(named({ cdn: 'cloudflare', isEdge: false }), {
    'CDN-Cache-Control': 'max-age=1, stale-if-error=86400',
    'Cache-Tag': 'part:A%201,price:A%201',
  });
  assert.deepEqual(named({ cdn: 'fastly', isEdge: false }), {
    'Surrogate-Control': 'max-age=1, stale-if-error=86400',
    'Surrogate-Key': 'part:A%201 price:A%201',
  });
});

test('more tags than a network reads are left out, and what never changes is kept long', () => {
  const tags = new Set(Array.from({ length: 1_000 }, (_, index) => `part:${'x'.repeat(20)}${index}`));
  assert.equal(named({ cdn: 'cloudflare', tags })['Cache-Tag'], undefined);
  assert.match(
    named({ cdn: 'cloudflare', cacheControl: POLICIES.named.cacheControl })['CDN-Cache-Control'] ?? '',
    /^max-age=31536000/,
  );
});
