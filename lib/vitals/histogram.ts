import { type Metric, THRESHOLDS } from './dimensions.ts';
import { bucketOf, valueOfBucket } from './scale.ts';

/** Counts by bucket of {@link bucketOf}; missing ones at the end are none. */
export type Histogram = readonly number[];

/** What a histogram says. Percentiles are within `RELATIVE_ERROR`, counts and shares exact. */
export interface Summary {
  readonly count: number;
  /** In milliseconds, or without unit for CLS; null without any value. */
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  /** Parts of one. */
  readonly good: number;
  readonly needsImprovement: number;
  readonly poor: number;
}

/** Histograms of one metric as one. */
export function merged(histograms: readonly Histogram[]): number[] {
  const sum: number[] = [];
  for (const histogram of histograms)
    for (let bucket = 0; bucket < histogram.length; bucket += 1)
      sum[bucket] = (sum[bucket] ?? 0) + (histogram[bucket] as number);
  return sum;
}

export function summary(metric: Metric, histogram: Histogram): Summary {
  const count = countTo(histogram, histogram.length);
  const [good, poor] = THRESHOLDS[metric];
  const isGood = countTo(histogram, bucketOf(metric, good) + 1);
  const isNotPoor = countTo(histogram, bucketOf(metric, poor) + 1);
  const share = (part: number): number => (count === 0 ? 0 : part / count);
  return {
    count,
    p50: percentile(metric, histogram, 0.5),
    p75: percentile(metric, histogram, 0.75),
    p95: percentile(metric, histogram, 0.95),
    good: share(isGood),
    needsImprovement: share(isNotPoor - isGood),
    poor: share(count - isNotPoor),
  };
}

/** By nearest rank. @param part of all values, from 0 to 1 */
export function percentile(metric: Metric, histogram: Histogram, part: number): number | null {
  const count = countTo(histogram, histogram.length);
  if (count === 0) return null;
  let rank = Math.max(1, Math.ceil(part * count));
  const bucket = histogram.findIndex((counted) => {
    rank -= counted;
    return rank <= 0;
  });
  return valueOfBucket(metric, bucket);
}

function countTo(histogram: Histogram, end: number): number {
  let count = 0;
  for (let bucket = 0; bucket < Math.min(end, histogram.length); bucket += 1)
    count += histogram[bucket] as number;
  return count;
}
