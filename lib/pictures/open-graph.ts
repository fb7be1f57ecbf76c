import type { Picture } from './picture.ts';
import { PICTURE_TYPES, pictureAddress } from './picture-file.ts';

/** A picture as other sites show a link to a page, for `openGraph.images` of Next's metadata. */
export interface OpenGraphPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly alt: string;
}

/** The largest variant, in WebP: few of the programs that read Open Graph know AVIF. */
export function openGraphPicture(picture: Picture, alt: string): OpenGraphPicture {
  const { hash, width, height, largest } = picture;
  return {
    url: pictureAddress({ hash, width: largest, format: 'webp' }),
    width,
    height,
    type: PICTURE_TYPES.webp,
    alt,
  };
}
