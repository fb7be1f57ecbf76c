/** One cross-recessed head; dimensions in mm. */
export interface RecessedHead {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Head diameter, nominal, which is also the maximum. */
  readonly dk: number;
  /** Head height, nominal, which is also the maximum; without the dome of a raised head. */
  readonly k: number;
  /** Recess number of ISO 4757, the same for types H and Z. */
  readonly recess: number;
  /** Type H (Phillips): width m, reference, and penetration depth, minimum. */
  readonly h: CrossRecess;
  /** Type Z (Pozidriv): width m, reference, and penetration depth, minimum. */
  readonly z: CrossRecess;
  /** Commercial lengths, from and to. */
  readonly lengths: readonly [number, number];
}

export interface CrossRecess {
  readonly m: number;
  readonly depth: number;
}

type Row = readonly [number, number, number, number, number, number, number, number, number, number];

const heads = (rows: readonly Row[]): readonly RecessedHead[] =>
  rows.map(([d, dk, k, recess, hm, hDepth, zm, zDepth, from, to]) => ({
    d,
    dk,
    k,
    recess,
    h: { m: hm, depth: hDepth },
    z: { m: zm, depth: zDepth },
    lengths: [from, to],
  }));

/** ISO 7045, table 1: pan heads, product grade A, in mm. */
// biome-ignore format: a table
export const PAN_RECESSED_HEADS = heads([
  // d, dk, k, recess, H: m, depth, Z: m, depth, l from, l to
  [1.6, 3.2, 1.3, 0, 1.7, 0.7, 1.6, 0.65, 3, 16],
  [2, 4, 1.6, 0, 1.9, 0.9, 2.1, 1.17, 3, 20],
  [2.5, 5, 2.1, 1, 2.7, 1.15, 2.6, 1.25, 3, 25],
  [3, 5.6, 2.4, 1, 3, 1.4, 2.8, 1.5, 4, 30],
  [3.5, 7, 2.6, 2, 3.9, 1.4, 3.9, 1.48, 5, 35],
  [4, 8, 3.1, 2, 4.4, 1.9, 4.3, 1.89, 5, 40],
  [5, 9.5, 3.7, 2, 4.9, 2.4, 4.7, 2.29, 6, 45],
  [6, 12, 4.6, 3, 6.9, 3.1, 6.7, 3.03, 8, 60],
  [8, 16, 6, 4, 9, 4, 8.8, 4.05, 10, 60],
  [10, 20, 7.5, 4, 10.1, 5.2, 9.9, 5.24, 12, 60],
]);

/** ISO 7046-1, table 1: countersunk heads, product grade A, in mm; head as in ISO 7721, recess of class 4.8. */
// biome-ignore format: a table
export const COUNTERSUNK_RECESSED_HEADS = heads([
  // d, dk (actual), k, recess, H: m, depth, Z: m, depth, l from, l to
  [1.6, 3, 1, 0, 1.6, 0.6, 1.6, 0.7, 3, 16],
  [2, 3.8, 1.2, 0, 1.9, 0.9, 1.9, 0.95, 3, 20],
  [2.5, 4.7, 1.5, 1, 2.9, 1.4, 2.8, 1.48, 3, 25],
  [3, 5.5, 1.65, 1, 3.2, 1.7, 3, 1.76, 4, 30],
  [3.5, 7.3, 2.35, 2, 4.4, 1.9, 4.1, 1.75, 5, 35],
  [4, 8.4, 2.7, 2, 4.6, 2.1, 4.4, 2.06, 5, 40],
  [5, 9.3, 2.7, 2, 5.2, 2.7, 4.9, 2.6, 6, 50],
  [6, 11.3, 3.3, 3, 6.8, 3, 6.6, 3, 8, 60],
  [8, 15.8, 4.65, 4, 8.9, 4, 8.8, 4.15, 10, 60],
  [10, 18.3, 5, 4, 10, 5.1, 9.8, 5.19, 12, 60],
]);

/** ISO 7047, table 1: raised countersunk heads, product grade A, in mm; head as in ISO 7721. */
// biome-ignore format: a table
export const RAISED_RECESSED_HEADS = heads([
  // d, dk (actual), k, recess, H: m, depth, Z: m, depth, l from, l to
  [1.6, 3, 1, 0, 1.9, 0.9, 1.9, 0.95, 3, 16],
  [2, 3.8, 1.2, 0, 2, 1.2, 2.2, 1.15, 3, 20],
  [2.5, 4.7, 1.5, 1, 3, 1.5, 2.8, 1.5, 3, 25],
  [3, 5.5, 1.65, 1, 3.4, 1.8, 3.1, 1.83, 4, 30],
  [3.5, 7.3, 2.35, 2, 4.8, 2.25, 4.6, 2.25, 5, 35],
  [4, 8.4, 2.7, 2, 5.2, 2.7, 5, 2.65, 5, 40],
  [5, 9.3, 2.7, 2, 5.4, 2.9, 5.3, 2.9, 6, 50],
  [6, 11.3, 3.3, 3, 7.3, 3.5, 7.1, 3.4, 8, 60],
  [8, 15.8, 4.65, 4, 9.6, 4.75, 9.5, 4.75, 10, 60],
  [10, 18.3, 5, 4, 10.4, 5.5, 10.3, 5.6, 12, 60],
]);

/** Dome height f in mm, approximate, by nominal diameter in mm: ISO 7047. */
// biome-ignore format: a table
export const RAISED_HEIGHT: Readonly<Record<number, number>> = {
  1.6: 0.4, 2: 0.5, 2.5: 0.6, 3: 0.7, 3.5: 0.8, 4: 1, 5: 1.2, 6: 1.4, 8: 2, 10: 2.3,
};

/** Theoretical (sharp) head diameter in mm, maximum, by nominal diameter in mm: ISO 7721, 90° heads. */
// biome-ignore format: a table
export const THEORETICAL_HEAD_DIAMETER: Readonly<Record<number, number>> = {
  1.6: 3.6, 2: 4.4, 2.5: 5.5, 3: 6.3, 3.5: 8.2, 4: 9.4, 5: 10.4, 6: 12.6, 8: 17.3, 10: 20,
};
