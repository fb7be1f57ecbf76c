import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EdgeModel } from './edge-model.ts';
import { ASSUMED, replay } from './traffic.ts';

test('a day has as many views and changes as assumed, and its night load before all views', async () => {
  const parts = 10_000;
  const seen = { price: 0, stock: 0, views: 0, beforeViews: 0 };
  await replay(
    { parts, requests: parts * ASSUMED.viewsPerPart },
    {
      change: (kind) => {
        seen[kind] += 1;
        if (seen.views === 0) seen.beforeViews += 1;
      },
      view: () => {
        seen.views += 1;
      },
    },
  );
  assert.equal(seen.views, 20_000);
  assert.ok(Math.abs(seen.price - 100) <= 1, `${seen.price} prices`);
  assert.ok(Math.abs(seen.stock - 500) <= 1, `${seen.stock} stocks`);
  assert.equal(seen.beforeViews, 80);
});

test('the edge forgets what was used longest ago, by weight, by number and after a day', () => {
  const edge = new EdgeModel({ maxBytes: 20, maxEntries: 3 });
  edge.keep('a', 10, 0);
  edge.keep('b', 10, 0);
  assert.ok(edge.has('a', 1));
  edge.keep('c', 10, 2);
  assert.ok(!edge.has('b', 2), 'b was used longest ago');
  assert.ok(edge.has('a', 2));
  assert.equal(edge.bytes, 20);
  for (const key of ['d', 'e', 'f', 'g']) edge.keep(key, 1, 3);
  assert.ok(!edge.has('d', 3), 'three are as many as there is room for');
  assert.ok(edge.has('g', 4));
  assert.ok(!edge.has('g', 4 + 86_400));
});
