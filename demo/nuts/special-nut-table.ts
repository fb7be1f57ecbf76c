/** One domed cap nut; dimensions in mm. */
export interface CapNut {
  readonly d: number;
  /** Width across flats: nominal, which is also the maximum. */
  readonly s: number;
  /** Width across corners, minimum. */
  readonly e: number;
  /** Overall height, nominal and maximum. */
  readonly h: number;
  /** Dome diameter, maximum. */
  readonly dk: number;
  /** Thread depth, nominal. */
  readonly t: number;
  /** Height of the hexagon in the edition of 2000; only for the mass, as the edition of 2014 raised it. */
  readonly m: number;
  readonly tier: number;
}

/** DIN 1587 (2000-10 and 2014-07), coarse thread, widths across flats of the ISO series. */
// biome-ignore format: a table
const CAP_ROWS: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  // d, s, e, h, dk, t, m, non-preferred
  [4, 7, 7.66, 8, 6.5, 5.5, 3.2, 0],
  [5, 8, 8.79, 10, 7.5, 7.5, 4, 0],
  [6, 10, 11.05, 12, 9.5, 8, 5, 0],
  [8, 13, 14.38, 15, 12.5, 11, 6.5, 0],
  [10, 16, 17.77, 18, 15, 13, 8, 0],
  [12, 18, 20.03, 22, 17, 16, 10, 0],
  [14, 21, 23.35, 25, 20, 18, 11, 1],
  [16, 24, 26.75, 28, 23, 21, 13, 0],
  [18, 27, 29.56, 32, 26, 25, 15, 1],
  [20, 30, 32.95, 34, 28, 26, 16, 0],
  [22, 34, 37.29, 39, 33, 29, 18, 1],
  [24, 36, 39.55, 42, 34, 31, 19, 0],
];

export const CAP_NUTS: readonly CapNut[] = CAP_ROWS.map(([d, s, e, h, dk, t, m, tier]) => ({
  d,
  s,
  e,
  h,
  dk,
  t,
  m,
  tier,
}));

/** One thin square nut; dimensions in mm. */
export interface SquareNut {
  readonly d: number;
  /** Width across flats: nominal, which is also the maximum. */
  readonly s: number;
  /** Width across corners, minimum. */
  readonly e: number;
  /** Height, maximum. */
  readonly m: number;
  readonly tier: number;
}

/** DIN 562. M10 is left out: its width across flats is 16 or 17 mm by edition. */
// biome-ignore format: a table
const SQUARE_ROWS: readonly (readonly [number, number, number, number, number])[] = [
  // d, s, e, m, rarity
  [1.6, 3.2, 4, 1, 2],
  [2, 4, 5, 1.2, 1],
  [2.5, 5, 6.3, 1.6, 0],
  [3, 5.5, 7, 1.8, 0],
  [3.5, 6, 7.6, 2, 2],
  [4, 7, 8.9, 2.2, 0],
  [5, 8, 10.2, 2.7, 0],
  [6, 10, 12.7, 3.2, 0],
  [8, 13, 16.5, 4, 0],
];

export const SQUARE_NUTS: readonly SquareNut[] = SQUARE_ROWS.map(([d, s, e, m, tier]) => ({
  d,
  s,
  e,
  m,
  tier,
}));
