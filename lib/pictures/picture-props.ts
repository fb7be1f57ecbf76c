import { getImageProps } from 'next/image.js';
import loader from './loader.ts';
import type { Picture } from './picture.ts';
import { PICTURE_TYPES, type PictureFormat, pictureAddress } from './picture-file.ts';

export interface PictureOptions {
  /** '' where a text beside it says the same. */
  readonly alt: string;
  /** Side of the square that it is shown in, in CSS pixels. */
  readonly box: number;
  /** Its width in a layout that stretches, as in the `sizes` of an image; left out, it is always `box`. */
  readonly sizes?: string;
  /** The one picture of a page that is fetched at once and first; all others wait until they are near the screen. */
  readonly isFirst?: boolean;
}

/** Attributes of `<picture><source …><img …></picture>`, named as HTML names them but for `className` in React. */
export interface PictureProps {
  readonly source: { readonly type: string; readonly srcSet: string; readonly sizes?: string };
  readonly img: {
    readonly src: string;
    readonly srcSet: string;
    readonly sizes?: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
    readonly className: string;
    readonly decoding: 'async';
    readonly loading: 'lazy' | 'eager';
    readonly fetchPriority?: 'high';
  };
}

/**
 * What next/image gives a picture, without the style attributes that the content security policy forbids and that it
 * would only need to hide the text of an image that is not there yet. AVIF where the browser reads it, else WebP.
 */
export function pictureProps(picture: Picture, options: PictureOptions): PictureProps {
  const avif = propsIn('avif', picture, options);
  const webp = propsIn('webp', picture, options);
  const sizes = webp.sizes === undefined ? {} : { sizes: webp.sizes };
  return {
    source: { type: PICTURE_TYPES.avif, srcSet: withoutRepeats(avif.srcSet), ...sizes },
    img: {
      ...sizes,
      srcSet: withoutRepeats(webp.srcSet),
      src: webp.src,
      ...shownSize(picture, options.box),
      alt: options.alt,
      className: picture.tone === null ? 'picture' : `picture tone-${picture.tone}`,
      decoding: 'async',
      loading: options.isFirst ? 'eager' : 'lazy',
      ...(options.isFirst ? { fetchPriority: 'high' as const } : {}),
    },
  };
}

interface ImageProps {
  readonly src: string;
  readonly srcSet?: string;
  readonly sizes?: string;
}

function propsIn(format: PictureFormat, picture: Picture, { alt, box, sizes }: PictureOptions): ImageProps {
  const src = pictureAddress({ hash: picture.hash, width: picture.largest, format });
  return getImageProps({ src, alt, sizes, loader, ...{ width: box, height: box } }).props;
}

/** Candidates of a srcset, each address once: a small picture has fewer widths than the layout asks for. */
function withoutRepeats(srcSet = ''): string {
  const seen = new Set<string>();
  const kept = srcSet.split(', ').filter((candidate) => {
    const address = candidate.slice(0, candidate.indexOf(' '));
    return !seen.has(address) && seen.add(address);
  });
  return kept.join(', ');
}

/** The picture's size inside its square, in CSS pixels. */
function shownSize({ width, height }: Picture, box: number): { width: number; height: number } {
  const scale = box / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
