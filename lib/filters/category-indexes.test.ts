import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { loadCatalogue } from '../../import/load-catalogue.ts';
import { TINY_PARTS, tinySource } from '../../import/tiny-source.ts';
import { pool } from '../db/pool.ts';
import { bruteForce, type Stated } from './brute-force.ts';
import { CategoryIndexes } from './category-indexes.ts';
import { filteredList } from './filtered-list.ts';
import { NO_REFINEMENT, type Refinement } from './refinement.ts';

const PLENTY = 2 ** 30;
/** An index that is still behind then has not looked. */
const LONGEST_MS = 30_000;

let db: ThrowawayDatabase;
/** As two processes hold them. */
const one = new CategoryIndexes(PLENTY);
const other = new CategoryIndexes(PLENTY);

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  process.env.DATABASE_URL = db.applicationUrl;
});
after(async () => {
  await pool().end();
  await db?.[Symbol.asyncDispose]();
});

const REFINEMENTS: Refinement[] = [
  NO_REFINEMENT,
  { ...NO_REFINEMENT, sort: { key: 'price', direction: 'up' } },
  { ...NO_REFINEMENT, sort: { key: 'stock', direction: 'down' } },
  { ...NO_REFINEMENT, sort: { key: 'length', direction: 'down' } },
  { ...NO_REFINEMENT, filters: [{ kind: 'values', attribute: 'stock', values: ['no'] }] },
  { ...NO_REFINEMENT, filters: [{ kind: 'values', attribute: 'status', values: ['obsolete'] }] },
  { ...NO_REFINEMENT, filters: [{ kind: 'range', attribute: 'price', min: 11, max: 12 }] },
  { ...NO_REFINEMENT, filters: [{ kind: 'values', attribute: 'thread', values: ['M8'] }] },
];

/** That both hold what the database does, in every respect, as soon as they have looked. */
async function agree(when: string): Promise<void> {
  await Promise.all([one.refresh(), other.refresh()]);
  for (const refinement of REFINEMENTS) {
    const where = `${when}: ${JSON.stringify(refinement)}`;
    const [first, second] = await Promise.all(
      [one, other].map((indexes) => filteredList('bolts', refinement, indexes)),
    );
    assert.ok(first, where);
    assert.deepEqual(second, first, where);
    const stated: Stated = new Map(
      first.facets.map(({ attribute, values }) => [
        attribute,
        new Map(values.map((value) => [value.slug, value])),
      ]),
    );
    const truth = await bruteForce('bolts', refinement, stated);
    assert.equal(first.total, truth.partNumbers.length, where);
    assert.deepEqual(
      first.rows.map(({ partNumber }) => partNumber),
      truth.partNumbers.slice(0, 50),
      where,
    );
    for (const { attribute, values } of first.facets)
      for (const { text, unit, count } of values)
        assert.equal(
          count,
          truth.counts.get(attribute)?.get(`${text}|${unit}`) ?? 0,
          `${where} ${attribute} ${text}`,
        );
  }
}

