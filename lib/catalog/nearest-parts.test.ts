import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { nearestParts } from './nearest-parts.ts';

const { rows } = await pool().query<{ number: string; key: string }>(
  'select part_number as number, part_key as key from catalog.part order by md5(part_number) limit 40',
);

const keyOf = (text: string): string => text.toUpperCase().replace(/[-. _/+#]/g, '');

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

test('the key of a number is the same in the database and here', () => {
  for (const { number, key } of rows) assert.equal(keyOf(number), key);
});

test('one wrong character at the end leads to the part that was meant or its next neighbours', async () => {
  for (const { number, key } of rows) {
    const typed = `${number.slice(0, -1).toLowerCase()}?`;
    const nearest = await nearestParts(typed);
    assert.ok(nearest.length > 0 && nearest.length <= 6, typed);
    const [first] = nearest;
    assert.ok(shared(keyOf(first?.partNumber ?? ''), keyOf(typed)) >= key.length - 1, typed);
  }
});

test('what shares more of its beginning comes first, and each part once', async () => {
  for (const { number } of rows) {
    const typed = keyOf(number.slice(0, Math.ceil(number.length * 0.6))).concat('9X');
    const found = await nearestParts(typed, 10);
    const lengths = found.map(({ partNumber }) => shared(keyOf(partNumber), typed));
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => b - a),
      typed,
    );
    assert.equal(new Set(found.map(({ partNumber }) => partNumber)).size, found.length);
  }
});

test('what is like nothing has nothing near', async () => {
  for (const typed of ['', '---', '漢字', '🔩🔩', "'; drop table catalog.part; --", '%', '\\']) {
    assert.deepEqual(await nearestParts(typed), [], typed);
  }
  assert.ok((await nearestParts('i'.repeat(100))).length > 0);
});
