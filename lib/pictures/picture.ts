import type { PictureWidth } from './picture-widths.ts';

/** A picture as pages show it. */
export interface Picture {
  readonly hash: string;
  /** Of the largest variant, in pixels; the smaller ones have the same shape. */
  readonly width: number;
  readonly height: number;
  /** The largest width that it is kept in. */
  readonly largest: PictureWidth;
  /** Class of `tones.css` that paints its place until it is there; null for a picture that one can see through. */
  readonly tone: number | null;
  /** Where it is on a sheet together with those that a page shows beside it. */
  readonly place?: SheetPlace;
}

export interface SheetPlace {
  /** Names the sheet (sheet-file.ts). */
  readonly token: string;
  /** Of the sheet's cells, in eighths of their width. */
  readonly shape: number;
  /** From 0, of `count` cells. */
  readonly index: number;
  readonly count: number;
  /** The largest width that any picture of the sheet is kept in. */
  readonly largest: PictureWidth;
}
