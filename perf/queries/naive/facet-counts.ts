import type { Client } from 'pg';
import type { DrawnList } from '../draw/lists.ts';
import { PARTS, Parameters, PIECES, where } from './conditions.ts';

/** A GROUP BY for each attribute, with the filters of all the others. */
export async function naiveFacetCounts(
  client: Client,
  { slug, refinement, stated: texts }: DrawnList,
  attributes: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const attribute of attributes) {
    const parameters = new Parameters();
    const others = refinement.filters.filter((filter) => filter.attribute !== attribute);
    const { from, value, condition } = grouped(attribute, parameters);
    const { rows } = await client.query<{ value: string; count: number }>(
      `select ${value} as value, count(*)::integer as count from ${PARTS} ${from}
       where ${where(slug, others, { texts, parameters })} and ${condition} group by 1`,
      parameters.values,
    );
    counts.set(attribute, new Map(rows.map((row) => [row.value, row.count])));
  }
  return counts;
}

function grouped(
  attribute: string,
  parameters: Parameters,
): { readonly from: string; readonly value: string; readonly condition: string } {
  if (attribute === 'stock')
    return { from: '', value: `case when ${PIECES} > 0 then 'Yes|' else 'No|' end`, condition: 'true' };
  if (attribute === 'status')
    return { from: '', value: "initcap(part.status::text) || '|'", condition: 'true' };
  return {
    from: `cross join unnest(part.value_ids) as value_id join catalog.value on value.id = value_id
      join catalog.attribute on attribute.id = value.attribute_id`,
    value: "value.text || '|' || value.unit",
    condition: `attribute.key = ${parameters.add(attribute)}`,
  };
}
