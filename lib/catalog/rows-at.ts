import { partsShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { CELLS, EDITION, STATED } from './list-row-sql.ts';
import type { PartRow } from './part-list.ts';

interface PlacedRow extends MeasuredPartRow {
  readonly ordinal: number;
  readonly edition: string;
}

const ROWS_AT = statement<PlacedRow>(
  'rowsAt',
  `with page as materialized (
     select part.ordinal, part.part_number, part.name, part.status, part.pack_size, part.mass_g, part.value_ids
     from catalog.part
     where part.category_id = (select id from catalog.category where slug = $1) and part.ordinal = any ($2::integer[])
   ), ${STATED}
   select page.ordinal, page.part_number as "partNumber", page.name, page.status, page.pack_size as "packSize",
     page.mass_g as "massG", ${CELLS},
     ${EDITION} as edition
   from page`,
  (rows) => partsShown(rows),
);

/** A row of a list with what only a program wants to know. */
export interface MeasuredPartRow extends Omit<PartRow, 'picture'> {
  /** Of one piece. */
  readonly massG: number | null;
}

/** Rows by their places in a category, of one edition of the catalogue; '' where there are none. */
export interface RowsAt<Row> {
  readonly edition: string;
  readonly rows: ReadonlyMap<number, Row>;
}

/** The parts of a category at these places; where there is no part any more, there is no row. */
export async function rowsAt(slug: string, ordinals: Int32Array): Promise<RowsAt<MeasuredPartRow>> {
  const found = await read(ROWS_AT, [slug, [...ordinals]]);
  return {
    edition: found[0]?.edition ?? '',
    rows: new Map(found.map(({ ordinal, edition: _, ...row }) => [ordinal, row])),
  };
}
