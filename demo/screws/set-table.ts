/** Socket and points of one set screw size; dimensions in mm. */
export interface SetScrew {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Key size. */
  readonly s: number;
  /** Key engagement of screws below the stepped line of the table, which are the long ones; minimum. */
  readonly t: number;
  /** Diameter of the flat point and of the dog, maximum. */
  readonly dp: number;
  /** Length of the long dog, minimum. */
  readonly z: number;
  /** Diameter of the cone's blunted tip, maximum; not stated below M6, where it differs between editions. */
  readonly dt?: number;
  /** Diameter of the cup's rim, maximum. */
  readonly dz: number;
}

/** ISO 4026, ISO 4027, ISO 4028 and ISO 4029 of 2003: table 1 of each; they share d, s and t. */
// biome-ignore format: a table
const ROWS: readonly (readonly [number, number, number, number, number, number | undefined, number])[] = [
  // d, s, t, dp, z, dt, dz
  [1.6, 0.7, 1.5, 0.8, 0.8, undefined, 0.8],
  [2, 0.9, 1.7, 1, 1, undefined, 1],
  [2.5, 1.3, 2, 1.5, 1.25, undefined, 1.2],
  [3, 1.5, 2, 2, 1.5, undefined, 1.4],
  [4, 2, 2.5, 2.5, 2, undefined, 2],
  [5, 2.5, 3, 3.5, 2.5, undefined, 2.5],
  [6, 3, 3.5, 4, 3, 1.5, 3],
  [8, 4, 5, 5.5, 4, 2, 5],
  [10, 5, 6, 7, 5, 2.5, 6],
  [12, 6, 8, 8.5, 6, 3, 8],
  [16, 8, 10, 12, 8, 4, 10],
  [20, 10, 12, 15, 10, 5, 14],
  [24, 12, 15, 18, 12, 6, 16],
];

export const SET_SCREWS: readonly SetScrew[] = ROWS.map(([d, s, t, dp, z, dt, dz]) => ({
  d,
  s,
  t,
  dp,
  z,
  ...(dt === undefined ? {} : { dt }),
  dz,
}));

/** The shortest and longest length in mm of each size, by point. */
export type PointLengths = Readonly<Record<number, readonly [number, number]>>;

// biome-ignore format: a table
export const FLAT_LENGTHS: PointLengths = {
  1.6: [2, 8], 2: [2, 10], 2.5: [2.5, 12], 3: [3, 16], 4: [4, 20], 5: [4, 25], 6: [4, 30], 8: [5, 40], 10: [6, 50],
  12: [8, 60], 16: [10, 60], 20: [12, 60], 24: [16, 60],
};

// biome-ignore format: a table
export const CONE_LENGTHS: PointLengths = {
  1.6: [2, 8], 2: [2, 10], 2.5: [2.5, 12], 3: [3, 16], 4: [4, 20], 5: [5, 25], 6: [6, 30], 8: [6, 40], 10: [8, 50],
  12: [10, 60], 16: [16, 60], 20: [20, 60], 24: [25, 60],
};

// biome-ignore format: a table
export const DOG_LENGTHS: PointLengths = {
  1.6: [2, 8], 2: [2.5, 10], 2.5: [3, 12], 3: [4, 16], 4: [5, 20], 5: [6, 25], 6: [8, 30], 8: [8, 40], 10: [10, 50],
  12: [12, 60], 16: [16, 60], 20: [20, 60], 24: [25, 60],
};

// biome-ignore format: a table
export const CUP_LENGTHS: PointLengths = {
  1.6: [2, 8], 2: [2, 10], 2.5: [2.5, 12], 3: [3, 16], 4: [4, 20], 5: [5, 25], 6: [5, 30], 8: [6, 40], 10: [8, 50],
  12: [10, 60], 16: [12, 60], 20: [16, 60], 24: [20, 60],
};
