import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filteredList, filterLayout } from '../filters/filtered-list.ts';
import { formatRefinement, parseRefinement } from '../filters/refinement-path.ts';
import { search } from './search.ts';

const QUERIES = [
  'hex bolt m8x40',
  'm8',
  'm8x1 nut',
  '1/4-20 x 3/4 socket cap',
  'stainless bolt',
  'black m6 allen bolt 20',
  '20x47x14 bearing',
  '6204',
  'o ring 50x3 fkm',
  'as568-214 viton',
  '4k7 0805 1%',
  '100nF 50V X7R 0603',
  '5.5mm drill hss',
  'key 8x7x40',
  'M8 washer',
  'dowel 6x30',
  'DIN 934 M10 A2',
  '8.8 m12',
  'Sechskantmutter M10 verzinkt',
  'stainless nut 3/8',
];

for (const query of QUERIES) {
  test(`“${query}” links to lists with just as many parts`, async () => {
    const { categories } = await search(query);
    assert.ok(categories.length > 0);
    const linked = categories.filter(({ refinement }) => refinement !== undefined);
    assert.ok(linked.length > 0, 'nothing can be said by filters');
    for (const { slug, count, refinement } of linked.slice(0, 8)) {
      if (!refinement) continue;
      const layout = await filterLayout(slug);
      assert.ok(layout);
      const parsed = parseRefinement(formatRefinement(refinement), layout);
      assert.deepEqual(parsed, { kind: 'ok', refinement, canonical: true }, slug);
      assert.equal((await filteredList(slug, refinement))?.total, count, slug);
    }
  });
}

test('what was asked is in the address', async () => {
  const { categories } = await search('hex bolt m8x40 8.8');
  const [first] = categories;
  assert.equal(first?.slug, 'hex-head-screws-iso-4017');
  assert.deepEqual(first?.refinement && formatRefinement(first.refinement), [
    'thread=M8',
    'length=40',
    'class=8.8',
  ]);
});
