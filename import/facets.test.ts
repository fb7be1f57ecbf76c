import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { DeserializationFormat, RoaringBitmap32 } from 'roaring-wasm';
import { FacetCollector } from './facets.ts';

const client = new Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
after(() => client.end());

test('the facets of the loaded catalogue are those that counting every part gives', async () => {
  const counted = await client.query<{ facet: string; ordinals: number[] }>(
    `select category_id || ' ' || value_id as facet, array_agg(ordinal order by ordinal) as ordinals
     from catalog.part, unnest(value_ids) as value_id where value_id is not null
     group by category_id, value_id order by category_id, value_id`,
  );
  const stored = await client.query<{ facet: string; count: number; first: number; ordinals: Buffer }>(
    `select category_id || ' ' || value_id as facet, part_count as count, first_ordinal as first, ordinals
     from catalog.facet order by category_id, value_id`,
  );
  assert.ok(stored.rows.length > 1000, `${stored.rows.length} facets cannot be a whole catalogue`);
  assert.deepEqual(
    stored.rows.map(({ facet, count }) => `${facet} ${count}`),
    counted.rows.map(({ facet, ordinals }) => `${facet} ${ordinals.length}`),
  );
  for (const [index, { facet, first, ordinals }] of stored.rows.entries()) {
    assert.equal(first, counted.rows[index]?.ordinals[0], `facet ${facet} begins`);
    const bitmap = RoaringBitmap32.deserialize(ordinals, DeserializationFormat.portable);
    assert.deepEqual(bitmap.toArray(), counted.rows[index]?.ordinals, `facet ${facet}`);
    bitmap.dispose();
  }
});

test('values stand where the layout has their attribute', async () => {
  const { rows } = await client.query(
    `select part_number, layout.position from catalog.part
     join catalog.category_attribute as layout on layout.category_id = part.category_id
     join catalog.value on value.id = part.value_ids[layout.position]
     where value.attribute_id <> layout.attribute_id limit 5`,
  );
  assert.deepEqual(rows, []);
  const wrong = await client.query(
    `select part_number from catalog.part where cardinality(value_ids) <>
       (select count(*) from catalog.category_attribute as layout where layout.category_id = part.category_id) limit 5`,
  );
  assert.deepEqual(wrong.rows, []);
});

test('the collector starts afresh for every category, also beyond one container of 65,536 parts', () => {
  const collector = new FacetCollector();
  const parts = 70_000;
  for (let ordinal = 0; ordinal < parts; ordinal += 1) collector.add(ordinal, Int32Array.of(5, ordinal % 2));
  const [five, one, ...rest] = [...collector.drain()];
  assert.deepEqual([five?.valueId, five?.count, one?.valueId, one?.count], [5, parts, 1, parts / 2]);
  assert.deepEqual(rest, []);
  collector.add(3, Int32Array.of(7));
  assert.deepEqual(
    [...collector.drain()].map(({ valueId, count }) => [valueId, count]),
    [[7, 1]],
  );
  assert.deepEqual([...collector.drain()], []);
});
