import { AVIF, WEBP } from '#lib/pictures/encoding.ts';
import { sharp } from '#lib/pictures/image-library.ts';
import type { Picture } from '#lib/pictures/picture.ts';
import { type PictureFormat, pictureFileName } from '#lib/pictures/picture-file.ts';
import type { PictureStore } from '#lib/pictures/picture-store.ts';
import { formatsOf, type PictureWidth, widthsOf } from '#lib/pictures/picture-widths.ts';
import { toneOf } from '#lib/pictures/tone.ts';
import { meanColour, type Pixels } from './pixels.ts';

export interface KeptPicture extends Picture {
  /** Of the files that had to be made; 0 when all were there. */
  readonly encodedBytes: number;
}

/** Makes the variants of a picture that the store does not have yet. @throws PictureStoreError */
export async function keepPicture(hash: string, pixels: Pixels, store: PictureStore): Promise<KeptPicture> {
  const { width, height, channels } = pixels;
  const widths = widthsOf(Math.max(width, height));
  const largest = widths.at(-1) as PictureWidth;
  const writing = new Writing(store);
  let encodedBytes = 0;
  for (const { variant, small } of await allSizes(pixels, widths)) {
    for (const format of formatsOf(variant, largest)) {
      const name = pictureFileName({ hash, width: variant, format });
      if (await store.has(name)) continue;
      const content = await encode(small, format);
      encodedBytes += content.byteLength;
      // The largest comes after all others: where it is there, all are (is-in-store.ts).
      if (variant === largest) await writing.done();
      writing.put(name, content);
    }
  }
  await writing.done();
  return {
    ...{ hash, width, height, largest, encodedBytes },
    tone: channels === 4 ? null : toneOf(...meanColour(pixels)),
  };
}

/** Each made from the next larger one, the smallest first. */
async function allSizes(pixels: Pixels, widths: readonly PictureWidth[]) {
  const sizes: { readonly variant: PictureWidth; readonly small: Pixels }[] = [];
  for (const variant of widths.toReversed())
    sizes.unshift({ variant, small: await resized(sizes[0]?.small ?? pixels, variant) });
  return sizes;
}

/** Files that are written while the next ones are encoded: a disk takes longer over them than a processor. */
class Writing {
  readonly #store: PictureStore;
  #failures: Promise<unknown>[] = [];

  constructor(store: PictureStore) {
    this.#store = store;
  }

  put(name: string, content: Uint8Array): void {
    this.#failures.push(
      this.#store.put(name, content).then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  }

  /** @throws PictureStoreError */
  async done(): Promise<void> {
    for (const failure of await Promise.all(this.#failures)) if (failure) throw failure;
  }
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
