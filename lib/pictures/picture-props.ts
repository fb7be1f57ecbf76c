import type { Picture, SheetPlace } from './picture.ts';
import { PICTURE_TYPES, type PictureFormat, pictureAddress } from './picture-file.ts';
import { FALLBACK_WIDTHS, LARGEST_WIDTH, PICTURE_WIDTHS, type PictureWidth } from './picture-widths.ts';
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

/** Widths offered where a layout stretches a picture, in pixels: a phone's column to a part's page at three densities. */
const STRETCHED_WIDTHS = [320, 480, 800] as const;

/** Attributes of a picture: AVIF where the browser reads it, else WebP. */
export function pictureProps(picture: Picture, options: PictureOptions): PictureProps {
  const { box, alt, isFirst } = options;
  const { place } = picture;
  if (place && isOnSheets(options)) return propsOnSheet(picture, place, options);
  const sizes = options.sizes === undefined ? {} : { sizes: options.sizes };
  return {
    source: { type: PICTURE_TYPES.avif, srcSet: srcSet(picture, 'avif', options), ...sizes },
    img: {
      ...sizes,
      srcSet: srcSet(picture, 'webp', options),
      src: variantOf(picture, { format: 'webp', width: options.sizes === undefined ? box : LARGEST_WIDTH }),
      ...shownSize(picture, box),
      alt,
      className: picture.tone === null ? 'picture' : `picture tone-${picture.tone}`,
      decoding: 'async',
      loading: isFirst ? 'eager' : 'lazy',
      ...(isFirst ? { fetchPriority: 'high' as const } : {}),
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
  const { tone } = picture;
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
      src: variantOf(picture, { format: 'webp', width: box }),
      ...{ width: box, height: cellHeight(box, shape) },
      alt,
      className: isFilled ? `${cell} tone-${tone}` : cell,
      ...{ decoding: 'async', loading: 'lazy' },
    },
  };
}

/** Candidates, each address once: a small picture has fewer widths than the layout asks for. */
function srcSet(picture: Picture, format: PictureFormat, { box, sizes }: PictureOptions): string {
  const asked =
    sizes === undefined
      ? DENSITIES.map((density) => [box * density, `${density}x`] as const)
      : STRETCHED_WIDTHS.map((width) => [width, `${width}w`] as const);
  const candidates = new Map<string, string>();
  for (const [width, descriptor] of asked) {
    const address = variantOf(picture, { format, width });
    if (!candidates.has(address)) candidates.set(address, descriptor);
  }
  return [...candidates].map(([address, descriptor]) => `${address} ${descriptor}`).join(', ');
}

/** The smallest variant that is at least so wide, in pixels; the largest where none is. */
function variantOf(
  { hash, largest }: Picture,
  { format, width }: { readonly format: PictureFormat; readonly width: number },
): string {
  const kept: readonly PictureWidth[] = format === 'avif' ? PICTURE_WIDTHS : FALLBACK_WIDTHS;
  const fitting = kept.find((one) => one >= width && one <= largest) ?? largest;
  return pictureAddress({ hash, format, width: fitting });
}

/** The picture's size inside its square, in CSS pixels. */
function shownSize({ width, height }: Picture, box: number): { width: number; height: number } {
  const scale = box / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
