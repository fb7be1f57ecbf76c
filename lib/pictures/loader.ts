import { PICTURES_PATH, parsePictureFileName, pictureAddress } from './picture-file.ts';
import { FALLBACK_WIDTHS, PICTURE_WIDTHS, type PictureWidth } from './picture-widths.ts';

/**
 * The loader of next/image. `src` is the address of a picture's largest variant; the result is that of the smallest
 * one that is at least `width` wide. All of them exist already: there is nothing that the address could ask for.
 */
export default function pictureLoader({ src, width }: { src: string; width: number }): string {
  const file = parsePictureFileName(src.slice(PICTURES_PATH.length));
  if (!file || !src.startsWith(PICTURES_PATH))
    throw new Error(`${src} is not a picture of the catalogue; next/image shows only those (lib/pictures).`);
  const kept: readonly number[] = file.format === 'avif' ? PICTURE_WIDTHS : FALLBACK_WIDTHS;
  const fitting = kept.find((one) => one >= width) ?? file.width;
  return pictureAddress({ ...file, width: Math.min(fitting, file.width) as PictureWidth });
}
