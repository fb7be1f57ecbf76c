import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadCatalogue } from '#import/load-catalogue.ts';
import { tinySource } from '#import/tiny-source.ts';
import { type CataloguePart, partsByRank } from './catalogue.ts';
import { Prices, shownPrice } from './prices.ts';

let db: ThrowawayDatabase;
let parts: CataloguePart[];

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  parts = await partsByRank(db.client, 2);
});
after(() => db?.[Symbol.asyncDispose]());

test('a price is out of date from the commit of the next one on, and never before', async () => {
  const prices = new Prices(db.client);
  const [part, other] = parts as [CataloguePart, CataloguePart];
  assert.ok(prices.staleness(part.partNumber, 100, performance.now()) <= 0, 'nothing has changed yet');
  const first = await prices.change(part);
  assert.equal(
    Math.round(prices.staleness(part.partNumber, 100, first.committedMs + 300)),
    300,
    'what was loaded',
  );
  assert.ok(prices.staleness(part.partNumber, first.amount, first.committedMs + 300) <= 0);
  const second = await prices.change(part);
  assert.equal(Math.round(prices.staleness(part.partNumber, first.amount, second.committedMs + 20)), 20);
  assert.equal(
    Math.round(prices.staleness(part.partNumber, 100, first.committedMs + 900)),
    900,
    'counts from the first change',
  );
  assert.ok(prices.staleness(other.partNumber, 100, performance.now()) <= 0, 'another part has not changed');
  assert.throws(() => prices.staleness(other.partNumber, second.amount, 0), /another part/);
  const later = new Prices(db.client);
  assert.ok(
    later.staleness(part.partNumber, second.amount, performance.now()) <= 0,
    'of one before is what was there',
  );
  const [row] = await db.rows<{ amounts: string[] }>('select amounts from catalog.price where part_id = $1', [
    part.id,
  ]);
  assert.deepEqual(row?.amounts, [String(second.amount)]);
});

test('finds the price where each answer shows it', () => {
  assert.equal(shownPrice('/p/A', '{"@type":"Offer","price":"500000.07","priceCurrency":"EUR"}'), 50_000_007);
  assert.equal(shownPrice('/p/A', '<title>no price</title>'), undefined);
  assert.equal(shownPrice('/api/parts/A/markdown', '| 1 | 500,000.07 EUR |'), 50_000_007);
  assert.equal(shownPrice('/api/parts/A/markdown', '| 100 | 0.1432 EUR |'), 14);
  const json = JSON.stringify({ parts: [{ breaks: [{ quantity: 1, amount: 50_000_007 }] }] });
  assert.equal(shownPrice('/api/availability?part=A', json), 50_000_007);
});
