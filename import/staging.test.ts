import assert from 'node:assert/strict';
import { test } from 'node:test';
import { throwawayDatabase } from '../db/throwaway-database.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { tinySource } from './tiny-source.ts';

/** Everything that PostgreSQL knows about the shape of schema `catalog`, one line each. */
const SHAPE = `
  select format('column %s.%s %s %s not null %s default %s generated %s storage %s collation %s', relname, attname,
      attnum, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid), attgenerated, attstorage,
      attcollation::regcollation) as line
    from pg_attribute join pg_class on pg_class.oid = attrelid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = 'catalog'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
  union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'catalog'::regnamespace
  union all select format('index %s', indexdef) from pg_indexes where schemaname = 'catalog'
  union all select format('trigger %s', pg_get_triggerdef(pg_trigger.oid))
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'catalog'::regnamespace and not tgisinternal
  order by 1`;

test('a swapped-in catalogue has the shape that the migrations gave it', async () => {
  await using db = await throwawayDatabase();
  const shape = async (): Promise<string[]> =>
    (await db.rows<{ line: string }>(SHAPE)).map(({ line }) => line);
  const migrated = await shape();
  for (const [kind, least] of Object.entries({ column: 60, constraint: 35, index: 18, trigger: 9 })) {
    const found = migrated.filter((line) => line.startsWith(`${kind} `)).length;
    assert.ok(found >= least, `${found} of kind ${kind} cannot be all`);
  }
  for (const load of ['first', 'second']) {
    await loadCatalogue({ url: db.url, source: tinySource() });
    assert.deepEqual(await shape(), migrated, `after the ${load} load`);
  }
});

test('the swapped-in tables know their statistics and have no dead rows to clear', async () => {
  await using db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  const tables = await db.rows<{ table: string; rows: number }>(
    `select relname as table, reltuples::int as rows from pg_class
     where relnamespace = 'catalog'::regnamespace and relname in ('part', 'price', 'stock', 'value', 'word', 'facet')
     order by 1`,
  );
  assert.equal(tables.length, 6);
  for (const { table, rows } of tables) assert.ok(rows > 0, `${table} was not analysed`);
  const [visible] = await db.rows<{ all: boolean }>(
    "select relallvisible = relpages as all from pg_class where oid = 'catalog.part'::regclass",
  );
  assert.ok(visible);
});
