import { partsShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';

/** A part as links to it show it. */
export interface PartLink {
  readonly partNumber: string;
  readonly name: string;
  readonly status: 'active' | 'obsolete';
}

const PARTS_AT = statement<PartLink & { categoryId: number }>(
  'partsAt',
  `select part.part_number as "partNumber", part.name, part.status, part.category_id as "categoryId"
   from unnest($1::smallint[], $2::integer[]) with ordinality as place (category_id, ordinal, position)
   join catalog.part on part.category_id = place.category_id and part.ordinal = place.ordinal
   order by place.position`,
  (rows) => partsShown(rows),
);

/** The parts at these places: ordinals within categories, in the order given. */
export async function partsAt(
  places: readonly { readonly categoryId: number; readonly ordinal: number }[],
): Promise<(PartLink & { categoryId: number })[]> {
  if (places.length === 0) return [];
  return read(PARTS_AT, [places.map(({ categoryId }) => categoryId), places.map(({ ordinal }) => ordinal)]);
}
