/** One shoulder screw; dimensions in mm. */
export interface Shoulder {
  /** Nominal shoulder diameter, tolerance f9. */
  readonly ds: number;
  /** Nominal thread diameter. */
  readonly d: number;
  /** Head diameter, maximum, not knurled. */
  readonly dk: number;
  /** Head height, maximum. */
  readonly k: number;
  /** Key size. */
  readonly s: number;
  /** Key engagement, minimum. */
  readonly t: number;
  /** Length of the threaded end with its undercut, nominal: the middle of the tolerance. */
  readonly b: number;
  /** Shoulder lengths, from and to. */
  readonly lengths: readonly [number, number];
}

/** ISO 7379:1983, table 1. The length ranges are the stocked ones, which are within the standard's. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number, number, number, number, number])[] = [
  // ds, d, dk, k, s, t, b, from, to
  [6.5, 5, 10, 4.5, 3, 2.4, 9.5, 10, 40],
  [8, 6, 13, 5.5, 4, 3.3, 11, 16, 50],
  [10, 8, 16, 7, 5, 4.2, 13, 16, 100],
  [13, 10, 18, 9, 6, 4.9, 16, 30, 100],
  [16, 12, 24, 11, 8, 6.6, 18, 40, 100],
  [20, 16, 30, 14, 10, 8.8, 22, 50, 100],
  [25, 20, 36, 16, 12, 10, 27, 60, 100],
];

export const SHOULDERS: readonly Shoulder[] = ROWS.map(([ds, d, dk, k, s, t, b, from, to]) => ({
  ds,
  d,
  dk,
  k,
  s,
  t,
  b,
  lengths: [from, to],
}));

/** Shoulder lengths of ISO 7379 in mm, up to the longest stocked: coarser steps than those of ordinary screws. */
export const SHOULDER_LENGTHS: readonly number[] = [10, 12, 16, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100];
