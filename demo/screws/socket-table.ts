/** One head with a hexagon socket; dimensions in mm. */
export interface SocketHead {
  /** Nominal thread diameter. */
  readonly d: number;
  /** Head diameter, maximum, not knurled. Countersunk: the theoretical one, with a sharp edge. */
  readonly dk: number;
  /** Countersunk: the head diameter as made, minimum. Others: dk. */
  readonly dkMin: number;
  /** Head height: nominal, which is also the maximum. */
  readonly k: number;
  /** Key size. */
  readonly s: number;
  /** Key engagement, minimum. */
  readonly t: number;
  /** Commercial lengths, from and to. */
  readonly lengths: readonly [number, number];
  /** Up to this length the screw is threaded to the head; stated by ISO 4762 only. */
  readonly fullTo?: number;
  /** 1 for the sizes the standard lists as non-preferred. */
  readonly tier: number;
}

/**
 * ISO 4762:2004, table 1. A size's last column is the longest length above the stepped line of the table, where the
 * thread reaches the head; below it the thread length is 2d + 12.
 */
// biome-ignore format: a table
const CAP: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  // d, dk, k, s, t, from, to, fully threaded to
  [1.6, 3, 1.6, 1.5, 0.7, 2.5, 16, 16],
  [2, 3.8, 2, 1.5, 1, 3, 20, 16],
  [2.5, 4.5, 2.5, 2, 1.1, 4, 25, 20],
  [3, 5.5, 3, 2.5, 1.3, 5, 30, 20],
  [4, 7, 4, 3, 2, 6, 40, 25],
  [5, 8.5, 5, 4, 2.5, 8, 50, 25],
  [6, 10, 6, 5, 3, 10, 60, 30],
  [8, 13, 8, 6, 4, 12, 80, 35],
  [10, 16, 10, 8, 5, 16, 100, 40],
  [12, 18, 12, 10, 6, 20, 120, 50],
  [14, 21, 14, 12, 7, 25, 140, 55],
  [16, 24, 16, 14, 8, 25, 160, 60],
  [20, 30, 20, 17, 10, 30, 200, 70],
  [24, 36, 24, 19, 12, 40, 200, 80],
  [30, 45, 30, 22, 15.5, 45, 200, 100],
  [36, 54, 36, 27, 19, 55, 200, 110],
  [42, 63, 42, 32, 24, 60, 300, 130],
  [48, 72, 48, 36, 28, 70, 300, 150],
  [56, 84, 56, 41, 34, 80, 300, 160],
  [64, 96, 64, 46, 38, 90, 300, 180],
];

/** DIN 7984:2009. M18 and M22, which nobody stocks, are left out. */
// biome-ignore format: a table
const LOW: readonly (readonly [number, number, number, number, number, number, number])[] = [
  // d, dk, k, s, t, from, to
  [3, 5.5, 2, 2, 1.5, 5, 20],
  [4, 7, 2.8, 2.5, 2.3, 6, 25],
  [5, 8.5, 3.5, 3, 2.7, 8, 30],
  [6, 10, 4, 4, 3, 10, 40],
  [8, 13, 5, 5, 3.8, 12, 60],
  [10, 16, 6, 7, 4.5, 16, 70],
  [12, 18, 7, 8, 5, 20, 80],
  [14, 21, 8, 10, 5.3, 30, 80],
  [16, 24, 9, 12, 5.5, 30, 80],
  [20, 30, 11, 14, 7.5, 40, 100],
  [24, 36, 13, 17, 8, 50, 100],
];

/** ISO 7380-1:2011, table 1. */
// biome-ignore format: a table
const BUTTON: readonly (readonly [number, number, number, number, number, number, number])[] = [
  // d, dk, k, s, t, from, to
  [3, 5.7, 1.65, 2, 1.04, 6, 30],
  [4, 7.6, 2.2, 2.5, 1.3, 6, 40],
  [5, 9.5, 2.75, 3, 1.56, 8, 50],
  [6, 10.5, 3.3, 4, 2.08, 10, 60],
  [8, 14, 4.4, 5, 2.6, 12, 80],
  [10, 17.5, 5.5, 6, 3.12, 16, 90],
  [12, 21, 6.6, 8, 4.16, 20, 90],
  [16, 28, 8.8, 10, 5.2, 25, 90],
];

/** ISO 10642:2004, table 1, which the edition of 2019 keeps for these sizes. k is (dk − d) / 2: the cone is 90°. */
// biome-ignore format: a table
const COUNTERSUNK: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  // d, dk theoretical, dk min, k, s, t, from, to
  [3, 6.72, 5.54, 1.86, 2, 1.1, 8, 30],
  [4, 8.96, 7.53, 2.48, 2.5, 1.5, 8, 40],
  [5, 11.2, 9.43, 3.1, 3, 1.9, 8, 50],
  [6, 13.44, 11.34, 3.72, 4, 2.2, 8, 60],
  [8, 17.92, 15.24, 4.96, 5, 3, 10, 80],
  [10, 22.4, 19.22, 6.2, 6, 3.6, 12, 100],
  [12, 26.88, 23.12, 7.44, 8, 4.3, 20, 100],
  [14, 30.8, 26.52, 8.4, 10, 4.5, 25, 100],
  [16, 33.6, 29.01, 8.8, 10, 4.8, 30, 100],
  [20, 40.32, 36.05, 10.16, 12, 5.6, 35, 100],
];

/** M14 is in parentheses in all four standards: to be avoided. */
const tier = (d: number): number => (d === 14 ? 1 : 0);

export const CAP_HEADS: readonly SocketHead[] = CAP.map(([d, dk, k, s, t, from, to, fullTo]) => ({
  d,
  dk,
  dkMin: dk,
  k,
  s,
  t,
  lengths: [from, to],
  fullTo,
  tier: tier(d),
}));

const plainHead = ([d, dk, k, s, t, from, to]: (typeof LOW)[number]): SocketHead => ({
  d,
  dk,
  dkMin: dk,
  k,
  s,
  t,
  lengths: [from, to],
  tier: tier(d),
});

export const LOW_HEADS: readonly SocketHead[] = LOW.map(plainHead);

export const BUTTON_HEADS: readonly SocketHead[] = BUTTON.map(plainHead);

export const COUNTERSUNK_HEADS: readonly SocketHead[] = COUNTERSUNK.map(
  ([d, dk, dkMin, k, s, t, from, to]) => ({ d, dk, dkMin, k, s, t, lengths: [from, to], tier: tier(d) }),
);