test('processes agree with the database after every kind of change', async () => {
  await agree('loaded');
  const changes: Record<string, string> = {
    'prices change': 'update catalog.price set amounts = array[500 + part_id % 7, 400] where part_id % 3 = 0',
    'a price is taken away': 'delete from catalog.price where part_id in (5, 50, 500)',
    'prices per another number': 'update catalog.price set per = 1000 where part_id % 10 = 1',
    'stock sells out': "update catalog.stock set quantities = '{0,0}' where part_id % 4 = 0",
    'stock comes in': "update catalog.stock set quantities = '{7,null}' where part_id % 8 = 0",
    'stock is no longer kept': 'delete from catalog.stock where part_id in (6, 60)',
    'stock is kept of what had none': "insert into catalog.stock values (6, '{1,2}', '{1,1}')",
    'parts become obsolete': "update catalog.part set status = 'obsolete' where id between 100 and 120",
    'parts change their thread': 'update catalog.part set value_ids[1] = 3 where id between 200 and 210',
    'a part loses its length': 'update catalog.part set value_ids[2] = null where id = 9',
    'a part is added': `insert into catalog.part (id, category_id, ordinal, part_number, name, status, pack_size, value_ids)
      select 10001, category_id, 600, 'BOLTS-NEW', 'new', 'active', 1, array[2, null] from catalog.part where id = 1`,
    'a value is added': `with added as (insert into catalog.value select 99, attribute_id, 'M8,5', '', 2.5 from catalog.value
      where id = 1 returning id) update catalog.part set value_ids[1] = 99 where id = 300`,
    'a part changes its place': 'update catalog.part set ordinal = 700 where id = 10001',
    'parts change places': `update catalog.part set ordinal = ordinal + 1000 where id between 1 and 20;
      update catalog.part set ordinal = 1019 - ordinal where ordinal between 1000 and 1019`,
    'a part is withdrawn': `delete from catalog.price where part_id = 30; delete from catalog.stock where part_id = 30;
      delete from catalog.part where id = 30`,
    'a part goes to another category': `update catalog.part set ordinal = 9000,
      category_id = (select id from catalog.category where slug = 'studs') where id = 31`,
  };
  for (const [when, sql] of Object.entries(changes)) {
    await db.client.query(sql);
    await agree(when);
  }
});

test('a transaction that ends after a later one began is not overlooked', async () => {
  const late = new Client({ connectionString: db.url });
  await late.connect();
  await late.query('begin');
  await late.query("update catalog.stock set quantities = '{1,1}' where part_id = 40");
  await db.client.query("update catalog.stock set quantities = '{2,2}' where part_id = 41");
  await agree('the later one is committed');
  await late.query('commit');
  await late.end();
  await agree('the earlier one is committed');
});

test('a change is followed without being told to look', async () => {
  const piecesOf = async (): Promise<unknown> =>
    (await filteredList('bolts', NO_REFINEMENT, one))?.facets.find(({ attribute }) => attribute === 'stock');
  const before = await piecesOf();
  await db.client.query("update catalog.stock set quantities = '{0,0}' where part_id in (42, 43)");
  const started = performance.now();
  while (isDeepStrictEqual(await piecesOf(), before)) {
    assert.ok(performance.now() - started < LONGEST_MS, 'The change was never looked for.');
    // It looks twice a second at most: asking without a pause would only burn the processor until then.
    await sleep(20);
  }
});

test('a change that is rolled back changes nothing', async () => {
  await db.client.query("begin; update catalog.stock set quantities = '{0,0}'; rollback");
  await agree('rolled back');
});

test('changes while an index is being read are in it', async () => {
  const fresh = new CategoryIndexes(PLENTY);
  const loading = fresh.get('bolts');
  for (let part = 50; part < 70; part += 1)
    await db.client.query('update catalog.price set amounts = array[$1::bigint, 1] where part_id = $2', [
      part * 7,
      part,
    ]);
  await loading;
  await fresh.refresh();
  const refinement: Refinement = { ...NO_REFINEMENT, sort: { key: 'price', direction: 'down' } };
  const list = await filteredList('bolts', refinement, fresh);
  const truth = await bruteForce('bolts', refinement, new Map());
  assert.deepEqual(
    list?.rows.map(({ partNumber }) => partNumber),
    truth.partNumbers.slice(0, 50),
  );
});

test('memory is bounded: the category used longest ago goes first', async () => {
  const small = new CategoryIndexes(1);
  await small.get('bolts');
  assert.deepEqual(small.slugs, ['bolts']);
  await small.get('studs');
  assert.deepEqual(small.slugs, ['studs']);
  assert.equal((await filteredList('bolts', NO_REFINEMENT, small))?.rows.length, 50);
});

test('another catalogue replaces every index', async () => {
  await loadCatalogue({ url: db.url, source: tinySource() });
  await agree('loaded again');
  assert.equal((await filteredList('bolts', NO_REFINEMENT, one))?.total, TINY_PARTS[0]);
});
