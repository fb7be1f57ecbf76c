import { partsShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { onSheets } from './on-sheets.ts';
import type { Picture } from './picture.ts';
import { PICTURE_OF_ROW, PICTURED } from './picture-sql.ts';

const FIRST_PICTURES = statement<{ partNumber: string; picture: Picture | null }>(
  'firstPictures',
  `with page as materialized (
     select part_number, category_id, illustration_id from catalog.part where part_number = any ($1)
   ), ${PICTURED}
   select page.part_number as "partNumber", ${PICTURE_OF_ROW} as picture from page`,
  (_, [partNumbers]) => partsShown([], partNumbers as string[]),
);

/**
 * The picture of each part, by part number, on sheets in the order asked for: its own photograph, else its category's,
 * else its illustration. Parts without any are left out.
 */
export async function firstPictures(partNumbers: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
  if (partNumbers.length === 0) return new Map();
  const rows = await read(FIRST_PICTURES, [[...new Set(partNumbers)]]);
  const found = new Map(rows.flatMap(({ partNumber, picture }) => (picture ? [[partNumber, picture]] : [])));
  const placed = await onSheets(partNumbers.map((partNumber) => found.get(partNumber)));
  return new Map([...found].map(([partNumber, picture]) => [partNumber, placed(picture)]));
}
