/** One hexagon head; dimensions in mm. */
export interface HexHead {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Width across flats: nominal, which is also the maximum. */
  readonly s: number;
  /** Head height, nominal. */
  readonly k: number;
  /** Width across corners, minimum: of product grade A up to M24, B above. */
  readonly e: number;
  /** Lengths of ISO 4014, from and to. */
  readonly partial: readonly [number, number];
  /** Lengths of ISO 4017, from and to. */
  readonly full: readonly [number, number];
  /** 1 for the sizes the standard lists as non-preferred. */
  readonly tier: number;
}

/** ISO 4014 and ISO 4017, tables 1 and 2. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number, number, number, number, number])[] = [
  // d, s, k, e, ISO 4014 from, to, ISO 4017 from, to, non-preferred
  [1.6, 3.2, 1.1, 3.41, 12, 16, 2, 16, 0],
  [2, 4, 1.4, 4.32, 16, 20, 4, 20, 0],
  [2.5, 5, 1.7, 5.45, 16, 25, 5, 25, 0],
  [3, 5.5, 2, 6.01, 20, 30, 6, 30, 0],
  [3.5, 6, 2.4, 6.58, 20, 35, 8, 35, 1],
  [4, 7, 2.8, 7.66, 25, 40, 8, 40, 0],
  [5, 8, 3.5, 8.79, 25, 50, 10, 50, 0],
  [6, 10, 4, 11.05, 30, 60, 12, 60, 0],
  [8, 13, 5.3, 14.38, 40, 80, 16, 80, 0],
  [10, 16, 6.4, 17.77, 45, 100, 20, 100, 0],
  [12, 18, 7.5, 20.03, 50, 120, 25, 120, 0],
  [14, 21, 8.8, 23.36, 60, 140, 30, 140, 1],
  [16, 24, 10, 26.75, 65, 160, 30, 200, 0],
  [18, 27, 11.5, 30.14, 70, 180, 35, 200, 1],
  [20, 30, 12.5, 33.53, 80, 200, 40, 200, 0],
  [22, 34, 14, 37.72, 90, 220, 45, 200, 1],
  [24, 36, 15, 39.98, 90, 240, 50, 200, 0],
  [27, 41, 17, 45.2, 100, 260, 55, 200, 1],
  [30, 46, 18.7, 50.85, 110, 300, 60, 200, 0],
  [33, 50, 21, 55.37, 130, 320, 65, 200, 1],
  [36, 55, 22.5, 60.79, 140, 360, 70, 200, 0],
  [39, 60, 25, 66.44, 150, 380, 80, 200, 1],
  [42, 65, 26, 71.3, 160, 440, 80, 200, 0],
  [45, 70, 28, 76.95, 180, 440, 90, 200, 1],
  [48, 75, 30, 82.6, 180, 480, 100, 200, 0],
  [52, 80, 33, 88.25, 200, 480, 100, 200, 1],
  [56, 85, 35, 93.56, 220, 500, 110, 200, 0],
  [60, 90, 38, 99.21, 240, 500, 120, 200, 1],
  [64, 95, 40, 104.86, 260, 500, 120, 200, 0],
];

export const HEX_HEADS: readonly HexHead[] = ROWS.map(
  ([d, s, k, e, partialFrom, partialTo, fullFrom, fullTo, tier]) => ({
    d,
    s,
    k,
    e,
    partial: [partialFrom, partialTo],
    full: [fullFrom, fullTo],
    tier,
  }),
);

/** Width across corners in mm, minimum, of product grade B in the sizes that are of grade A when short. */
const GRADE_B_CORNERS: Readonly<Record<number, number>> = {
  16: 26.17,
  18: 29.56,
  20: 32.95,
  22: 37.29,
  24: 39.55,
};

/** The least width across corners in mm at length `l`: grade A ends at 10 d or 150 mm, whichever is shorter. */
export function widthAcrossCorners(head: HexHead, l: number): number {
  return l > Math.min(10 * head.d, 150) ? (GRADE_B_CORNERS[head.d] ?? head.e) : head.e;
}

/** A fine thread: diameter and pitch in mm, and the lengths of ISO 8765 and of ISO 8676, from and to. */
export interface FineHexHead {
  readonly d: number;
  readonly pitch: number;
  readonly partial: readonly [number, number];
  readonly full: readonly [number, number];
}

/**
 * ISO 8765 and ISO 8676, tables 1 and 2; the heads are those of the coarse threads. ISO 8676 goes on to 500 mm in the
 * large sizes: beyond 200 mm nobody stocks them threaded to the head.
 */
// biome-ignore format: a table
const FINE_ROWS: readonly (readonly [number, number, number, number, number, number])[] = [
  // d, pitch, ISO 8765 from, to, ISO 8676 from, to
  [8, 1, 40, 80, 16, 80],
  [10, 1.25, 45, 100, 20, 100],
  [10, 1, 45, 100, 20, 100],
  [12, 1.5, 50, 120, 25, 120],
  [12, 1.25, 50, 120, 25, 120],
  [14, 1.5, 60, 140, 30, 140],
  [16, 1.5, 65, 160, 35, 160],
  [18, 1.5, 70, 180, 40, 180],
  [20, 2, 80, 200, 40, 200],
  [20, 1.5, 80, 200, 40, 200],
  [22, 1.5, 90, 220, 45, 200],
  [24, 2, 100, 240, 50, 200],
  [27, 2, 110, 260, 55, 200],
  [30, 2, 120, 300, 60, 200],
  [33, 2, 130, 320, 65, 200],
  [36, 3, 140, 360, 70, 200],
  [39, 3, 150, 380, 80, 200],
  [42, 3, 160, 440, 90, 200],
  [45, 3, 180, 440, 90, 200],
  [48, 3, 200, 480, 100, 200],
  [52, 4, 200, 480, 100, 200],
  [56, 4, 220, 500, 120, 200],
  [60, 4, 240, 500, 120, 200],
  [64, 4, 260, 500, 130, 200],
];

export const FINE_HEX_HEADS: readonly FineHexHead[] = FINE_ROWS.map(
  ([d, pitch, partialFrom, partialTo, fullFrom, fullTo]) => ({
    d,
    pitch,
    partial: [partialFrom, partialTo],
    full: [fullFrom, fullTo],
  }),
);

/** The head of nominal diameter `d` mm. */
export function hexHead(d: number): HexHead {
  const head = HEX_HEADS.find((row) => row.d === d);
  if (!head) throw new RangeError(`ISO 4014 has no M${d}.`);
  return head;
}
