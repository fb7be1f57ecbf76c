import { createHash } from 'node:crypto';
import type { AvifOptions, WebpOptions } from 'sharp';
import { HASH_DIGITS } from '#lib/pictures/picture-file.ts';
import { FALLBACK_WIDTHS, PICTURE_WIDTHS } from '#lib/pictures/picture-widths.ts';
import { sharp } from './image-library.ts';

/** Chosen by `npm run perf:pictures`; the figures are in docs/decisions/0010-pictures.md. */
export const AVIF: AvifOptions = { quality: 62, effort: 1, chromaSubsampling: '4:2:0' };
/** Below an alpha quality of 71 libwebp keeps 16 steps of transparency, which shows in the shadows. */
export const WEBP: WebpOptions = { quality: 62, alphaQuality: 73, effort: 4 };

/** Changes when the same picture would become other bytes. */
export const RECIPE = createHash('sha256')
  .update(JSON.stringify({ AVIF, WEBP, PICTURE_WIDTHS, FALLBACK_WIDTHS, ...sharp.versions }))
  .digest('hex')
  .slice(0, 16);

/** The hash of a picture made from `identity`, which says what it shows to the last bit. */
export function pictureHash(identity: string | Uint8Array): string {
  return createHash('sha256').update(RECIPE).update(identity).digest('hex').slice(0, HASH_DIGITS);
}
