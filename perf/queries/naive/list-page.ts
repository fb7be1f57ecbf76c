import type { Client } from 'pg';
import { PAGE_ROWS } from '#lib/catalog/part-list.ts';
import type { Sort } from '#lib/filters/refinement.ts';
import type { DrawnList } from '../draw/lists.ts';
import { numberOf, PARTS, Parameters, PIECES, PRICE, where } from './conditions.ts';

/** Joins for what is filtered and ordered by, OFFSET for the page, count(*) for how many there are. */
export async function naiveListPage(
  client: Client,
  { slug, refinement, stated: texts }: DrawnList,
  offset: number,
): Promise<unknown> {
  const counting = new Parameters();
  const { rows: counted } = await client.query<{ total: number }>(
    `select count(*)::integer as total from ${PARTS}
     where ${where(slug, refinement.filters, { texts, parameters: counting })}`,
    counting.values,
  );
  const parameters = new Parameters();
  const { rows } = await client.query<{ number: string; cells: (string | null)[] }>(
    `select part.part_number as number, array(
         select (select text from catalog.value where id = part.value_ids[layout.position])
         from catalog.category_attribute as layout
         where layout.category_id = part.category_id and layout.is_column order by layout.position) as cells
     from ${PARTS} where ${where(slug, refinement.filters, { texts, parameters })}
     order by ${order(refinement.sort, parameters)} limit ${PAGE_ROWS} offset ${offset}`,
    parameters.values,
  );
  return [counted[0]?.total, rows.map(({ number, cells }) => [number, cells])];
}

function order(sort: Sort | undefined, parameters: Parameters): string {
  if (!sort) return 'part.ordinal';
  const key =
    sort.key === 'price'
      ? PRICE
      : sort.key === 'stock'
        ? `case when stock.part_id is not null then ${PIECES} end`
        : numberOf(parameters.add(sort.key));
  return `${key} ${sort.direction === 'down' ? 'desc' : 'asc'} nulls last, part.ordinal`;
}
