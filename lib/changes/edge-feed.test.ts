import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeLines, MOST_EDGE_LINES } from './edge-feed.ts';
import type { SequencedChange } from './sequenced-change.ts';

function change(kind: SequencedChange['kind'], partNumber?: string, categorySlug?: string): SequencedChange {
  return { seq: 1, kind, partNumber, categorySlug, tag: kind === 'tag' ? 'pictures' : undefined };
}

for (const [when, changes, lines] of [
  ['nothing changed', [], []],
  ['a price', [change('price', 'N 1', 'bolts')], ['part N 1', 'category bolts']],
  [
    'a stock that turned',
    [change('stock', 'N', 'bolts'), change('in-stock', 'N', 'bolts')],
    ['part N', 'category bolts'],
  ],
  ['a part itself', [change('part', 'N', 'bolts')], ['pages', 'part N', 'category bolts']],
  ['a part without a category', [change('stock', 'N')], ['part N']],
  ['a tag', [change('tag'), change('tag')], ['pages']],
  [
    'two of one category',
    [change('price', 'A', 'b'), change('price', 'B', 'b')],
    ['part A', 'category b', 'part B'],
  ],
  ['a load', [change('price', 'A', 'b'), change('catalogue'), change('price', 'B', 'b')], ['reset']],
  ['everything', [change('all')], ['reset']],
  ['a number with a line end', [change('price', 'A\nreset', 'b')], ['category b']],
  ['what is not known', undefined, ['reset']],
] as const) {
  test(`an edge hears of ${when}`, () => assert.deepEqual(edgeLines(changes), lines));
}

test('too much is a reset', () => {
  const prices = (count: number) =>
    Array.from({ length: count }, (_, index) => change('price', `N${index}`, 'b'));
  assert.equal(edgeLines(prices(MOST_EDGE_LINES - 1)).length, MOST_EDGE_LINES);
  assert.deepEqual(edgeLines(prices(MOST_EDGE_LINES)), ['reset']);
});
