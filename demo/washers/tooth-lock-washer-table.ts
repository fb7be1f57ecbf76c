/** One toothed lock washer; dimensions in mm. */
export interface ToothLockWasher {
  readonly d: number;
  /** Hole, nominal and minimum. */
  readonly d1: number;
  /** Outside diameter, nominal and maximum. */
  readonly d2: number;
  /** Thickness of the strip, not of the twisted teeth. */
  readonly s: number;
  /** Number of teeth, minimum. */
  readonly teeth: number;
  readonly tier: number;
}

/** DIN 6797 (1988), types A and J, M2 to M30. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number, number])[] = [
  // d, d1, d2, s, teeth, rarity
  [2, 2.2, 4.5, 0.3, 6, 1],
  [2.5, 2.7, 5.5, 0.4, 6, 1],
  [3, 3.2, 6, 0.4, 6, 0],
  [3.5, 3.7, 7, 0.5, 6, 2],
  [4, 4.3, 8, 0.5, 8, 0],
  [5, 5.3, 10, 0.6, 8, 0],
  [6, 6.4, 11, 0.7, 8, 0],
  [7, 7.4, 12.5, 0.8, 8, 2],
  [8, 8.4, 15, 0.8, 8, 0],
  [10, 10.5, 18, 0.9, 9, 0],
  [12, 13, 20.5, 1, 10, 0],
  [14, 15, 24, 1, 10, 1],
  [16, 17, 26, 1.2, 12, 0],
  [18, 19, 30, 1.4, 12, 2],
  [20, 21, 33, 1.4, 12, 1],
  [22, 23, 36, 1.5, 14, 2],
  [24, 25, 38, 1.5, 14, 1],
  [27, 28, 44, 1.6, 14, 2],
  [30, 31, 48, 1.6, 14, 2],
];

export const TOOTH_LOCK_WASHERS: readonly ToothLockWasher[] = ROWS.map(([d, d1, d2, s, teeth, tier]) => ({
  d,
  d1,
  d2,
  s,
  teeth,
  tier,
}));
