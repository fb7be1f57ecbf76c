import { encode, resized } from '#import/pictures/keep-picture.ts';
import type { Pixels } from '#import/pictures/pixels.ts';
import { AVIF, WEBP } from '#lib/pictures/encoding.ts';
import { sharp } from '#lib/pictures/image-library.ts';
import { PICTURE_WIDTHS } from '#lib/pictures/picture-widths.ts';

/** Mean bytes of one picture. */
export interface Weights {
  readonly width: number;
  readonly avif: number;
  readonly webp: number;
  /** WebP at quality 75 with every other option left as it is, in this width. */
  readonly naive: number;
}

const NAIVE = { quality: 75 };

/** What one picture weighs in each width, as it is kept and as a pipeline without further thought would keep it. */
export async function weigh(pictures: readonly Pixels[]): Promise<Weights[]> {
  const weights: Weights[] = [];
  for (const width of PICTURE_WIDTHS) {
    const sums = { avif: 0, webp: 0, naive: 0 };
    for (const picture of pictures) {
      const small = await resized(picture, width);
      const raw = { width: small.width, height: small.height, channels: small.channels };
      sums.avif += (await encode(small, 'avif', AVIF)).byteLength;
      sums.webp += (await encode(small, 'webp', WEBP)).byteLength;
      sums.naive += (await sharp(small.data, { raw }).webp(NAIVE).toBuffer()).byteLength;
    }
    const mean = (sum: number): number => Math.round(sum / pictures.length);
    weights.push({ width, avif: mean(sums.avif), webp: mean(sums.webp), naive: mean(sums.naive) });
  }
  return weights;
}
