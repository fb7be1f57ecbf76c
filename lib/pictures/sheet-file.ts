import { createHmac, timingSafeEqual } from 'node:crypto';
import { AVIF, WEBP } from './encoding.ts';
import { HASH_DIGITS, PICTURE_TYPES, PICTURES_PATH, type PictureFormat } from './picture-file.ts';
import { MOST_CELLS, SHAPES, SHEET_WIDTHS, type SheetList } from './sheet-layout.ts';

/** Where sheets are served, with a slash at the end. */
export const SHEETS_PATH = `${PICTURES_PATH}sheet/`;

const HASH_BYTES = HASH_DIGITS / 2;
/** 80 bits: guessing one takes more requests than any server answers. */
const SIGNATURE_BYTES = 10;
/** Changes when the same pictures would become another sheet. */
const RECIPE = JSON.stringify({ AVIF, WEBP, layout: 1 });

/** One sheet in one size. Its name says all of it, so a file with a name never changes. */
export interface SheetFile extends SheetList {
  /** Of its cells, in pixels. */
  readonly width: number;
  readonly format: PictureFormat;
}

const NAME = new RegExp(
  `^([\\w-]{40,400})-(${SHEET_WIDTHS.join('|')})\\.(${Object.keys(PICTURE_TYPES).join('|')})$`,
);

/** What names a sheet: its shape, its pictures and our signature. Only who has the key can make one up. */
export function sheetToken({ hashes, shape }: SheetList, key: Uint8Array): string {
  const list = Buffer.from(shape.toString(16).padStart(2, '0') + hashes.join(''), 'hex');
  return Buffer.concat([list, signatureOf(list, key)]).toString('base64url');
}

export function sheetAddress(token: string, width: number, format: PictureFormat): string {
  return `${SHEETS_PATH}${token}-${width}.${format}`;
}

/** The sheet with this name; undefined where no page can have named it. */
export function parseSheetName(name: string, key: Uint8Array): SheetFile | undefined {
  const [, token = '', width, format] = NAME.exec(name) ?? [];
  const bytes = Buffer.from(token, 'base64url');
  const list = bytes.subarray(0, -SIGNATURE_BYTES);
  const count = (list.length - 1) / HASH_BYTES;
  // One spelling each, so that nothing is kept twice.
  if (bytes.toString('base64url') !== token || !Number.isInteger(count) || count < 2 || count > MOST_CELLS)
    return undefined;
  if (!timingSafeEqual(bytes.subarray(-SIGNATURE_BYTES), signatureOf(list, key))) return undefined;
  const [shape = SHAPES] = list;
  const hashes = Array.from({ length: count }, (_, index) =>
    list.toString('hex', 1 + index * HASH_BYTES, 1 + (index + 1) * HASH_BYTES),
  );
  return { hashes, shape, width: Number(width), format: format as PictureFormat };
}

const signatureOf = (list: Uint8Array, key: Uint8Array): Buffer =>
  createHmac('sha256', key).update(RECIPE).update(list).digest().subarray(0, SIGNATURE_BYTES);
