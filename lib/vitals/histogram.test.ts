import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { METRICS, type Metric, THRESHOLDS } from './dimensions.ts';
import { merged, percentile, summary } from './histogram.ts';
import { bucketOf, edgesOf, MOST_BUCKETS, RELATIVE_ERROR } from './scale.ts';

const VALUES = 2_000;

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Evenly by ratio between the scale's ends. */
function valuesOf(metric: Metric, seed: number): number[] {
  const random = randomFrom(seed);
  const [first = 1, last = 1] = [edgesOf(metric)[0], edgesOf(metric).at(-1)];
  return Array.from({ length: VALUES }, () => first * (last / first) ** random());
}

function histogramOf(metric: Metric, values: readonly number[]): number[] {
  const histogram = Array<number>(MOST_BUCKETS).fill(0);
  for (const value of values)
    histogram[bucketOf(metric, value)] = (histogram[bucketOf(metric, value)] ?? 0) + 1;
  return histogram;
}

for (const metric of METRICS) {
  describe(`a histogram of ${metric}`, () => {
    const edges = edgesOf(metric);

    test('has edges that ascend and an edge at each threshold', () => {
      assert.ok(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number)));
      for (const threshold of THRESHOLDS[metric]) assert.ok(edges.includes(threshold), String(threshold));
    });

    test('takes a value at an edge into the bucket below it, and the next larger one above', () => {
      for (const [index, edge] of edges.entries()) {
        assert.equal(bucketOf(metric, edge), index);
        assert.equal(bucketOf(metric, edge * (1 + Number.EPSILON)), index + 1);
      }
      assert.equal(bucketOf(metric, 0), 0);
      assert.equal(bucketOf(metric, Number.MAX_VALUE), edges.length);
    });

    test('gives percentiles within its error, for values from any part of the scale', () => {
      for (let seed = 1; seed <= 10; seed += 1) {
        const values = valuesOf(metric, seed).slice(0, seed * 200);
        const sorted = [...values].sort((one, other) => one - other);
        for (const part of [0.01, 0.5, 0.75, 0.95, 1]) {
          const exact = sorted[Math.ceil(part * sorted.length) - 1] as number;
          const told = percentile(metric, histogramOf(metric, values), part) ?? 0;
          assert.ok(
            Math.abs(told - exact) / exact <= RELATIVE_ERROR + 1e-9,
            `seed ${seed}, ${part}: ${told} for ${exact}`,
          );
        }
      }
    });

    test('gives exact shares by the thresholds, also of values at them', () => {
      const [good, poor] = THRESHOLDS[metric];
      const values = [...valuesOf(metric, 3), good, good, poor, poor * 1.000001, good * 1.000001];
      const told = summary(metric, histogramOf(metric, values));
      assert.equal(told.good, values.filter((value) => value <= good).length / values.length);
      assert.equal(told.poor, values.filter((value) => value > poor).length / values.length);
      assert.ok(Math.abs(told.good + told.needsImprovement + told.poor - 1) < 1e-12);
    });

    test('is the same merged from parts as made of everything', () => {
      const values = valuesOf(metric, 5);
      for (const parts of [1, 2, 3, 7, 50]) {
        const histograms = Array.from({ length: parts }, (_, part) =>
          histogramOf(
            metric,
            values.filter((_, index) => index % parts === part),
          ),
        );
        assert.deepEqual(merged(histograms), histogramOf(metric, values));
        assert.deepEqual(merged(histograms.reverse()), histogramOf(metric, values));
      }
    });
  });
}

test('histograms of different lengths are merged, and nothing is nothing', () => {
  assert.deepEqual(merged([[1], [0, 2, 3], []]), [1, 2, 3]);
  assert.deepEqual(merged([]), []);
  assert.deepEqual(summary('LCP', []), {
    ...{ count: 0, p50: null, p75: null, p95: null },
    ...{ good: 0, needsImprovement: 0, poor: 0 },
  });
});
