/** A section of parallel key with its keyway; dimensions in mm. */
export interface KeySection {
  /** Shafts thicker than this. */
  readonly over: number;
  /** Shafts up to and including this diameter. */
  readonly to: number;
  readonly b: number;
  readonly h: number;
  /** Keyway depth in the shaft. */
  readonly t1: number;
  /** Keyway depth in the hub, with clearance above the key. */
  readonly t2: number;
  readonly lengths: readonly [number, number];
}

/**
 * Nominal lengths in mm, DIN 6885-1. Those between 280 and 400 mm are left out: 315 and 355 mm or 320 and 360 mm by
 * source.
 */
// biome-ignore format: a table
const LENGTHS = [
  6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 56, 63, 70, 80, 90, 100, 110, 125, 140, 160, 180, 200,
  220, 250, 280, 400,
];

/** DIN 6885-1 (1968), high form, shafts from 6 to 200 mm. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  // shaft over, to, b, h, t1, t2, l from, to
  [6, 8, 2, 2, 1.2, 1, 6, 20],
  [8, 10, 3, 3, 1.8, 1.4, 6, 36],
  [10, 12, 4, 4, 2.5, 1.8, 8, 45],
  [12, 17, 5, 5, 3, 2.3, 10, 56],
  [17, 22, 6, 6, 3.5, 2.8, 14, 70],
  [22, 30, 8, 7, 4, 3.3, 18, 90],
  [30, 38, 10, 8, 5, 3.3, 22, 110],
  [38, 44, 12, 8, 5, 3.3, 28, 140],
  [44, 50, 14, 9, 5.5, 3.8, 36, 160],
  [50, 58, 16, 10, 6, 4.3, 45, 180],
  [58, 65, 18, 11, 7, 4.4, 50, 200],
  [65, 75, 20, 12, 7.5, 4.9, 56, 220],
  [75, 85, 22, 14, 9, 5.4, 63, 250],
  [85, 95, 25, 14, 9, 5.4, 70, 280],
  [95, 110, 28, 16, 10, 6.4, 80, 320],
  [110, 130, 32, 18, 11, 7.4, 90, 360],
  [130, 150, 36, 20, 12, 8.4, 100, 400],
  [150, 170, 40, 22, 13, 9.4, 110, 400],
  [170, 200, 45, 25, 15, 10.4, 125, 400],
];

export const KEY_SECTIONS: readonly KeySection[] = ROWS.map(([over, to, b, h, t1, t2, from, upTo]) => ({
  over,
  to,
  b,
  h,
  t1,
  t2,
  lengths: [from, upTo],
}));

/** The nominal lengths of a section, ascending, in mm. */
export const keyLengths = ({ lengths: [from, to] }: KeySection): number[] =>
  LENGTHS.filter((length) => length >= from && length <= to);
