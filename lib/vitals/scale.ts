import { type Metric, THRESHOLDS } from './dimensions.ts';

/** Most by which what a bucket stands for differs from a value in it, between the scale's first and last edge. */
export const RELATIVE_ERROR = 0.05;

/** The middle of a bucket by ratio is so far from both its edges. */
const WIDEST_BUCKET = (1 + RELATIVE_ERROR) ** 2;

/** Below it times are told apart by nobody: the clocks of browsers are coarser by design. */
const FIRST_EDGE_MS = 10;
const LAST_EDGE_MS = 60_000;
/** A shift of a hundredth of what is still good. */
const FIRST_CLS_EDGE = 0.001;
const LAST_CLS_EDGE = 4;

/** Logarithmic edges through all of `exact`, which are in ascending order. */
function edgesThrough(exact: readonly number[]): Float64Array {
  const edges = exact.slice(0, 1);
  for (const [index, to] of exact.slice(1).entries()) {
    const from = exact[index] as number;
    const steps = Math.ceil(Math.log(to / from) / Math.log(WIDEST_BUCKET));
    for (let step = 1; step < steps; step += 1) edges.push(from * (to / from) ** (step / steps));
    edges.push(to);
  }
  return Float64Array.from(edges);
}

const TIMES = (['LCP', 'INP', 'TTFB', 'FCP'] as const).flatMap((metric) => THRESHOLDS[metric]);
const TIME_EDGES = edgesThrough(
  [...new Set([FIRST_EDGE_MS, ...TIMES, LAST_EDGE_MS])].sort((one, other) => one - other),
);
const CLS_EDGES = edgesThrough([FIRST_CLS_EDGE, ...THRESHOLDS.CLS, LAST_CLS_EDGE]);

/**
 * Upper edges of a metric's buckets, which they include; the last bucket has none. The thresholds of all metrics are
 * among them, so that shares of good and poor are exact. Changing them makes what is stored wrong: it needs a migration.
 */
export const edgesOf = (metric: Metric): Float64Array => (metric === 'CLS' ? CLS_EDGES : TIME_EDGES);

/** Buckets of any metric at most. */
export const MOST_BUCKETS = Math.max(TIME_EDGES.length, CLS_EDGES.length) + 1;

/** The bucket of a value, by binary search. */
export function bucketOf(metric: Metric, value: number): number {
  const edges = edgesOf(metric);
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a bucket stands for: its middle by ratio; 0 below the first edge and the last edge beyond it. */
export function valueOfBucket(metric: Metric, bucket: number): number {
  const edges = edgesOf(metric);
  if (bucket <= 0) return 0;
  const [lower, upper] = [edges[bucket - 1] ?? 0, edges[bucket]];
  return upper === undefined ? (edges.at(-1) as number) : Math.sqrt(lower * upper);
}
