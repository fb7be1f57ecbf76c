import { log } from '../log/log.ts';
import { AVIF, WEBP } from './encoding.ts';
import { sharp } from './image-library.ts';
import { pictureFileName } from './picture-file.ts';
import type { PictureStore } from './picture-store.ts';
import { PICTURE_WIDTHS } from './picture-widths.ts';
import type { SheetFile } from './sheet-file.ts';
import { cellHeight, gapBelow } from './sheet-layout.ts';

/** Red, green, blue and how clear it is. */
const CHANNELS = 4;
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

export interface ComposedSheet {
  readonly content: Buffer;
  /** Whether all of its pictures were there; the places of those that were not are clear. */
  readonly isWhole: boolean;
}

sharp.concurrency(1);

/** Draws the pictures of a sheet below each other, from what is kept of them. @throws PictureStoreError */
export async function composeSheet(
  { hashes, shape, width, format }: SheetFile,
  store: PictureStore,
): Promise<ComposedSheet> {
  const height = cellHeight(width, shape);
  const gap = Buffer.alloc(width * gapBelow(width) * CHANNELS);
  const files = await Promise.all(hashes.map((hash) => nearestFile(hash, width, store)));
  const cells: (Buffer | undefined)[] = [];
  // One after the other: the server's processors are for its pages.
  for (const [index, file] of files.entries())
    cells.push(
      file && (await cellOf(file, { width, height, name: `Picture ${hashes[index]} in ${store.place}` })),
    );
  const rows = cells.flatMap((cell, index) => {
    const pixels = cell ?? Buffer.alloc(width * height * CHANNELS);
    return index === 0 ? [pixels] : [gap, pixels];
  });
  const data = Buffer.concat(rows);
  const sheet = sharp(data, { raw: { width, height: data.length / width / CHANNELS, channels: CHANNELS } });
  const content = await (format === 'avif' ? sheet.avif(AVIF) : sheet.webp(WEBP)).toBuffer();
  return { content, isWhole: !cells.includes(undefined) };
}

interface Cell {
  readonly width: number;
  readonly height: number;
  /** Of the picture, for people. */
  readonly name: string;
}

/** A picture's pixels, whole and in the middle of its cell; undefined where they cannot be read. */
async function cellOf(file: Uint8Array, { width, height, name }: Cell): Promise<Buffer | undefined> {
  try {
    return await sharp(file)
      .resize({ width, height, fit: 'contain', background: CLEAR })
      .ensureAlpha()
      .raw()
      .toBuffer();
  } catch (error) {
    log.error({
      event: 'picture.unreadable',
      message: `${name} cannot be read and is left out of a sheet.`,
      err: error,
    });
    return undefined;
  }
}

/** Of its files the smallest that is larger than its cell, so that it is not seen to be encoded twice. */
async function nearestFile(
  hash: string,
  width: number,
  store: PictureStore,
): Promise<Uint8Array | undefined> {
  const larger = PICTURE_WIDTHS.filter((kept) => kept > width);
  const smaller = PICTURE_WIDTHS.filter((kept) => kept <= width).reverse();
  for (const kept of [...larger, ...smaller]) {
    const file = await store.read(pictureFileName({ hash, width: kept, format: 'avif' }));
    if (file) return file;
  }
  return undefined;
}
