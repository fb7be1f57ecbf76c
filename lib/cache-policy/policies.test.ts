import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { edgeSeconds, POLICIES, policyTable } from './policies.ts';

test('the documentation has the table as it is', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/caching.md'), 'utf8');
  assert.ok(text.includes(policyTable()), `docs/caching.md lacks:\n${policyTable()}`);
});

test('no two policies say the same to browsers and another thing to the edge', () => {
  for (const { cacheControl, edgeS } of Object.values(POLICIES))
    assert.equal(edgeSeconds(cacheControl), edgeS, cacheControl);
});

test('no cache that cannot be told of changes keeps anything that changes for longer than a minute', () => {
  const { siteFile, named, settled, ...others } = POLICIES;
  for (const { cacheControl } of Object.values(others)) {
    const seconds = Number(/max-age=(\d+)/.exec(cacheControl)?.[1] ?? 0);
    assert.ok(seconds <= 60, cacheControl);
    assert.doesNotMatch(cacheControl, /s-maxage|stale-while-revalidate/);
  }
});
