/** Nominal lengths of pins in mm: ISO 2338, ISO 8734, ISO 2340 and ISO 2341. */
// biome-ignore format: a table
const LENGTHS = [
  2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95,
  100, 120, 140, 160, 180, 200,
];

/** The nominal lengths from and to, both inclusive, in mm. */
export const pinLengths = (from: number, to: number): number[] =>
  LENGTHS.filter((length) => length >= from && length <= to);

/** A dowel pin of one diameter; dimensions in mm. */
export interface DowelPin {
  readonly d: number;
  /** Length of the end chamfer, approximate. */
  readonly c: number;
  readonly from: number;
  readonly to: number;
}

type DowelRow = readonly [number, number, number, number];

const toDowel = ([d, c, from, to]: DowelRow): DowelPin => ({ d, c, from, to });

/** ISO 2338 (1997), table 1. */
// biome-ignore format: a table
const UNHARDENED_ROWS: readonly DowelRow[] = [
  // d, c, l from, to
  [0.6, 0.12, 2, 6],
  [0.8, 0.16, 2, 8],
  [1, 0.2, 4, 10],
  [1.2, 0.25, 4, 12],
  [1.5, 0.3, 4, 16],
  [2, 0.35, 6, 20],
  [2.5, 0.4, 6, 24],
  [3, 0.5, 8, 30],
  [4, 0.63, 8, 40],
  [5, 0.8, 10, 50],
  [6, 1.2, 12, 60],
  [8, 1.6, 14, 80],
  [10, 2, 18, 95],
  [12, 2.5, 22, 140],
  [16, 3, 26, 180],
  [20, 3.5, 35, 200],
  [25, 4, 50, 200],
  [30, 5, 60, 200],
  [40, 6.3, 80, 200],
  [50, 8, 95, 200],
];

/** ISO 8734 (1997), table 1. */
// biome-ignore format: a table
const HARDENED_ROWS: readonly DowelRow[] = [
  // d, c, l from, to
  [1, 0.2, 3, 10],
  [1.5, 0.3, 4, 16],
  [2, 0.35, 5, 20],
  [2.5, 0.4, 6, 24],
  [3, 0.5, 8, 30],
  [4, 0.63, 10, 40],
  [5, 0.8, 12, 50],
  [6, 1.2, 14, 60],
  [8, 1.6, 18, 80],
  [10, 2, 22, 100],
  [12, 2.5, 26, 100],
  [16, 3, 40, 100],
  [20, 3.5, 50, 100],
];

export const DOWEL_PINS: readonly DowelPin[] = UNHARDENED_ROWS.map(toDowel);
export const HARDENED_DOWEL_PINS: readonly DowelPin[] = HARDENED_ROWS.map(toDowel);

/** A clevis pin of one diameter; dimensions in mm. */
export interface ClevisPin {
  readonly d: number;
  /** Head diameter (h14) and height (js14). */
  readonly dk: number;
  readonly k: number;
  /** Split pin hole (H13). */
  readonly d1: number;
  /** From the middle of the hole to the end, minimum. */
  readonly le: number;
  readonly from: number;
  readonly to: number;
}

/** ISO 2341 (1986), table 1; ISO 2340 has the same shanks, holes and lengths without the head. */
// biome-ignore format: a table
const CLEVIS_ROWS: readonly (readonly [number, number, number, number, number, number, number])[] = [
  // d, dk, k, d1, le, l from, to
  [3, 5, 1, 0.8, 1.6, 6, 30],
  [4, 6, 1, 1, 2.2, 8, 40],
  [5, 8, 1.6, 1.2, 2.9, 10, 50],
  [6, 10, 2, 1.6, 3.2, 12, 60],
  [8, 14, 3, 2, 3.5, 16, 80],
  [10, 18, 4, 3.2, 4.5, 20, 100],
  [12, 20, 4, 3.2, 5.5, 24, 120],
  [14, 22, 4, 4, 6, 28, 140],
  [16, 25, 4.5, 4, 6, 32, 160],
  [18, 28, 5, 5, 7, 35, 180],
  [20, 30, 5, 5, 8, 40, 200],
  [22, 33, 5.5, 5, 8, 45, 200],
  [24, 36, 6, 6.3, 9, 50, 200],
  [27, 40, 6, 6.3, 9, 55, 200],
  [30, 44, 8, 8, 10, 60, 200],
  [33, 47, 8, 8, 10, 65, 200],
  [36, 50, 8, 8, 10, 70, 200],
  [40, 55, 8, 8, 10, 80, 200],
  [45, 60, 9, 10, 12, 90, 200],
  [50, 66, 9, 10, 12, 100, 200],
  [55, 72, 11, 10, 14, 120, 200],
  [60, 78, 12, 10, 14, 120, 200],
  [70, 90, 13, 13, 16, 140, 200],
  [80, 100, 13, 13, 16, 160, 200],
  [90, 110, 13, 13, 16, 180, 200],
  [100, 120, 13, 13, 16, 200, 200],
];

export const CLEVIS_PINS: readonly ClevisPin[] = CLEVIS_ROWS.map(([d, dk, k, d1, le, from, to]) => ({
  d,
  dk,
  k,
  d1,
  le,
  from,
  to,
}));
