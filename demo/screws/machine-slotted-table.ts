/** One slotted head; dimensions in mm. */
export interface SlottedHead {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Head diameter, nominal, which is also the maximum. */
  readonly dk: number;
  /** Head height, nominal, which is also the maximum. */
  readonly k: number;
  /** Slot width, nominal. */
  readonly n: number;
  /** Slot depth, minimum. */
  readonly t: number;
  /** Commercial lengths, from and to. */
  readonly lengths: readonly [number, number];
}

type Row = readonly [number, number, number, number, number, number, number];

const heads = (rows: readonly Row[]): readonly SlottedHead[] =>
  rows.map(([d, dk, k, n, t, from, to]) => ({ d, dk, k, n, t, lengths: [from, to] }));

/** ISO 1207, table 1: cheese heads, product grade A, in mm. */
// biome-ignore format: a table
export const CHEESE_HEADS = heads([
  // d, dk, k, n, t, l from, l to
  [1.6, 3, 1.1, 0.4, 0.45, 2, 16],
  [2, 3.8, 1.4, 0.5, 0.6, 3, 20],
  [2.5, 4.5, 1.8, 0.6, 0.7, 3, 25],
  [3, 5.5, 2, 0.8, 0.85, 4, 30],
  [3.5, 6, 2.4, 1, 1, 5, 35],
  [4, 7, 2.6, 1.2, 1.1, 5, 40],
  [5, 8.5, 3.3, 1.2, 1.3, 6, 50],
  [6, 10, 3.9, 1.6, 1.6, 8, 60],
  [8, 13, 5, 2, 2, 10, 80],
  [10, 16, 6, 2.5, 2.4, 12, 80],
]);

/** ISO 1580, table 1: pan heads, product grade A, in mm. */
// biome-ignore format: a table
export const PAN_HEADS = heads([
  // d, dk, k, n, t, l from, l to
  [1.6, 3.2, 1, 0.4, 0.35, 2, 16],
  [2, 4, 1.3, 0.5, 0.5, 2.5, 20],
  [2.5, 5, 1.5, 0.6, 0.6, 3, 25],
  [3, 5.6, 1.8, 0.8, 0.7, 4, 30],
  [3.5, 7, 2.1, 1, 0.8, 5, 35],
  [4, 8, 2.4, 1.2, 1, 5, 40],
  [5, 9.5, 3, 1.2, 1.2, 6, 50],
  [6, 12, 3.6, 1.6, 1.4, 8, 60],
  [8, 16, 4.8, 2, 1.9, 10, 80],
  [10, 20, 6, 2.5, 2.4, 12, 80],
]);

/** ISO 2009, table 1: countersunk heads, product grade A, in mm; head as in ISO 7721. */
// biome-ignore format: a table
export const COUNTERSUNK_SLOTTED_HEADS = heads([
  // d, dk (actual), k, n, t, l from, l to
  [1.6, 3, 1, 0.4, 0.32, 2.5, 16],
  [2, 3.8, 1.2, 0.5, 0.4, 3, 20],
  [2.5, 4.7, 1.5, 0.6, 0.5, 4, 25],
  [3, 5.5, 1.65, 0.8, 0.6, 5, 30],
  [3.5, 7.3, 2.35, 1, 0.9, 6, 35],
  [4, 8.4, 2.7, 1.2, 1, 6, 40],
  [5, 9.3, 2.7, 1.2, 1.1, 8, 50],
  [6, 11.3, 3.3, 1.6, 1.2, 8, 60],
  [8, 15.8, 4.65, 2, 1.8, 10, 80],
  [10, 18.3, 5, 2.5, 2, 12, 80],
]);
