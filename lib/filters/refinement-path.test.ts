import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FilterLayout } from './filter-layout.ts';
import { formatRefinement, parseRefinement } from './refinement-path.ts';
import { valueSlugs } from './value-slug.ts';

test('slugs are readable, unique and need no encoding', () => {
  const slugs = (texts: string[], unit = '') =>
    valueSlugs(
      texts.map((text) => ({ text, unit: '' })),
      unit,
    );
  assert.deepEqual(
    slugs(['M8', 'M8×1', '1/4-20 UNC', '#10-32 UNF', 'Zinc plated', 'C0G (NP0)', '−55 to 85 °C', 'µ', '…']),
    ['M8', 'M8x1', '1~4-20-UNC', 'No10-32-UNF', 'zinc-plated', 'C0G-NP0', '-55-to-85-degc', 'u', 'value'],
  );
  assert.deepEqual(slugs(['0.1', '±0.1', 'A', 'a']), ['0.1', '0.1~2', 'A', 'a~2']);
  assert.deepEqual(
    valueSlugs(
      [
        { text: '3/4', unit: 'in' },
        { text: '20', unit: 'mm' },
        { text: '4.7 kΩ', unit: 'Ω' },
      ],
      'mm',
    ),
    ['3~4in', '20', '4.7kOhm'],
  );
});

const layout: FilterLayout = {
  attributes: [
    {
      key: 'thread',
      kind: 'term',
      isFilter: true,
      isSortable: false,
      unit: '',
      values: ['M6', 'M8', 'M10'].map((slug, sort) => ({ slug, sort })),
    },
    {
      key: 'length',
      kind: 'number',
      isFilter: true,
      isSortable: true,
      unit: 'mm',
      values: [20, 40, 50.8].map((sort) => ({ slug: sort === 50.8 ? '2in' : String(sort), sort })),
    },
    {
      key: 'code',
      kind: 'term',
      isFilter: false,
      isSortable: false,
      unit: '',
      values: [{ slug: 'x', sort: 0 }],
    },
    { key: 'price', kind: 'number', isFilter: true, isSortable: true, unit: '', values: [] },
    {
      key: 'stock',
      kind: 'term',
      isFilter: true,
      isSortable: true,
      unit: '',
      values: [
        { slug: 'yes', sort: 0 },
        { slug: 'no', sort: 1 },
      ],
    },
  ],
};
const normal = (address: string): string => {
  const parsed = parseRefinement(address === '' ? [] : address.split('/'), layout);
  if (parsed.kind === 'missing') return `missing ${parsed.reason}`;
  const formatted = formatRefinement(parsed.refinement).join('/');
  assert.equal(parsed.canonical, decodeURIComponent(address) === decodeURIComponent(formatted), address);
  return formatted;
};

const ADDRESSES: [address: string, canonical: string][] = [
  ['', ''],
  [
    'thread=M8,M10/length=20..40/price=..150/stock=yes/sort=-price/after=A%2F1',
    'thread=M8,M10/length=20..40/price=..150/stock=yes/sort=-price/after=A%2F1',
  ],
  ['stock=yes/thread=M8', 'thread=M8/stock=yes'],
  ['thread=M10,M8,M8', 'thread=M8,M10'],
  ['thread=M10/thread=M8', 'thread=M8,M10'],
  ['thread=m8', 'thread=M8'],
  ['thread%3DM8', 'thread=M8'],
  ['length=40..40', 'length=40'],
  ['length=20mm..2in', 'length=20..50.8'],
  ['length=%3C50', 'length=..40'],
  ['length=2in', 'length=2in'],
  ['after=X/sort=length', 'sort=length/after=X'],
  ['thread=M7', 'missing value'],
  ['thread=', 'missing value'],
  ['thread=M6..M8', 'missing value'],
  ['length=40..20', 'missing range'],
  ['length=..', 'missing range'],
  ['price=cheap', 'missing range'],
  ['code=x', 'missing attribute'],
  ['__proto__=x', 'missing attribute'],
  ['sort=thread', 'missing sort'],
  ['sort=length/sort=price', 'missing sort'],
  ['after=', 'missing after'],
  ['after=%00', 'missing after'],
  ['%E0%A4%A', 'missing segment'],
  ['thread', 'missing segment'],
  ['=M8', 'missing segment'],
  ['🔩', 'missing segment'],
  [`thread=${Array(51).fill('M8').join(',')}`, 'missing many'],
  [Array(40).fill('thread=M8').join('/'), 'missing many'],
  [`thread=${'9'.repeat(20_000)}`, 'missing segment'],
];
for (const [address, canonical] of ADDRESSES) {
  test(`${address.slice(0, 60)} is ${canonical.slice(0, 60)}`, () =>
    assert.equal(normal(address), canonical));
}
