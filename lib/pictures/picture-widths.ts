/**
 * The widths in which every picture is kept: a row of a list at 48 CSS pixels, a card of a hub at 160, a part's page at
 * 400, each on screens of one to three device pixels a CSS pixel. A picture of width W fits into a square of W pixels,
 * so that portrait and landscape photographs take the same room.
 */
export const LIST_WIDTHS = [48, 96] as const;
export const CARD_WIDTHS = [160, 320] as const;
export const PAGE_WIDTHS = [480, 800] as const;
export const PICTURE_WIDTHS = [...LIST_WIDTHS, ...CARD_WIDTHS, ...PAGE_WIDTHS] as const;

/** The few browsers without AVIF get WebP, in fewer widths: encoding takes time and few are sent. */
export const FALLBACK_WIDTHS = [160, 800] as const;

export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** The largest width, in pixels: nothing on a page shows more. */
export const LARGEST_WIDTH: PictureWidth = 800;

/**
 * Those that a picture of `longestSide` pixels is kept in: the last is the first that it does not exceed, because
 * nothing is ever enlarged.
 */
export function widthsOf(longestSide: number): PictureWidth[] {
  const enough = PICTURE_WIDTHS.findIndex((width) => width >= longestSide);
  return PICTURE_WIDTHS.slice(0, enough === -1 ? undefined : enough + 1);
}

/** The formats that a picture is kept in at one of its widths; at the largest in all. */
export function formatsOf(width: PictureWidth, largest: PictureWidth): ('avif' | 'webp')[] {
  const hasFallback = width === largest || FALLBACK_WIDTHS.some((kept) => kept === width);
  return hasFallback ? ['avif', 'webp'] : ['avif'];
}
