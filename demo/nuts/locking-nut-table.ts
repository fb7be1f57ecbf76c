/** One prevailing torque nut with non-metallic insert; dimensions in mm. */
export interface InsertNut {
  readonly d: number;
  /** Overall height with the insert, maximum. */
  readonly h: number;
  /** Height of the part that carries the thread, minimum. */
  readonly m: number;
  readonly tier: number;
}

/** ISO 7040 (2012), table 1. The hexagon is that of ISO 4032. */
// biome-ignore format: a table
const INSERT_ROWS: readonly (readonly [number, number, number, number])[] = [
  // d, h max, m min, non-preferred
  [3, 4.5, 2.15, 0],
  [4, 6, 2.9, 0],
  [5, 6.8, 4.4, 0],
  [6, 8, 4.9, 0],
  [8, 9.5, 6.44, 0],
  [10, 11.9, 8.04, 0],
  [12, 14.9, 10.37, 0],
  [14, 17, 12.1, 1],
  [16, 19.1, 14.1, 0],
  [20, 22.8, 16.9, 0],
  [24, 27.1, 20.2, 0],
  [30, 32.6, 24.3, 0],
  [36, 38.9, 29.4, 0],
];

export const INSERT_NUTS: readonly InsertNut[] = INSERT_ROWS.map(([d, h, m, tier]) => ({ d, h, m, tier }));

/** One hexagon nut with flange; dimensions in mm. */
export interface FlangeNut {
  readonly d: number;
  /** Width across flats: nominal, which is also the maximum. */
  readonly s: number;
  /** Width across corners, minimum. */
  readonly e: number;
  /** Flange diameter, maximum. */
  readonly dc: number;
  /** Flange thickness at the rim, minimum. */
  readonly c: number;
  /** Height, maximum. */
  readonly m: number;
  readonly tier: number;
}

/** ISO 4161 (2012), table 1, coarse thread. At M10 the width across flats is 15 mm; EN 1661 had 16 mm. */
// biome-ignore format: a table
const FLANGE_ROWS: readonly (readonly [number, number, number, number, number, number, number])[] = [
  // d, s, e, dc, c, m, non-preferred
  [5, 8, 8.79, 11.8, 1, 5, 0],
  [6, 10, 11.05, 14.2, 1.1, 6, 0],
  [8, 13, 14.38, 17.9, 1.2, 8, 0],
  [10, 15, 16.64, 21.8, 1.5, 10, 0],
  [12, 18, 20.03, 26, 1.8, 12, 0],
  [14, 21, 23.36, 29.9, 2.1, 14, 1],
  [16, 24, 26.75, 34.5, 2.4, 16, 0],
  [20, 30, 32.95, 42.8, 3, 20, 0],
];

export const FLANGE_NUTS: readonly FlangeNut[] = FLANGE_ROWS.map(([d, s, e, dc, c, m, tier]) => ({
  d,
  s,
  e,
  dc,
  c,
  m,
  tier,
}));
