/** One hexagon nut with coarse thread; dimensions in mm. */
export interface HexNut {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Width across flats: nominal, which is also the maximum. */
  readonly s: number;
  /** Width across corners, minimum. */
  readonly e: number;
  /** Height of the regular nut (style 1), maximum: ISO 4032, and ISO 8673 for the fine thread. */
  readonly regular: number;
  /** Height of the high nut (style 2), maximum: ISO 4033. It has fewer sizes. */
  readonly high?: number;
  /** Height of the thin nut (style 0), maximum: ISO 4035, and ISO 8675 for the fine thread. */
  readonly thin: number;
  /** 1 for the sizes the standard lists as non-preferred. */
  readonly tier: number;
}

/** ISO 4032, ISO 4033 and ISO 4035 (2012), tables 1 and 2. Product grade A up to M16, B above, where e changes. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number | undefined, number, number])[] = [
  // d, s, e, m regular, m high, m thin, non-preferred
  [1.6, 3.2, 3.41, 1.3, undefined, 1, 0],
  [2, 4, 4.32, 1.6, undefined, 1.2, 0],
  [2.5, 5, 5.45, 2, undefined, 1.6, 0],
  [3, 5.5, 6.01, 2.4, undefined, 1.8, 0],
  [3.5, 6, 6.58, 2.8, undefined, 2, 1],
  [4, 7, 7.66, 3.2, undefined, 2.2, 0],
  [5, 8, 8.79, 4.7, 5.1, 2.7, 0],
  [6, 10, 11.05, 5.2, 5.7, 3.2, 0],
  [8, 13, 14.38, 6.8, 7.5, 4, 0],
  [10, 16, 17.77, 8.4, 9.3, 5, 0],
  [12, 18, 20.03, 10.8, 12, 6, 0],
  [14, 21, 23.36, 12.8, 14.1, 7, 1],
  [16, 24, 26.75, 14.8, 16.4, 8, 0],
  [18, 27, 29.56, 15.8, undefined, 9, 1],
  [20, 30, 32.95, 18, 20.3, 10, 0],
  [22, 34, 37.29, 19.4, undefined, 11, 1],
  [24, 36, 39.55, 21.5, 23.9, 12, 0],
  [27, 41, 45.2, 23.8, undefined, 13.5, 1],
  [30, 46, 50.85, 25.6, 28.6, 15, 0],
  [33, 50, 55.37, 28.7, undefined, 16.5, 1],
  [36, 55, 60.79, 31, 34.7, 18, 0],
  [39, 60, 66.44, 33.4, undefined, 19.5, 1],
  [42, 65, 71.3, 34, undefined, 21, 0],
  [45, 70, 76.95, 36, undefined, 22.5, 1],
  [48, 75, 82.6, 38, undefined, 24, 0],
  [52, 80, 88.25, 42, undefined, 26, 1],
  [56, 85, 93.56, 45, undefined, 28, 0],
  [60, 90, 99.21, 48, undefined, 30, 1],
  [64, 95, 104.86, 51, undefined, 32, 0],
];

export const HEX_NUTS: readonly HexNut[] = ROWS.map(([d, s, e, regular, high, thin, tier]) => ({
  d,
  s,
  e,
  regular,
  ...(high === undefined ? {} : { high }),
  thin,
  tier,
}));

/** The hexagon of nominal diameter `d` mm. */
export function hexNut(d: number): HexNut {
  const nut = HEX_NUTS.find((row) => row.d === d);
  if (!nut) throw new RangeError(`ISO 4032 has no M${d}.`);
  return nut;
}

/** Fine threads of ISO 8673 and ISO 8675: diameter and pitch in mm, and 1 for the non-preferred ones. */
// biome-ignore format: a table
export const FINE_THREADS: readonly (readonly [number, number, number])[] = [
  [8, 1, 0], [10, 1.25, 1], [10, 1, 0], [12, 1.5, 0], [12, 1.25, 1], [14, 1.5, 1], [16, 1.5, 0], [18, 1.5, 1],
  [20, 2, 1], [20, 1.5, 0], [22, 1.5, 1], [24, 2, 0], [27, 2, 1], [30, 2, 0], [33, 2, 1], [36, 3, 0],
  [39, 3, 1], [42, 3, 0], [45, 3, 1], [48, 3, 0], [52, 4, 1], [56, 4, 0], [60, 4, 1], [64, 4, 0],
];
