import { PICTURE_WIDTHS, type PictureWidth } from './picture-widths.ts';

/** Where pictures are served, with a slash at the end. */
export const PICTURES_PATH = '/pictures/';

export const PICTURE_TYPES = { avif: 'image/avif', webp: 'image/webp' } as const;

export type PictureFormat = keyof typeof PICTURE_TYPES;

/** Hexadecimal digits of a picture's hash: 80 bits, so that two pictures never share one by accident. */
export const HASH_DIGITS = 20;

/** One variant of a picture. Its name says all of it, so a file with a name never changes. */
export interface PictureFile {
  readonly hash: string;
  readonly width: PictureWidth;
  readonly format: PictureFormat;
}

const NAME = new RegExp(
  `^([0-9a-f]{${HASH_DIGITS}})-(${PICTURE_WIDTHS.join('|')})\\.(${Object.keys(PICTURE_TYPES).join('|')})$`,
);

export function pictureFileName({ hash, width, format }: PictureFile): string {
  return `${hash}-${width}.${format}`;
}

/** The file with this name; undefined where no picture can have it. */
export function parsePictureFileName(name: string): PictureFile | undefined {
  const [, hash, width, format] = NAME.exec(name) ?? [];
  if (!hash) return undefined;
  return { hash, width: Number(width) as PictureWidth, format: format as PictureFormat };
}

export function pictureAddress(file: PictureFile): string {
  return PICTURES_PATH + pictureFileName(file);
}
