import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SequencedChange } from '../changes/sequenced-change.ts';
import { tagsOf } from './tags.ts';

const OF_PART = { seq: 1, partNumber: 'N', categorySlug: 'bolts', tag: undefined };
const EXPECTED: Record<SequencedChange['kind'], string[]> = {
  part: ['part:N', 'parts', 'parts-of:bolts'],
  price: ['price:N', 'prices-of:bolts'],
  stock: ['stock:N', 'stock-of:bolts'],
  'in-stock': ['in-stock-of:bolts'],
  catalogue: ['all'],
  all: ['all'],
  tag: ['pictures'],
};

for (const [kind, tags] of Object.entries(EXPECTED) as [SequencedChange['kind'], string[]][]) {
  test(`a change of kind ${kind} is of ${tags.join(', ')}`, () => {
    const tag = kind === 'tag' ? 'pictures' : undefined;
    assert.deepEqual(tagsOf({ ...OF_PART, kind, tag }), tags);
  });
}

test('a part whose category is gone is still a part', () => {
  assert.deepEqual(tagsOf({ ...OF_PART, kind: 'part', categorySlug: undefined }), ['part:N', 'parts']);
  assert.deepEqual(tagsOf({ ...OF_PART, kind: 'in-stock', categorySlug: undefined }), []);
});
