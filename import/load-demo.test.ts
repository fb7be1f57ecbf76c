import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ThrowawayDatabase, throwawayDatabase } from '../db/throwaway-database.ts';
import { loadDemo } from './load-demo.ts';
import { demoEdition, loadedEdition } from './loaded-edition.ts';

/** Fewer than commands allow, and still some of every category. */
const PARTS = 5_000;

/** A checksum of each table; `changed_at` and `loaded_at` are the only columns that may differ between two loads. */
async function checksums(db: ThrowawayDatabase): Promise<Record<string, string>> {
  const tables = await db.rows<{ table: string; columns: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns
     where table_schema = 'catalog' and column_name not in ('changed_at', 'loaded_at') group by 1`,
  );
  const sums: Record<string, string> = {};
  for (const { table, columns } of tables) {
    const [row] = await db.rows<{ sum: string }>(
      `select count(*) || ' ' || md5(string_agg(line, '|' order by line collate "C")) as sum
       from (select row(${columns})::text as line from catalog.${table}) as lines`,
    );
    sums[table] = row?.sum ?? '';
  }
  return sums;
}

test('the same seed gives the same bytes, another seed other prices of the same parts', async () => {
  await using db = await throwawayDatabase();
  const load = async (seed?: number): Promise<Record<string, string>> => {
    await loadDemo({ url: db.url, parts: PARTS, seed });
    const { fingerprint, parts } = (await loadedEdition(db.url)) ?? {};
    assert.equal(parts, PARTS);
    assert.equal(fingerprint === demoEdition(PARTS), seed === undefined);
    return await checksums(db);
  };
  const one = await load();
  const { edition: otherEdition, ...other } = await load(2);
  const { edition, ...again } = await load();
  assert.deepEqual({ edition, ...again }, one);
  assert.ok(one.part?.startsWith(`${PARTS} `));
  assert.notEqual(otherEdition, edition);
  const differing = Object.keys(other).filter((table) => other[table] !== one[table]);
  // The country of origin is drawn too, hence `part`.
  assert.deepEqual(differing.sort(), ['part', 'price', 'stock']);
});
