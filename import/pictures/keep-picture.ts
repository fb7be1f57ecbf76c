import type { Picture } from '#lib/pictures/picture.ts';
import { type PictureFormat, pictureFileName } from '#lib/pictures/picture-file.ts';
import type { PictureStore } from '#lib/pictures/picture-store.ts';
import { type PictureWidth, widthsOf } from '#lib/pictures/picture-widths.ts';
import { toneOf } from '#lib/pictures/tone.ts';
import { sharp } from './image-library.ts';
import { meanColour, type Pixels } from './pixels.ts';
import { AVIF, WEBP } from './recipe.ts';

const FORMATS: readonly PictureFormat[] = ['avif', 'webp'];

export interface KeptPicture extends Picture {
  /** Of the files that had to be made; 0 when all were there. */
  readonly encodedBytes: number;
}

/** Makes the variants of a picture that the store does not have yet. @throws PictureStoreError */
export async function keepPicture(hash: string, pixels: Pixels, store: PictureStore): Promise<KeptPicture> {
  const { width, height, channels } = pixels;
  const widths = widthsOf(Math.max(width, height));
  let encodedBytes = 0;
  for (const variant of widths) encodedBytes += await keepVariant(hash, variant, pixels, store);
  return {
    hash,
    width,
    height,
    largest: widths.at(-1) as PictureWidth,
    tone: channels === 4 ? null : toneOf(...meanColour(pixels)),
    encodedBytes,
  };
}

async function keepVariant(
  hash: string,
  width: PictureWidth,
  pixels: Pixels,
  store: PictureStore,
): Promise<number> {
  const files = FORMATS.map((format) => ({ format, name: pictureFileName({ hash, width, format }) }));
  const known = await Promise.all(files.map(({ name }) => store.has(name)));
  const missing = files.filter((_, index) => !known[index]);
  if (missing.length === 0) return 0;
  const small = await resized(pixels, width);
  let bytes = 0;
  for (const { format, name } of missing) {
    const content = await encode(small, format);
    await store.put(name, content);
    bytes += content.byteLength;
  }
  return bytes;
}

/** Fitted into a square of `width` pixels, never enlarged. */
export async function resized({ data, width, height, channels }: Pixels, box: number): Promise<Pixels> {
  if (Math.max(width, height) <= box) return { data, width, height, channels };
  const small = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: box, height: box, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: small.data, width: small.info.width, height: small.info.height, channels };
}

export async function encode(
  { data, width, height, channels }: Pixels,
  format: PictureFormat,
  options = format === 'avif' ? AVIF : WEBP,
): Promise<Uint8Array> {
  const image = sharp(data, { raw: { width, height, channels } });
  return format === 'avif' ? image.avif(options).toBuffer() : image.webp(options).toBuffer();
}
