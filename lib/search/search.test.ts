import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { isQuery, LONGEST_QUERY } from './query.ts';
import { RESULTS_SHOWN, type SearchResult, search } from './search.ts';

interface Wanted {
  /** What the category’s name contains. */
  readonly category?: RegExp;
  /** Attribute → what its stated text, with its unit, is. */
  readonly values: Readonly<Record<string, RegExp>>;
}

/** Number of parts by category that are what a query says, found by reading every part. */
async function bruteForce({ category = /./, values }: Wanted): Promise<Record<string, number>> {
  const ids = await Promise.all(
    Object.entries(values).map(async ([key, pattern]) => {
      const { rows } = await pool().query<{ ids: number[] }>(
        `select array_agg(value.id) as ids from catalog.value join catalog.attribute on attribute.id = attribute_id
         where key = $1 and value.text || value.unit ~ $2`,
        [key, pattern.source],
      );
      return rows[0]?.ids ?? [];
    }),
  );
  const { rows } = await pool().query<{ slug: string; name: string; count: number }>(
    `select slug, category.name, count(*)::int from catalog.part join catalog.category on category.id = category_id
     where ${ids.map((_, index) => `value_ids && $${index + 1}`).join(' and ')} group by slug, category.name
     order by slug`,
    ids,
  );
  const fitting = rows.filter(({ name }) => category.test(name));
  return Object.fromEntries(fitting.map(({ slug, count }) => [slug, count]));
}

const counts = ({ categories }: SearchResult): Record<string, number> =>
  Object.fromEntries(
    categories.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)).map(({ slug, count }) => [slug, count]),
  );

const QUERIES: readonly [string, Wanted][] = [
  ['hex nuts M10', { category: /hex nut/i, values: { thread: /^M10( |$)/ } }],
  ['ISO 4017 M8x40', { category: /ISO 4017/, values: { thread: /^M8( |$)/, length: /^40mm$/ } }],
  [
    'DIN 912 M6 x 20 12.9',
    { category: /ISO 4762/, values: { thread: /^M6( |$)/, length: /^20mm$/, class: /^12\.9$/ } },
  ],
  ['m10 × 1.25 hex nut', { category: /hex nut/i, values: { thread: /^M10 × 1\.25$/ } }],
  ['4.7kΩ 0603', { category: /resistor/i, values: { resistance: /^4\.7 ?kΩ/, 'case-size': /^0603/ } }],
];

for (const [query, wanted] of QUERIES) {
  test(`“${query}” finds exactly what reading every part finds`, async () => {
    const result = await search(query);
    const expected = await bruteForce(wanted);
    const total = Object.values(expected).reduce((sum, count) => sum + count, 0);
    assert.ok(total > 0, 'the demo has none of these');
    const found = counts(result);
    // A word may stand for more than the pattern says, in other categories: those are not compared.
    for (const [slug, count] of Object.entries(expected)) assert.equal(found[slug], count, slug);
    assert.ok(result.byWords.length > 0 && result.byWords.length <= RESULTS_SHOWN);
    assert.deepEqual(result.unknownWords, []);
  });
}

test('every word narrows: more words never find more', async () => {
  const words = ['screw', 'm6', 'a2-70', '20', 'hex'];
  let before = Number.POSITIVE_INFINITY;
  for (let length = 1; length <= words.length; length += 1) {
    const { categories } = await search(words.slice(0, length).join(' '));
    const total = categories.reduce((sum, { count }) => sum + count, 0);
    assert.ok(total > 0 && total <= before, words.slice(0, length).join(' '));
    before = total;
  }
});

test('a word of several meanings finds the union of them', async () => {
  // 10 is a length, a diameter, a property class and more.
  const { categories } = await search('10');
  const { rows } = await pool().query<{ slug: string; count: number }>(
    `select slug, count(*)::int from catalog.part join catalog.category on category.id = part.category_id
     where value_ids && (select array_agg(value_id) from catalog.word where word = '10' and value_id is not null)
     group by slug order by slug`,
  );
  assert.ok(rows.length > 10);
  assert.deepEqual(
    categories.map(({ slug, count }) => `${slug} ${count}`).sort(),
    rows.map(({ slug, count }) => `${slug} ${count}`).sort(),
  );
});

test('capitals, quotes and kinds of × make no difference', async () => {
  const plain = await search('hex bolt m8x40');
  assert.ok(plain.byWords.length > 0);
  for (const typed of ['HEX BOLT M8X40', 'hex bolt M8 × 40', 'Hex, Bolt (M8 x 40)', 'hex bolt ｍ８x40']) {
    assert.deepEqual((await search(typed)).byWords, plain.byWords, typed);
  }
});

test('the beginning of a part number finds the parts that begin so, in order, however it is spelt', async () => {
  const { rows } = await pool().query<{ number: string }>(
    'select part_number as number from catalog.part order by md5(part_number) limit 20',
  );
  for (const { number } of rows) {
    const prefix = number.slice(0, Math.max(6, number.length - 4));
    const key = prefix.toUpperCase().replace(/[-. _/+#]/g, '');
    const expected = await pool().query<{ number: string }>(
      `select part_number as number from catalog.part where starts_with(part_key, $1) order by part_key
       limit ${RESULTS_SHOWN}`,
      [key],
    );
    assert.ok(expected.rows.length > 0);
    for (const typed of [prefix, prefix.toLowerCase(), prefix.replaceAll('-', ' '), ` ${prefix} `]) {
      assert.deepEqual(
        (await search(typed)).byNumber.map(({ partNumber }) => partNumber),
        expected.rows.map((row) => row.number),
        typed,
      );
    }
  }
});

test('words that nothing is called are named, and then nothing is found by words', async () => {
  const { unknownWords, byWords, categories } = await search('flurble hex nut M8 grommetish');
  assert.deepEqual(unknownWords, ['flurble', 'grommetish']);
  assert.deepEqual([byWords, categories], [[], []]);
});

test('nothing that can be typed is query syntax', async () => {
  const typed = [
    '1/4"',
    'M4 (10mm)',
    'a & b',
    'bolt!',
    "' or 1=1 --",
    "'; drop table catalog.part; --",
    '%',
    '%%%%',
    '___',
    '\\\\\\',
    '$1 $2',
    '{a,b}',
    '(((',
    ':*',
    '<script>alert(1)</script>',
    '漢字 ボルト',
    'ÄÖÜ ß İ ı',
    '🔩🔩🔩',
    '\u202Emirror',
    'ﬃ',
    'x'.repeat(LONGEST_QUERY),
    'x '.repeat(LONGEST_QUERY / 2),
    '1x1x1x1x1x1x1x1',
    'xxx',
    '\u{10FFFF}\u{10FFFF}\u{10FFFF}',
  ];
  for (const query of typed) {
    const { byNumber, byWords } = await search(query);
    assert.ok(byNumber.length <= RESULTS_SHOWN && byWords.length <= RESULTS_SHOWN, query);
  }
});

test('a query is not empty, not endless and has no control characters', () => {
  for (const query of ['', '  ', 'a\u0000b', 'a\nb', '\u007f', 'x'.repeat(LONGEST_QUERY + 1)]) {
    assert.equal(isQuery(query), false, JSON.stringify(query));
  }
  for (const query of ['x', '🔩', 'x'.repeat(LONGEST_QUERY)]) assert.equal(isQuery(query), true);
});
