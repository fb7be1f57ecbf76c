import type { Held } from './held.ts';
import { percentiles } from './percentiles.ts';

/** As many as a ratio of times is told from at the least. */
export const MIN_PAIRS = 20;

/** What was measured and its reference, one right after the other, in the same unit. */
export type Pair = readonly [measured: number, reference: number];

export interface PairedRatio {
  /** How many times its reference: the geometric mean. */
  readonly ratio: number;
  /** Ends of its 95 % confidence interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * How many times as much as its reference something is. What else the machine does falls on both of a pair, so their
 * quotient says what the thing itself costs.
 *
 * A t-interval on the logarithms of the quotients. Times are multiplied by what disturbs them, not added to: logarithms
 * make that symmetric, and one pair that was disturbed widens the interval rather than moving the mean far. A bootstrap
 * needs no such assumption, but at 20 pairs its intervals are too narrow, and it needs random numbers.
 *
 * @returns NaN, which no limit allows, for fewer than `MIN_PAIRS` or where a value is missing or not above 0
 */
export function pairedRatio(pairs: readonly Pair[]): PairedRatio {
  const logs = pairs.map(([measured, reference]) => Math.log(measured / reference));
  if (logs.length < MIN_PAIRS || !logs.every(Number.isFinite))
    return { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  const count = logs.length;
  const mean = sum(logs) / count;
  const variance = sum(logs.map((log) => (log - mean) ** 2)) / (count - 1);
  const reach = tQuantile975(count - 1) * Math.sqrt(variance / count);
  return { ratio: Math.exp(mean), low: Math.exp(mean - reach), high: Math.exp(mean + reach) };
}

/**
 * The 97.5th percentile of Student's t-distribution, by the expansion of Cornish and Fisher around the normal one's
 * (Abramowitz and Stegun 26.7.5): right to three places from ten degrees of freedom on.
 */
export function tQuantile975(degreesOfFreedom: number): number {
  const z = 1.959964;
  const d = degreesOfFreedom;
  return (
    z +
    (z ** 3 + z) / (4 * d) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * d ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * d ** 3)
  );
}

/** What is kept of pairs in results: the interval, and the milliseconds that are told beside it and decide nothing. */
export interface MeasuredRatio extends PairedRatio {
  readonly pairs: number;
  readonly p75Ms: number;
  readonly referenceP75Ms: number;
}

/** @param pairs in milliseconds */
export function measuredRatio(pairs: readonly Pair[]): MeasuredRatio {
  const p75 = (of: 0 | 1): number => percentiles(pairs.map((pair) => pair[of])).p75;
  return { ...pairedRatio(pairs), pairs: pairs.length, p75Ms: p75(0), referenceP75Ms: p75(1) };
}

/**
 * How many times as much one thing is as another that was measured apart from it, at another time or on other data, both
 * beside the same reference. The two are independent, so the squares of their intervals' reaches add up.
 */
export function ratioBetween(one: PairedRatio, other: PairedRatio): PairedRatio {
  const reachOf = ({ ratio, high }: PairedRatio): number => Math.log(high / ratio);
  const ratio = one.ratio / other.ratio;
  const reach = Math.hypot(reachOf(one), reachOf(other));
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}

/** As in "1.52 times its reference (1.36 to 1.70, 20 pairs)". */
export const ratioText = ({ ratio, low, high, pairs }: MeasuredRatio): string =>
  `${ratio.toFixed(2)} times its reference (${low.toFixed(2)} to ${high.toFixed(2)}, ${pairs} pairs)`;

interface RatioOptions {
  readonly name: string;
  /** In milliseconds. */
  readonly pairs: readonly Pair[];
  readonly limit: number;
  readonly culprit?: string;
}

interface MeasuredOptions extends Omit<RatioOptions, 'pairs'> {
  readonly measured: MeasuredRatio;
}

/** As `heldRatio`, of what was kept of the pairs. */
export function heldMeasured({ name, measured, limit, culprit = '' }: MeasuredOptions): Held {
  const { ratio, high, p75Ms, referenceP75Ms } = measured;
  return {
    ...{ name, value: high, unit: 'ratio', limit, side: 'at most' },
    times: { ratio, p75Ms, referenceP75Ms },
    culprit: `${ratioText(measured)}. ${culprit}`.trim(),
  };
}

/** Holds the upper end of a ratio's interval against its limit. The milliseconds are told beside it, and decide nothing. */
export function heldRatio({ name, pairs, limit, culprit = '' }: RatioOptions): Held {
  return heldMeasured({ name, measured: measuredRatio(pairs), limit, culprit });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Measures two things by turns, the other one first each time, so that neither always finds the machine as the other
 * has left it.
 */
export async function inAlternation<One, Other>(
  times: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<(readonly [One, Other])[]> {
  const pairs: (readonly [One, Other])[] = [];
  for (let time = 0; time < times; time += 1) {
    if (time % 2 === 0) {
      const first = await one();
      pairs.push([first, await other()]);
    } else {
      const first = await other();
      pairs.push([await one(), first]);
    }
  }
  return pairs;
}
