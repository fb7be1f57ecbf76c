import { createHash } from 'node:crypto';
import { AVIF, WEBP } from '#lib/pictures/encoding.ts';
import { sharp } from '#lib/pictures/image-library.ts';
import { HASH_DIGITS } from '#lib/pictures/picture-file.ts';
import { FALLBACK_WIDTHS, PICTURE_WIDTHS } from '#lib/pictures/picture-widths.ts';

/** Changes when the same picture would become other bytes. */
export const RECIPE = createHash('sha256')
  .update(JSON.stringify({ AVIF, WEBP, PICTURE_WIDTHS, FALLBACK_WIDTHS, ...sharp.versions }))
  .digest('hex')
  .slice(0, 16);

/** The hash of a picture made from `identity`, which says what it shows to the last bit. */
export function pictureHash(identity: string | Uint8Array): string {
  return createHash('sha256').update(RECIPE).update(identity).digest('hex').slice(0, HASH_DIGITS);
}
