import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { read, statement } from '../db/query.ts';
import { onSheets } from './on-sheets.ts';
import type { Picture } from './picture.ts';
import { PICTURE_JSON } from './picture-sql.ts';
import { MOST_CELLS } from './sheet-layout.ts';

const CATEGORY_ILLUSTRATIONS = statement<{ picture: Picture }>(
  'categoryIllustrations',
  `select ${PICTURE_JSON} as picture
   from (
     select illustration_id, place from (select illustration_ids from catalog.category where slug = $1) as category
     cross join unnest(illustration_ids) with ordinality as shown (illustration_id, place)
     order by place limit ${MOST_CELLS}
   ) as commonest
   join catalog.illustration on illustration.id = commonest.illustration_id
   join millrace.picture_of as drawn
     on drawn.subject = 'illustration' and drawn.position = 1 and drawn.key = illustration.key
   join millrace.picture on picture.hash = drawn.hash
   order by place`,
  catalogueShown,
);

interface Pictured {
  readonly picture: Picture | null;
}

/**
 * The rows of a category's list with their pictures on sheets. What many parts share is on one sheet of the category,
 * so that its other pages and what filters leave of it ask for nothing new; photographs of single parts are on others.
 */
export async function pictureRows<Row extends Pictured>(slug: string, rows: readonly Row[]): Promise<Row[]> {
  const shown = new Set(rows.flatMap(({ picture }) => (picture ? [picture.hash] : [])));
  if (shown.size === 0) return [...rows];
  const illustrations = (await read(CATEGORY_ILLUSTRATIONS, [slug])).map(({ picture }) => picture);
  const shared = new Set(illustrations.map(({ hash }) => hash));
  const [inCategory, inRows] = await Promise.all([
    onSheets(illustrations),
    onSheets(rows.map(({ picture }) => (picture && !shared.has(picture.hash) ? picture : null))),
  ]);
  return rows.map((row) => ({ ...row, picture: inRows(inCategory(row.picture)) }));
}
