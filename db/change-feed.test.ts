import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { loadCatalogue } from '../import/load-catalogue.ts';
import { tinySource } from '../import/tiny-source.ts';
import { type ThrowawayDatabase, throwawayDatabase } from './throwaway-database.ts';

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly part_number: string | null;
}

let db: ThrowawayDatabase;
let heard: string[] = [];
let seen = '0';

before(async () => {
  db = await throwawayDatabase();
  // Also shows that the triggers are on the tables that a load swapped in.
  await loadCatalogue({ url: db.url, source: tinySource() });
  db.client.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload}`));
  await db.client.query('listen millrace_change');
});
after(() => db?.[Symbol.asyncDispose]());

beforeEach(async () => {
  const [newest] = await db.rows<{ id: string }>('select coalesce(max(id), 0) as id from millrace.change');
  seen = newest?.id ?? '0';
  heard = [];
});

/** The changes written since the test began, and that the notifications heard carry the ids they should. */
async function changes(): Promise<Change[]> {
  return db.rows<Change>(
    'select id, kind, part_number from millrace.change where id > $1 order by part_number, id',
    [seen],
  );
}

for (const [kind, change] of [
  ['price', 'update catalog.price set amounts = array[1, 1] where part_id = 1'],
  ['stock', "update catalog.stock set quantities = '{9,9}' where part_id = 1"],
  ['part', "update catalog.part set name = 'renamed' where id = 1"],
] as const) {
  test(`a changed ${kind} leaves one row and one notification with its id`, async () => {
    await db.rows(change);
    const found = await changes();
    assert.deepEqual(
      found.map((row) => [row.kind, row.part_number]),
      [[kind, 'BOLTS-0']],
    );
    assert.deepEqual(heard, [`millrace_change ${found[0]?.id}`]);
  });
}

test('a statement that changes many parts leaves a row for each and notifies once, with the highest id', async () => {
  await db.rows("update catalog.stock set quantities = '{0,0}' where part_id <= 500");
  const found = await changes();
  assert.equal(found.length, 500);
  assert.equal(new Set(found.map((row) => row.part_number)).size, 500);
  assert.ok(found.every((row) => row.kind === 'stock'));
  const highest = Math.max(...found.map(({ id }) => Number(id)));
  assert.deepEqual(heard, [`millrace_change ${highest}`]);
});

test('prices that are taken away and given back are changes too', async () => {
  await db.rows('delete from catalog.price where part_id = 2');
  await db.rows(`insert into catalog.price (part_id, currency, per, quantities, amounts)
    values (2, 'EUR', 1, array[1], array[5])`);
  assert.deepEqual(
    (await changes()).map((row) => [row.kind, row.part_number]),
    [
      ['price', 'BOLTS-1'],
      ['price', 'BOLTS-1'],
    ],
  );
  assert.equal(heard.length, 2);
});

test('a statement that changes nothing says nothing, and neither does one that is rolled back', async () => {
  await db.rows('update catalog.price set per = 1 where part_id < 0');
  await db.rows('begin');
  await db.rows('update catalog.price set per = 1 where part_id = 1');
  await db.rows('rollback');
  assert.deepEqual(await changes(), []);
  assert.deepEqual(heard, []);
});

test('a load is one change of the whole catalogue', async () => {
  await loadCatalogue({ url: db.url, source: tinySource() });
  const found = await changes();
  assert.deepEqual(
    found.map((row) => [row.kind, row.part_number]),
    [['catalogue', null]],
  );
  assert.deepEqual(heard, [`millrace_change ${found[0]?.id}`]);
});
