import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { loadCatalogue } from '../../import/load-catalogue.ts';
import { TINY_PARTS, tinySource } from '../../import/tiny-source.ts';
import { pool } from '../db/pool.ts';
import { bruteForce, type Stated } from './brute-force.ts';
import { CategoryIndexes } from './category-indexes.ts';
import { type FilteredList, filteredList } from './filtered-list.ts';
import { randomRefinement, seeded } from './random-refinement.ts';
import { NO_REFINEMENT } from './refinement.ts';
import { warmFilters } from './warm-filters.ts';

const PLENTY = 2 ** 30;
const ROUNDS = 40;
const random = seeded(Number(process.env.MILLRACE_TEST_SEED ?? 1));
const below = (most: number): number => Math.floor(random() * most);

let db: ThrowawayDatabase;
/** As two processes hold them. */
const held = [new CategoryIndexes(PLENTY), new CategoryIndexes(PLENTY)];

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  process.env.DATABASE_URL = db.applicationUrl;
});
after(async () => {
  await pool().end();
  await db?.[Symbol.asyncDispose]();
});

/** Ordinals grow past those that an index was read with; threads come and go. */
const CHANGES: readonly (() => string)[] = [
  () => `insert into catalog.part (id, category_id, ordinal, part_number, name, status, pack_size, value_ids)
    select next, 3, next, 'ADDED-' || next, 'new', 'active', 1, array[${1 + below(4)}, ${random() < 0.5 ? 'null' : 5}]
    from (select max(greatest(id, ordinal)) + ${1 + below(900)} as next from catalog.part) as free`,
  () => `update catalog.part set value_ids[1] = ${1 + below(4)} where id % 50 = ${below(50)}`,
  () => `update catalog.part set value_ids[2] = null where id % 50 = ${below(50)}`,
  () =>
    `update catalog.part set status = '${random() < 0.5 ? 'active' : 'obsolete'}' where id % 9 = ${below(9)}`,
  () => `update catalog.part set ordinal = ordinal + 5000 where id % 70 = ${below(70)} and ordinal < 4000`,
  () => `with gone as (select id from catalog.part where id % 60 = ${below(60)}),
      price as (delete from catalog.price where part_id in (select id from gone)),
      stock as (delete from catalog.stock where part_id in (select id from gone)) select;
    delete from catalog.part as part where not exists (select from catalog.price where part_id = part.id)
      and not exists (select from catalog.stock where part_id = part.id) and part_number like 'BOLTS%'`,
  () =>
    `update catalog.price set amounts = array[${1 + below(5000)}::bigint, 1] where part_id % 11 = ${below(11)}`,
  () => `update catalog.stock set quantities = array[${below(3)}, 0] where part_id % 11 = ${below(11)}`,
  () => `delete from catalog.price where part_id % 80 = ${below(80)}`,
];

const statedBy = (list: FilteredList): Stated =>
  new Map(
    list.facets.map(({ attribute, values }) => [
      attribute,
      new Map(values.map((value) => [value.slug, value])),
    ]),
  );

test('changed parts are followed in place, as brute force and a new reading have them', async () => {
  const [bolts] = await db.rows<{ id: number }>("select id from catalog.category where slug = 'bolts'");
  const first = await Promise.all(held.map((indexes) => indexes.get('bolts')));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let change = 0; change < 1 + below(3); change += 1) {
      const sql = CHANGES[below(CHANGES.length)] as () => string;
      await db.client.query(sql().replace('next, 3, next', `next, ${bolts?.id}, next`));
    }
    const fresh = new CategoryIndexes(PLENTY);
    const layout = (await fresh.get('bolts'))?.layout;
    assert.ok(layout);
    const whole = (await filteredList('bolts', NO_REFINEMENT, fresh)) as FilteredList;
    const told = statedBy(whole);
    const distinguishing = { attributes: layout.attributes.filter(({ key }) => told.has(key)) };
    const drawn = [
      NO_REFINEMENT,
      ...Array.from({ length: 4 }, () =>
        randomRefinement(distinguishing, random, { most: 3, prices: [1, 50] }),
      ),
    ];
    for (const indexes of held) {
      await indexes.refresh();
      assert.deepEqual((await indexes.get('bolts'))?.layout, layout, `round ${round}`);
    }
    for (const refinement of drawn) {
      const where = `round ${round}: ${JSON.stringify(refinement)}`;
      const read = await filteredList('bolts', refinement, fresh);
      const truth = await bruteForce('bolts', refinement, told);
      for (const indexes of held) {
        const list = await filteredList('bolts', refinement, indexes);
        assert.deepEqual(list, read, where);
        assert.equal(list?.total, truth.partNumbers.length, where);
        assert.deepEqual(
          list.rows.map(({ partNumber }) => partNumber),
          truth.partNumbers.slice(0, 50),
          where,
        );
        for (const { attribute, values } of list.facets)
          for (const { text, unit, count } of values)
            assert.equal(count, truth.counts.get(attribute)?.get(`${text}|${unit}`) ?? 0, where);
      }
    }
  }
  const last = await Promise.all(held.map((indexes) => indexes.get('bolts')));
  assert.ok(
    last.every((index, place) => index === first[place]),
    'nothing was read anew',
  );
});

test('the last part of a value takes it along, and a new value is there with its part', async () => {
  const slugs = async (indexes: CategoryIndexes): Promise<string[] | undefined> => {
    await indexes.refresh();
    return (await indexes.get('studs'))?.attribute('thread')?.values.map(({ slug }) => slug);
  };
  for (const indexes of held) assert.deepEqual(await slugs(indexes), ['M4', 'M6', 'M8', 'M10']);
  const studs = "category_id = (select id from catalog.category where slug = 'studs')";
  await db.client.query(`update catalog.part set value_ids[1] = 2 where ${studs} and value_ids[1] in (3, 4)`);
  for (const indexes of held) assert.deepEqual(await slugs(indexes), ['M4', 'M6']);
  await db.client.query(`insert into catalog.value select 98, attribute_id, 'M5', '', 0.5 from catalog.value where id = 1;
    update catalog.part set value_ids[1] = 98 where ${studs} and ordinal = 3`);
  for (const indexes of held) assert.deepEqual(await slugs(indexes), ['M4', 'M5', 'M6']);
});

test('warming reads the largest categories that fit, and what is asked for meanwhile once', async () => {
  const warmed = new CategoryIndexes(PLENTY);
  const [count, index] = await Promise.all([warmFilters(warmed), warmed.get('bolts')]);
  assert.equal(count, TINY_PARTS.length);
  assert.equal(index, await warmed.get('bolts'));
  const small = new CategoryIndexes(1);
  assert.equal(await warmFilters(small), 0);
});
