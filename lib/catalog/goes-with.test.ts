import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from '../db/pool.ts';
import { goesWith } from './goes-with.ts';

/** Values of a part as attribute → text, and its category. */
async function stated(
  numbers: readonly string[],
): Promise<Map<string, { slug: string; values: Record<string, string> }>> {
  const { rows } = await pool().query<{ number: string; slug: string; values: Record<string, string> }>(
    `select part_number as number, slug, json_object_agg(attribute.key, value.text) as values
     from catalog.part join catalog.category on category.id = category_id
     cross join unnest(value_ids) as value_id join catalog.value on value.id = value_id
     join catalog.attribute on attribute.id = value.attribute_id
     where part_number = any ($1) group by 1, 2`,
    [numbers],
  );
  return new Map(rows.map(({ number, ...rest }) => [number, rest]));
}

/** Parts of the other category that share the first `count` attributes of the rule, counted part by part. */
async function bruteForce(number: string, other: string, attributes: readonly string[]): Promise<number> {
  const values = (await stated([number])).get(number)?.values ?? {};
  const { rows } = await pool().query<{ count: number }>(
    `select count(*)::int from catalog.part where category_id = (select id from catalog.category where slug = $1)
       and value_ids @> (select array_agg(value.id) from unnest($2::text[], $3::text[]) as wanted (key, text)
         join catalog.attribute using (key) join catalog.value on attribute_id = attribute.id and value.text = wanted.text)`,
    [other, attributes, attributes.map((key) => values[key])],
  );
  return rows[0]?.count ?? 0;
}

const { rows: rules } = await pool().query<{
  slug: string;
  other: string;
  match: string[];
  numbers: string[];
}>(
  `select category.slug, other.slug as other,
     array(select key from unnest(attribute_ids) with ordinality as wanted (id, place)
       join catalog.attribute using (id) order by place) as match,
     array(select part_number from catalog.part where category_id = category.id
       order by md5(part_number) limit 3) as numbers
   from catalog.goes_with join catalog.category on category.id = goes_with.category_id
   join catalog.category as other on other.id = other_category_id order by goes_with.category_id, goes_with.position`,
);

test('what goes with a part shares its thread or size, and its material where anything does', async () => {
  assert.ok(rules.length > 30, `${rules.length} rules`);
  let shown = 0;
  for (const { slug, other, match, numbers } of rules) {
    for (const number of numbers) {
      const group = (await goesWith(number)).find(({ categorySlug }) => categorySlug === other);
      const all = await bruteForce(number, other, match);
      const required = match.slice(0, Math.max(1, match.length - 1));
      const wanted = all > 0 ? match : required;
      const count = all > 0 ? all : await bruteForce(number, other, required);
      assert.equal(group?.count ?? 0, count, `${number} (${slug}) → ${other}`);
      if (!group) continue;
      assert.ok(group.parts.length > 0 && group.parts.length <= 3);
      const known = await stated([number, ...group.parts.map(({ partNumber }) => partNumber)]);
      for (const { partNumber } of group.parts) {
        shown += 1;
        assert.equal(known.get(partNumber)?.slug, other);
        for (const key of wanted) {
          assert.equal(
            known.get(partNumber)?.values[key],
            known.get(number)?.values[key],
            `${number} → ${partNumber}: ${key}`,
          );
        }
      }
    }
  }
  assert.ok(shown > 100, `${shown} parts shown`);
});

test('groups come in the order of the rules, each category once', async () => {
  const bySlug = Map.groupBy(rules, ({ slug }) => slug);
  for (const [slug, own] of bySlug) {
    const [number = ''] = own[0]?.numbers ?? [];
    const found = (await goesWith(number)).map(({ categorySlug }) => categorySlug);
    const order = own.map(({ other }) => other).filter((other) => found.includes(other));
    assert.deepEqual(found, order, slug);
  }
});

test('nothing goes with what does not exist or has no rules', async () => {
  assert.deepEqual(await goesWith('NOPE'), []);
  assert.deepEqual(await goesWith("' or true --"), []);
  const { rows } = await pool().query<{ number: string }>(
    `select part_number as number from catalog.part where category_id not in
       (select category_id from catalog.goes_with) limit 1`,
  );
  assert.deepEqual(await goesWith(rows[0]?.number ?? ''), []);
});
