import { partsShown } from '../cache-policy/shown-tags.ts';
import { TAGS } from '../cache-policy/tags.ts';
import { CELLS, EDITION, STATED } from '../catalog/list-row-sql.ts';
import type { PartRow } from '../catalog/part-list.ts';
import { read, statement } from '../db/query.ts';
import { PICTURE_OF_ROW, PICTURED } from '../pictures/picture-sql.ts';

interface ListedRow extends PartRow {
  readonly ordinal: number;
  readonly edition: string;
}

const LISTED_ROWS = statement<ListedRow>(
  'listedRows',
  `with page as materialized (
     select part.ordinal, part.part_number, part.name, part.status, part.pack_size, part.value_ids, part.category_id,
       part.illustration_id
     from catalog.part
     where part.category_id = (select id from catalog.category where slug = $1) and part.ordinal = any ($2::integer[])
   ), ${STATED}, ${PICTURED}
   select page.ordinal, page.part_number as "partNumber", page.name, page.status, page.pack_size as "packSize",
     ${CELLS}, ${PICTURE_OF_ROW} as picture,
     ${EDITION} as edition
   from page`,
  (rows, [slug]) => [...partsShown(rows), TAGS.partsOf(String(slug))],
);

/** The rows of a category's parts at these places by place, where there are any, and the edition that they are of. */
export async function listedRows(
  slug: string,
  ordinals: readonly number[],
): Promise<{ edition: string | undefined; rows: ReadonlyMap<number, PartRow> }> {
  if (ordinals.length === 0) return { edition: undefined, rows: new Map() };
  const found = await read(LISTED_ROWS, [slug, ordinals]);
  return {
    edition: found[0]?.edition,
    rows: new Map(found.map(({ ordinal, edition: _, ...row }) => [ordinal, row])),
  };
}
