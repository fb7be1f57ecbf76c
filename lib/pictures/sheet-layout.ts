import type { Picture } from './picture.ts';

/** Squares that pictures are shown in side by side, in CSS pixels: a row of a table, a group of the tree, a card. */
export const SHEET_BOXES = [36, 48, 128] as const;
export const DENSITIES = [1, 2] as const;
/** Of a sheet's cells, in its own pixels. */
export const SHEET_WIDTHS: readonly number[] = SHEET_BOXES.flatMap((box) =>
  DENSITIES.map((times) => box * times),
);

/** Few enough for an address, and for a picture that is near the screen not to bring a whole page of others. */
export const MOST_CELLS = 24;

/** A cell is so many eighths of its width high, from 1 to 8; most pictures are 4:3, which is 6. */
export const SHAPES = 8;
/** In eighths: 800 × 602 is 4:3. */
const NEARLY = 0.1;

/** One sheet: pictures below each other, all in cells of one shape. */
export interface SheetList {
  /** Hashes of 2 to {@link MOST_CELLS} pictures, from top to bottom. */
  readonly hashes: readonly string[];
  /** Of its cells, in eighths. */
  readonly shape: number;
}

/** The lowest shape that a picture as wide as its cell fits into; what is higher than wide fits into a square. */
export function shapeOf({ width, height }: Pick<Picture, 'width' | 'height'>): number {
  const eighths = Math.ceil((SHAPES * height) / width - NEARLY);
  return Math.min(SHAPES, Math.max(1, eighths));
}

/** In the unit of `width`. */
export const cellHeight = (width: number, shape: number): number => Math.round((width * shape) / SHAPES);

/** Clear pixels between two cells, so that a sheet that is scaled shows nothing of its neighbours. */
export const gapBelow = (width: number): number => Math.ceil(width / 24);
