/** One hexagon head with a flange; dimensions in mm. */
export interface FlangeHead {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Width across flats: nominal, which is also the maximum. */
  readonly s: number;
  /** Head height with the flange, maximum. */
  readonly k: number;
  /** Width across corners, minimum. */
  readonly e: number;
  /** Flange diameter, maximum. */
  readonly dc: number;
  /** Flange thickness at the edge, minimum. */
  readonly c: number;
  /** Up to this length the thread reaches the head. */
  readonly fullTo: number;
  /** Lengths, from and to. */
  readonly lengths: readonly [number, number];
  readonly tier: number;
}

/**
 * EN 1665:1997 (DIN EN 1665:1998-11), table 1: the heavy series, with the width across flats of the hex bolts of
 * ISO 4014. M10 is 16 mm here; it was 15 mm in DIN 6921:1983 and its edition of that time.
 */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number, number, number, number, number, number])[] = [
  // d, s, k, e, dc, c, fully threaded to, from, to, non-preferred
  [5, 8, 5.8, 8.71, 11.8, 1, 25, 10, 50, 0],
  [6, 10, 6.6, 10.95, 14.2, 1.1, 30, 12, 60, 0],
  [8, 13, 8.1, 14.26, 18, 1.2, 35, 16, 80, 0],
  [10, 16, 10.4, 17.62, 22.3, 1.5, 40, 20, 100, 0],
  [12, 18, 11.8, 19.86, 26.6, 1.8, 45, 25, 120, 0],
  [14, 21, 13.7, 23.15, 30.5, 2.1, 50, 30, 140, 1],
  [16, 24, 15.4, 26.51, 35, 2.4, 55, 35, 160, 0],
  [20, 30, 18.9, 33.23, 43, 3, 65, 65, 200, 0],
];

export const FLANGE_HEADS: readonly FlangeHead[] = ROWS.map(
  ([d, s, k, e, dc, c, fullTo, from, to, tier]) => ({ d, s, k, e, dc, c, fullTo, lengths: [from, to], tier }),
);
