import { read, statement } from '../db/query.ts';
import type { PartRow } from './part-list.ts';

// As partList of part-list.ts, for programs: as many rows as asked for, from any place.
const PART_ROWS = statement<MeasuredPartRow>(
  'partRows',
  `with page as materialized (
     select part.ordinal, part.part_number, part.name, part.status, part.pack_size, part.mass_g, part.value_ids
     from catalog.part
     where part.category_id = (select id from catalog.category where slug = $1)
       and part.ordinal >= $2 and part.ordinal < $2 + $3
   ), shown as materialized (
     select layout.position from catalog.category_attribute as layout
     where layout.category_id = (select id from catalog.category where slug = $1) and layout.is_column
   ), stated as materialized (
     select id, json_build_object('text', text, 'unit', unit, 'sort', sort) as cell from catalog.value
     where id = any (array(select distinct page.value_ids[shown.position] from page, shown))
   ), stated_row as (
     select page.ordinal, json_agg(stated.cell order by shown.position) as cells
     from page cross join shown left join stated on stated.id = page.value_ids[shown.position]
     group by page.ordinal
   )
   select page.part_number as "partNumber", page.name, page.status, page.pack_size as "packSize",
     page.mass_g as "massG", stated_row.cells
   from page left join stated_row using (ordinal) order by page.ordinal`,
);

/** A row of a list with what only a program wants to know. */
export interface MeasuredPartRow extends PartRow {
  /** Of one piece. */
  readonly massG: number | null;
}

/** Up to `count` parts of a category in its order, from place `offset` on. */
export async function partRows(slug: string, offset: number, count: number): Promise<MeasuredPartRow[]> {
  return read(PART_ROWS, [slug, offset, count]);
}
