/** One plain washer; dimensions in mm, nominal: d1 is also the minimum and d2 the maximum. */
export interface PlainWasher {
  /** Diameter of the screw. */
  readonly d: number;
  /** Hole. */
  readonly d1: number;
  readonly d2: number;
  /** Thickness. */
  readonly h: number;
  /** 1 for the sizes the standard lists as non-preferred. */
  readonly tier: number;
}

type Row = readonly [number, number, number, number, number];

const toWasher = ([d, d1, d2, h, tier]: Row): PlainWasher => ({ d, d1, d2, h, tier });

/** ISO 7089 (2000), tables 1 and 2; ISO 7090 has the same sizes from M5. Normal series, product grade A. */
// biome-ignore format: a table
const NORMAL_ROWS: readonly Row[] = [
  // d, d1, d2, h, non-preferred
  [1.6, 1.7, 4, 0.3, 0],
  [2, 2.2, 5, 0.3, 0],
  [2.5, 2.7, 6, 0.5, 0],
  [3, 3.2, 7, 0.5, 0],
  [3.5, 3.7, 8, 0.5, 1],
  [4, 4.3, 9, 0.8, 0],
  [5, 5.3, 10, 1, 0],
  [6, 6.4, 12, 1.6, 0],
  [8, 8.4, 16, 1.6, 0],
  [10, 10.5, 20, 2, 0],
  [12, 13, 24, 2.5, 0],
  [14, 15, 28, 2.5, 1],
  [16, 17, 30, 3, 0],
  [18, 19, 34, 3, 1],
  [20, 21, 37, 3, 0],
  [22, 23, 39, 3, 1],
  [24, 25, 44, 4, 0],
  [27, 28, 50, 4, 1],
  [30, 31, 56, 4, 0],
  [33, 34, 60, 5, 1],
  [36, 37, 66, 5, 0],
  [39, 42, 72, 6, 1],
  [42, 45, 78, 8, 0],
  [45, 48, 85, 8, 1],
  [48, 52, 92, 8, 0],
  [52, 56, 98, 8, 1],
  [56, 62, 105, 10, 0],
  [60, 66, 110, 10, 1],
  [64, 70, 115, 10, 0],
];

/** Holes of ISO 7091 (2000), product grade C; outside diameter and thickness are those of ISO 7089. */
// biome-ignore format: a table
const GRADE_C_HOLES: Readonly<Record<number, number>> = {
  1.6: 1.8, 2: 2.4, 2.5: 2.9, 3: 3.4, 3.5: 3.9, 4: 4.5, 5: 5.5, 6: 6.6, 8: 9, 10: 11, 12: 13.5, 14: 15.5, 16: 17.5,
  18: 20, 20: 22, 22: 24, 24: 26, 27: 30, 30: 33, 33: 36, 36: 39, 39: 42, 42: 45, 45: 48, 48: 52, 52: 56, 56: 62,
  60: 66, 64: 70,
};

/** ISO 7093-1 (2000), tables 1 and 2. Large series, product grade A. */
// biome-ignore format: a table
const LARGE_ROWS: readonly Row[] = [
  // d, d1, d2, h, non-preferred
  [3, 3.2, 9, 0.8, 0],
  [3.5, 3.7, 11, 0.8, 1],
  [4, 4.3, 12, 1, 0],
  [5, 5.3, 15, 1, 0],
  [6, 6.4, 18, 1.6, 0],
  [8, 8.4, 24, 2, 0],
  [10, 10.5, 30, 2.5, 0],
  [12, 13, 37, 3, 0],
  [14, 15, 44, 3, 1],
  [16, 17, 50, 3, 0],
  [18, 19, 56, 4, 1],
  [20, 21, 60, 4, 0],
  [22, 23, 66, 5, 1],
  [24, 25, 72, 5, 0],
  [27, 30, 85, 6, 1],
  [30, 33, 92, 6, 0],
  [33, 36, 105, 6, 1],
  [36, 39, 110, 8, 0],
];

/** ISO 7094 (2000), tables 1 and 2. Extra large series, product grade C. */
// biome-ignore format: a table
const EXTRA_LARGE_ROWS: readonly Row[] = [
  // d, d1, d2, h, non-preferred
  [5, 5.5, 18, 2, 0],
  [6, 6.6, 22, 2, 0],
  [8, 9, 28, 3, 0],
  [10, 11, 34, 3, 0],
  [12, 13.5, 44, 4, 0],
  [14, 15.5, 50, 4, 1],
  [16, 17.5, 56, 5, 0],
  [18, 20, 60, 5, 1],
  [20, 22, 72, 6, 0],
  [22, 24, 80, 6, 1],
  [24, 26, 85, 6, 0],
  [27, 30, 98, 6, 1],
  [30, 33, 105, 6, 0],
  [33, 36, 115, 8, 1],
  [36, 39, 125, 8, 0],
];

export const NORMAL_WASHERS: readonly PlainWasher[] = NORMAL_ROWS.map(toWasher);

export const GRADE_C_WASHERS: readonly PlainWasher[] = NORMAL_WASHERS.flatMap((washer) => {
  const d1 = GRADE_C_HOLES[washer.d];
  return d1 === undefined ? [] : [{ ...washer, d1 }];
});

export const LARGE_WASHERS: readonly PlainWasher[] = LARGE_ROWS.map(toWasher);

export const EXTRA_LARGE_WASHERS: readonly PlainWasher[] = EXTRA_LARGE_ROWS.map(toWasher);
