import type { Client } from 'pg';

const PARTS_SHOWN = 3;

interface Rule {
  readonly slug: string;
  readonly otherId: number;
  /** Of the part, by attribute of the rule; null where it has none. */
  readonly values: readonly (number | null)[];
}

/** A count and a page for each rule, read from the parts of the other category. */
export async function naiveGoesWith(client: Client, partNumber: string): Promise<unknown[]> {
  const { rows: rules } = await client.query<Rule>(
    `select other.slug, other.id as "otherId", array(
         select part.value_ids[layout.position] from unnest(rule.attribute_ids) with ordinality as wanted (id, position)
         left join catalog.category_attribute as layout
           on layout.category_id = part.category_id and layout.attribute_id = wanted.id
         order by wanted.position) as values
     from catalog.part join catalog.goes_with as rule on rule.category_id = part.category_id
     join catalog.category as other on other.id = rule.other_category_id
     where part.part_number = $1 order by rule.position`,
    [partNumber],
  );
  const found: unknown[] = [];
  for (const { slug, otherId, values } of rules) {
    for (const wanted of [values, values.slice(0, Math.max(1, values.length - 1))]) {
      if (wanted.includes(null)) continue;
      const { rows } = await client.query<{ count: number; parts: string[] }>(
        `select count(*)::integer as count, (array_agg(part_number order by ordinal))[1:${PARTS_SHOWN}] as parts
         from catalog.part where category_id = $1 and value_ids @> $2::integer[]`,
        [otherId, wanted],
      );
      const [match] = rows;
      if (!match || match.count === 0) continue;
      found.push([slug, match.count, match.parts]);
      break;
    }
  }
  return found;
}
