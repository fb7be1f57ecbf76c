import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf } from './entity-tag.ts';
import { RecentDigests } from './recent-digests.ts';

test('a digest is that of the text, whatever came before it under the same tag', () => {
  const digests = new RecentDigests();
  for (const text of ['a', 'b', 'b', 'a', 'ä½', '']) assert.equal(digests.of(text, '"same"'), digestOf(text));
  assert.equal(digests.of('x'.repeat(5_000_000), '"long"'), digestOf('x'.repeat(5_000_000)));
});
