import { metric, type Thread } from '../threads.ts';

/** One machine tap; dimensions in mm. */
export interface MachineTap {
  readonly thread: Thread;
  /** Overall length l1. */
  readonly length: number;
  /** Shank diameter d2. */
  readonly shank: number;
  /** Shank square a (DIN 10). */
  readonly square: number;
  /** Drill for the core hole, DIN 336. */
  readonly drill: number;
  /** 1 for the sizes of ISO 262's second choice. */
  readonly tier: number;
}

/** DIN 371, metric coarse, reinforced shank. */
// biome-ignore format: a table
const REINFORCED: readonly (readonly [number, number, number, number, number, number])[] = [
  // d, l1, d2, a, core drill, second choice
  [1.6, 40, 2.5, 2.1, 1.25, 1],
  [2, 45, 2.8, 2.1, 1.6, 0],
  [2.5, 50, 2.8, 2.1, 2.05, 0],
  [3, 56, 3.5, 2.7, 2.5, 0],
  [3.5, 56, 4, 3, 2.9, 1],
  [4, 63, 4.5, 3.4, 3.3, 0],
  [5, 70, 6, 4.9, 4.2, 0],
  [6, 80, 6, 4.9, 5, 0],
  [7, 80, 7, 5.5, 6, 1],
  [8, 90, 8, 6.2, 6.8, 0],
  [10, 100, 10, 8, 8.5, 0],
];

/** DIN 376, metric coarse, reduced shank. */
// biome-ignore format: a table
const REDUCED: readonly (readonly [number, number, number, number, number, number])[] = [
  // d, l1, d2, a, core drill, second choice
  [12, 110, 9, 7, 10.2, 0],
  [14, 110, 11, 9, 12, 1],
  [16, 110, 12, 9, 14, 0],
  [18, 125, 14, 11, 15.5, 1],
  [20, 140, 16, 12, 17.5, 0],
  [22, 140, 18, 14.5, 19.5, 1],
  [24, 160, 18, 14.5, 21, 0],
  [27, 160, 20, 16, 24, 1],
  [30, 180, 22, 18, 26.5, 0],
  [33, 180, 25, 20, 29.5, 1],
  [36, 200, 28, 22, 32, 1],
];

/** DIN 374, metric fine, reduced shank. */
// biome-ignore format: a table
const FINE: readonly (readonly [number, number, number, number, number, number, number])[] = [
  // d, P, l1, d2, a, core drill, second choice
  [4, 0.5, 63, 2.8, 2.1, 3.5, 1],
  [5, 0.5, 70, 3.5, 2.7, 4.5, 1],
  [6, 0.75, 80, 4.5, 3.4, 5.2, 1],
  [8, 1, 90, 6, 4.9, 7, 0],
  [8, 0.75, 80, 6, 4.9, 7.2, 1],
  [10, 1.25, 100, 7, 5.5, 8.8, 0],
  [10, 1, 90, 7, 5.5, 9, 0],
  [12, 1.5, 100, 9, 7, 10.5, 0],
  [12, 1.25, 100, 9, 7, 10.8, 0],
  [12, 1, 100, 9, 7, 11, 1],
  [14, 1.5, 100, 11, 9, 12.5, 0],
  [14, 1.25, 100, 11, 9, 12.8, 1],
  [14, 1, 100, 11, 9, 13, 1],
  [16, 1.5, 100, 12, 9, 14.5, 0],
  [16, 1, 100, 12, 9, 15, 1],
  [18, 1.5, 110, 14, 11, 16.5, 1],
  [20, 1.5, 125, 16, 12, 18.5, 0],
  [22, 1.5, 125, 18, 14.5, 20.5, 1],
  [24, 2, 140, 18, 14.5, 22, 0],
  [24, 1.5, 140, 18, 14.5, 22.5, 0],
  [27, 2, 140, 20, 16, 25, 1],
  [30, 2, 150, 22, 18, 28, 1],
  [30, 1.5, 150, 22, 18, 28.5, 1],
];

const coarse = ([d, length, shank, square, drill, tier]: (typeof REDUCED)[number]): MachineTap => ({
  thread: metric(d),
  length,
  shank,
  square,
  drill,
  tier,
});

export const DIN_371_TAPS: readonly MachineTap[] = REINFORCED.map(coarse);

export const DIN_376_TAPS: readonly MachineTap[] = REDUCED.map(coarse);

export const DIN_374_TAPS: readonly MachineTap[] = FINE.map(
  ([d, pitch, length, shank, square, drill, tier]) => ({
    thread: metric(d, pitch),
    length,
    shank,
    square,
    drill,
    tier,
  }),
);
