import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { partByNumber, partNumberByKey } from './part.ts';

/** Two parts of every category, as the tables have them. */
const { rows: samples } = await pool().query<{ number: string; slug: string; name: string; texts: string[] }>(
  `select part_number as number, slug, part.name, array(
     select text || '|' || unit from unnest(value_ids) with ordinality as stated (id, position)
     join catalog.value using (id) order by position) as texts
   from catalog.part join catalog.category on category.id = category_id
   where ordinal in (0, 1 + part.id % 30) order by part.id`,
);

const ODD = [
  '',
  '-',
  ' ',
  "' or 1=1 --",
  "'; drop table catalog.part; --",
  '%',
  '_____',
  '\\',
  '$1',
  'M8×40',
  '漢字',
  '🔩',
  'İSO',
  'x'.repeat(300),
  '../../etc/passwd',
];

test('a part has the values of its row, in the order of its category’s layout', async () => {
  assert.ok(samples.length >= 90, `${samples.length} samples`);
  for (const { number, slug, name, texts } of samples) {
    const part = await partByNumber(number);
    assert.ok(part, number);
    assert.deepEqual([part.partNumber, part.categorySlug, part.name], [number, slug, name]);
    assert.deepEqual(
      part.specification.map(({ text, unit }) => `${text}|${unit}`),
      texts,
      number,
    );
    for (const { name: attribute, explanation } of part.specification) assert.ok(attribute && explanation);
    assert.ok(part.massG === null || part.massG > 0);
  }
});

test('a number is found however it is spelt', async () => {
  for (const { number } of samples) {
    for (const typed of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ''),
      number.replaceAll('-', ' '),
      `  ${number.replaceAll('.', '-')}`,
      number.replaceAll('-', '_').toLowerCase(),
    ]) {
      assert.equal(await partNumberByKey(typed), number, typed);
    }
  }
});

test('only the exact number is the part itself', async () => {
  const [{ number } = { number: '' }] = samples;
  assert.equal(await partByNumber(number.toLowerCase()), undefined);
  assert.equal(await partByNumber(`${number} `), undefined);
  assert.equal(await partNumberByKey(`${number}X`), undefined);
});

test('nothing typed breaks the look-up', async () => {
  for (const typed of ODD) {
    assert.equal(await partByNumber(typed), undefined, typed);
    assert.equal(await partNumberByKey(typed), undefined, typed);
  }
  const { rows } = await pool().query<{ count: number }>('select count(*)::int as count from catalog.part');
  assert.ok((rows[0]?.count ?? 0) > 0);
});
