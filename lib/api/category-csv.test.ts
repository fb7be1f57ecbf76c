import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { loadCatalogue } from '../../import/load-catalogue.ts';
import { tinyParts, tinySource } from '../../import/tiny-source.ts';
import { type Category, categoryBySlug } from '../catalog/category.ts';
import { pool } from '../db/pool.ts';
import { bruteForce } from '../filters/brute-force.ts';
import { categoryIndexes } from '../filters/category-indexes.ts';
import { refinedOrdinals } from '../filters/refined-ordinals.ts';
import { NO_REFINEMENT, type Refinement } from '../filters/refinement.ts';
import { categoryCsv } from './category-csv.ts';
import { CatalogueReplacedError, categoryTable, MAX_EXPORTED_ROWS } from './category-table.ts';

/** Several pages of rows, the last one not full. */
const BOLTS = 3_500;
const source = () => tinySource({ partCount: BOLTS, parts: () => tinyParts('bolts', BOLTS) });
const BY_PRICE: Refinement = { ...NO_REFINEMENT, sort: { key: 'price', direction: 'up' } };

let db: ThrowawayDatabase;
before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: source() });
  process.env.DATABASE_URL = db.applicationUrl;
  await db.client.query('update catalog.price set amounts[1] = part_id * 7919 % 5003');
});
after(async () => {
  await pool().end();
  await db?.[Symbol.asyncDispose]();
});

async function exported(): Promise<AsyncGenerator<string>> {
  await categoryIndexes().refresh();
  const list = await refinedOrdinals('bolts', BY_PRICE, { count: MAX_EXPORTED_ROWS });
  assert.ok(list);
  return categoryCsv(await categoryTable((await categoryBySlug('bolts')) as Category, list));
}

const numbers = (text: string): (string | undefined)[] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(',')[0]);

test('a list whose prices turn around while it is read has every part once, in the order of its beginning', async () => {
  const { partNumbers } = await bruteForce('bolts', BY_PRICE, new Map());
  const pieces = await exported();
  await pieces.next();
  const listed = numbers((await pieces.next()).value);
  await db.client.query('update catalog.price set amounts[1] = 5003 - amounts[1]');
  for await (const piece of pieces) listed.push(...numbers(piece));
  assert.equal(listed.length, BOLTS);
  assert.deepEqual(listed, partNumbers);
});

test('a part that is withdrawn while the list is read is left out, and nothing else', async () => {
  const { partNumbers } = await bruteForce('bolts', BY_PRICE, new Map());
  const pieces = await exported();
  await pieces.next();
  const gone = partNumbers.at(-1) ?? '';
  for (const table of ['price', 'stock'])
    await db.client.query(
      `delete from catalog.${table} where part_id = (select id from catalog.part where part_number = $1)`,
      [gone],
    );
  await db.client.query('delete from catalog.part where part_number = $1', [gone]);
  const listed: (string | undefined)[] = [];
  for await (const piece of pieces) listed.push(...numbers(piece));
  assert.deepEqual(listed, partNumbers.slice(0, -1));
});

test('a list breaks off when the catalogue is replaced: it would be of two', async () => {
  const pieces = await exported();
  await pieces.next();
  await pieces.next();
  await loadCatalogue({ url: db.url, source: source() });
  await assert.rejects(pieces.next(), CatalogueReplacedError);
});
