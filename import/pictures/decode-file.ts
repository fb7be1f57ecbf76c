import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { messageOf } from '#lib/message-of.ts';
import { sharp } from '#lib/pictures/image-library.ts';
import { PIXELS_BOX, type Pixels, withoutIdleAlpha } from './pixels.ts';
import { RefusedPicture } from './refused-picture.ts';
import { describeOther, formatOfExtension, SNIFFED_BYTES, sniff } from './sniff.ts';

const MEGA = 1_000_000;
export const MOST_PIXELS = 50 * MEGA;
/** 50 megapixels at 16 bits in four channels, uncompressed, and what a file has besides. */
export const MOST_BYTES = 512 * MEGA;
const DECODE_LIMIT_S = 60;

export interface DecodedFile {
  readonly pixels: Pixels;
  /** What was done that its owner may not expect. */
  readonly notes: readonly string[];
}

/**
 * Reads a merchant's photograph: turned as its camera held it, in sRGB, without metadata, no larger than it is shown.
 * Size and format are known from the file's first bytes before any of it is decoded.
 * @throws RefusedPicture
 */
export async function decodeFile(path: string): Promise<DecodedFile> {
  const notes: string[] = [];
  const { size } = await stat(path);
  if (size === 0) throw new RefusedPicture('is empty (0 bytes)');
  if (size > MOST_BYTES)
    throw new RefusedPicture(`has ${Math.round(size / MEGA)} MB; at most ${MOST_BYTES / MEGA} MB are read`);
  const head = await firstBytes(path);
  const format = sniff(head);
  if (!format)
    throw new RefusedPicture(`is ${describeOther(head)}; pictures are JPEG, PNG, WebP, AVIF or TIFF`);
  if (formatOfExtension(extname(path)) !== format)
    notes.push(`is a ${format.toUpperCase()} in spite of its name`);

  const {
    width,
    height,
    pages = 1,
  } = await understand(() => sharp(path, { limitInputPixels: false }).metadata());
  if (width * height > MOST_PIXELS)
    throw new RefusedPicture(
      `has ${width} × ${height} pixels, ${Math.round((width * height) / MEGA)} megapixels; at most ${MOST_PIXELS / MEGA} are read`,
    );
  if (pages > 1) notes.push(`has ${pages} frames or pages, of which the first is shown`);

  const { data, info } = await understand(() =>
    sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true })
      .autoOrient()
      .resize({ ...PIXELS_BOX, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .timeout({ seconds: DECODE_LIMIT_S })
      .toBuffer({ resolveWithObject: true }),
  );
  if (info.channels !== 3 && info.channels !== 4)
    throw new RefusedPicture(`has ${info.channels} colour channels, which cannot be shown`);
  return {
    pixels: withoutIdleAlpha({ data, width: info.width, height: info.height, channels: info.channels }),
    notes,
  };
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whatever the decoder does not like is the file's fault. */
async function understand<Answer>(decode: () => Promise<Answer>): Promise<Answer> {
  try {
    return await decode();
  } catch (error) {
    const [said = ''] = messageOf(error).trim().split('\n');
    throw new RefusedPicture(`is damaged or incomplete (${said})`, { cause: error });
  }
}
