import type { Picture } from './picture.ts';
import type { PictureWidth } from './picture-widths.ts';
import { sheetToken } from './sheet-file.ts';
import { sheetKey } from './sheet-key.ts';
import { MOST_CELLS, shapeOf } from './sheet-layout.ts';

type Placed = <Shown extends Picture | null | undefined>(picture: Shown) => Shown | Picture;

/**
 * Puts pictures that a page shows side by side on sheets, in this order, so that they come in one request and not in one
 * each. @returns tells a picture its place; one that is alone, or none of them, is left as it is
 */
export async function onSheets(pictures: Iterable<Picture | null | undefined>): Promise<Placed> {
  const distinct = [...new Map([...pictures].flatMap((one) => (one ? [[one.hash, one]] : []))).values()];
  const placed = new Map<string, Picture>();
  const key = distinct.length > 1 ? await sheetKey() : Buffer.alloc(0);
  for (const sheet of inChunks(distinct)) {
    const shape = Math.max(...sheet.map(shapeOf));
    const token = sheetToken({ hashes: sheet.map(({ hash }) => hash), shape }, key);
    const largest = Math.max(...sheet.map((one) => one.largest)) as PictureWidth;
    const place = { token, shape, largest, count: sheet.length };
    for (const [index, picture] of sheet.entries())
      placed.set(picture.hash, { ...picture, place: { ...place, index } });
  }
  return (picture) => (picture ? (placed.get(picture.hash) ?? picture) : picture);
}

/** As even as can be: 25 pictures are 13 and 12, not 24 and one. */
function inChunks(pictures: readonly Picture[]): Picture[][] {
  if (pictures.length < 2) return [];
  const sheets = Math.ceil(pictures.length / MOST_CELLS);
  const each = Math.ceil(pictures.length / sheets);
  return Array.from({ length: sheets }, (_, index) => pictures.slice(index * each, (index + 1) * each));
}
