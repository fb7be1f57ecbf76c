import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadDemo } from '#import/load-demo.ts';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';

/** Some of every category, and of what the queries ask for more than one make. */
const PARTS = 8_000;

let db: ThrowawayDatabase;
let search: typeof import('./search.ts').search;

before(async () => {
  db = await throwawayDatabase();
  await loadDemo({ url: db.url, parts: PARTS });
  // Many are out of stock, some obsolete: each with another part instead.
  await db.rows(`update catalog.stock set quantities = array[0, 0, 0, 0] where part_id % 3 = 0`);
  await db.rows(`update catalog.part set status = 'obsolete', successor_number = (
    select other.part_number from catalog.part as other where other.id = part.id + 1) where id % 10 = 1`);
  process.env.DATABASE_URL = db.applicationUrl;
  ({ search } = await import('./search.ts'));
});
after(async () => {
  const { pool } = await import('../db/pool.ts');
  await pool().end();
  await db[Symbol.asyncDispose]();
});

interface Found {
  readonly number: string;
  readonly slug: string;
  readonly obsolete: boolean;
  readonly stocked: boolean;
  /** All it is but brand and pack. */
  readonly make: string;
}

async function facts(numbers: readonly string[]): Promise<Found[]> {
  return db.rows<Found>(
    `select part_number as number, slug, status = 'obsolete' as obsolete,
       coalesce(0 < any (stock.quantities), false) as stocked,
       (select string_agg(value_id::text, ' ' order by position) from unnest(value_ids) with ordinality as own (value_id, position)
        join catalog.value on value.id = value_id join catalog.attribute on attribute.id = attribute_id
        where key not in ('brand', 'pack-size', 'packaging')) as make
     from unnest($1::text[]) with ordinality as asked (number, place) join catalog.part on part_number = asked.number
     join catalog.category on category.id = category_id left join catalog.stock on part_id = part.id order by place`,
    [numbers],
  );
}

const QUERIES = [
  'hex bolt m8x40',
  'm8 washer',
  'allen bolt m6',
  '10k 0603 1%',
  'nyloc',
  'o ring 50x3',
  'din 934 m10',
];

test('what is obsolete comes last, and what is out of stock after the same make that is not', async () => {
  let outOfStock = 0;
  for (const query of QUERIES) {
    const { byWords } = await search(query);
    const [first] = byWords;
    assert.ok(first);
    const found = await facts(byWords.map(({ partNumber }) => partNumber));
    for (const parts of Map.groupBy(found, ({ slug }) => slug).values()) {
      const firstObsolete = parts.findIndex(({ obsolete }) => obsolete);
      if (firstObsolete >= 0)
        assert.ok(
          parts.slice(firstObsolete).every(({ obsolete }) => obsolete),
          query,
        );
      const active = parts.filter(({ obsolete }) => !obsolete);
      for (const [make, same] of Map.groupBy(active, (part) => part.make)) {
        const missing = same.findIndex(({ stocked }) => !stocked);
        if (missing < 0) continue;
        outOfStock += 1;
        assert.ok(
          same.slice(missing).every(({ stocked }) => !stocked),
          `${query}: ${make}`,
        );
      }
    }
  }
  assert.ok(outOfStock > 0, 'none of the queries tells');
});

test('the same query gives the same order', async () => {
  for (const query of QUERIES) {
    const [one, other] = await Promise.all([search(query), search(query)]);
    assert.deepEqual(one.byWords, other.byWords);
  }
});

test('the number of an obsolete part names what replaces it', async () => {
  const rows = await db.rows<{ number: string; successor: string }>(
    `select part_number as number, successor_number as successor from catalog.part where status = 'obsolete'
     order by md5(part_number) limit 5`,
  );
  assert.equal(rows.length, 5);
  for (const { number, successor } of rows) {
    const [first] = (await search(number.toLowerCase())).byNumber;
    assert.deepEqual([first?.partNumber, first?.successorNumber], [number, successor]);
  }
});
