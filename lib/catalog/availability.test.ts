import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { availability } from './availability.ts';
import { AVAILABILITY_BATCH } from './availability-batch.ts';

const { rows } = await pool().query<{
  number: string;
  pack: number;
  currency: string;
  per: number;
  quantities: number[];
  amounts: string[];
  stock: number[];
  lead: (number | null)[];
}>(
  `select part_number as number, pack_size as pack, currency, per, price.quantities, amounts,
     stock.quantities as stock, lead_days as lead
   from catalog.part join catalog.price on price.part_id = part.id join catalog.stock on stock.part_id = part.id
   order by md5(part_number) limit ${AVAILABILITY_BATCH + 1}`,
);
const numbers = rows.map(({ number }) => number);

test('price breaks and the stock of every warehouse come in the order asked', async () => {
  const asked = rows.slice(0, AVAILABILITY_BATCH);
  const found = await availability(asked.map(({ number }) => number));
  assert.equal(found.length, AVAILABILITY_BATCH);
  for (const [index, row] of asked.entries()) {
    const part = found[index];
    assert.ok(part);
    assert.deepEqual(
      [part.partNumber, part.packSize, part.currency, part.per],
      [row.number, row.pack, row.currency, row.per],
    );
    assert.deepEqual(
      part.breaks,
      row.quantities.map((quantity, at) => ({ quantity, amount: Number(row.amounts[at]) })),
    );
    assert.deepEqual(
      part.stock.map(({ quantity, leadDays }) => [quantity, leadDays]),
      row.stock.map((quantity, at) => [quantity, row.lead[at]]),
    );
    assert.deepEqual(
      part.stock.map(({ warehouse, country }) => `${warehouse} ${country}`),
      ['RTM NL', 'LEJ DE', 'LYS FR', 'GDN PL'],
    );
  }
});

test('unknown and odd numbers are left out', async () => {
  const [known = ''] = numbers;
  const asked = ['NOPE', known, '', "'; drop table catalog.price; --", '{a,b}', '🔩', 'x'.repeat(300)];
  assert.deepEqual(
    (await availability(asked)).map(({ partNumber }) => partNumber),
    [known],
  );
  assert.deepEqual(await availability([]), []);
});

test('a number asked twice is answered twice', async () => {
  const [one = '', two = ''] = numbers;
  assert.deepEqual(
    (await availability([one, two, one])).map(({ partNumber }) => partNumber),
    [one, two, one],
  );
});

test('what is beyond the batch is not asked for', async () => {
  assert.equal((await availability(numbers)).length, AVAILABILITY_BATCH);
});
