import { getImageProps } from 'next/image.js';
import loader from './loader.ts';
import type { Picture, SheetPlace } from './picture.ts';
import { PICTURE_TYPES, type PictureFormat, pictureAddress } from './picture-file.ts';
import { sheetAddress } from './sheet-file.ts';
import { cellHeight, DENSITIES, SHEET_BOXES, shapeOf } from './sheet-layout.ts';

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
  const { place } = picture;
  if (place && isOnSheets(options)) return propsOnSheet(picture, place, options);
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

const isOnSheets = ({ box, sizes, isFirst }: PictureOptions): boolean =>
  SHEET_BOXES.some((one) => one === box) && sizes === undefined && !isFirst;

/**
 * A cell of a sheet, which the style sheet cuts out. `src` is the picture's own file, for whoever reads pages without
 * their style: in WebP browsers take the sheet for screens of two pixels a CSS pixel, to name one address less.
 */
function propsOnSheet(
  picture: Picture,
  { token, shape, index, count, ...sheet }: SheetPlace,
  { alt, box }: PictureOptions,
): PictureProps {
  const { hash, largest, tone } = picture;
  // Nothing is enlarged but what is too small for its place.
  const densities = DENSITIES.filter((times) => times === 1 || box * times <= sheet.largest);
  const avif = densities.map((times) => `${sheetAddress(token, box * times, 'avif')} ${times}x`);
  const cell = `picture on-sheet cell-${index} of-${count} shape-${shape}`;
  // The rest of a cell that its picture does not fill would keep the tone.
  const isFilled = tone !== null && shapeOf(picture) === shape;
  return {
    source: { type: PICTURE_TYPES.avif, srcSet: avif.join(', ') },
    img: {
      srcSet: sheetAddress(token, box * Math.max(...densities), 'webp'),
      src: loader({ src: pictureAddress({ hash, width: largest, format: 'webp' }), width: box }),
      ...{ width: box, height: cellHeight(box, shape) },
      alt,
      className: isFilled ? `${cell} tone-${tone}` : cell,
      ...{ decoding: 'async', loading: 'lazy' },
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
