import assert from 'node:assert/strict';
import { test } from 'node:test';
import budgets from '../budgets/queries.json' with { type: 'json' };
import type { MeasuredRatio } from '../measure/paired-ratio.ts';
import { brokenGrowth, growthBetween, unmeasuredGrowth } from './growth.ts';

const same = (value: number) => ({ p50: value, p75: 1, p95: value, p99: value });
/** Without a width, unless one is given, or not at all: as results were before there were ratios. */
const beside = (ratio: number, width = 1): MeasuredRatio => ({
  ...{ ratio, low: ratio / width, high: ratio * width, pairs: 600 },
  ...{ p75Ms: ratio, referenceP75Ms: 1 },
});
const measured = (times: Record<string, MeasuredRatio | undefined>) => ({
  questions: Object.entries(times).map(([name, ratio]) => ({
    ...{ name, file: '', calls: 1, statements: [], slowest: { about: '', roundTripMs: 0 } },
    ...{ roundTripMs: same(1), inProcessMs: same(1), firstAskedMs: same(0) },
    ...(ratio ? { times: ratio } : {}),
  })),
});
const [limited = ''] = budgets.growth.questions;

test('a question may take so many times as long beside its reference in a larger catalogue', () => {
  const { times } = budgets.growth;
  const broken = (smaller: MeasuredRatio, larger: MeasuredRatio) =>
    brokenGrowth(growthBetween(measured({ [limited]: smaller }), measured({ [limited]: larger }))).length;
  assert.equal(broken(beside(10), beside(9.99 * times)), 0);
  assert.equal(broken(beside(10), beside(10.01 * times)), 1);
  // The upper end is held, with what is not known of either.
  assert.equal(broken(beside(10), beside(9.99 * times, 1.01)), 1);
  assert.equal(broken(beside(10, 1.01), beside(9.99 * times)), 1);
});

test('what grows with the catalogue is shown without a limit', () => {
  const growth = growthBetween(
    measured({ other: beside(1) }),
    measured({ other: beside(9), new: beside(1) }),
  );
  assert.deepEqual(
    growth.map(({ question, times, limit }) => [question, times, limit]),
    [['other', 9, undefined]],
  );
  assert.deepEqual(brokenGrowth(growth), []);
});

test('results from before there were ratios, or of too few pairs, compare with nothing and are named', () => {
  const nulls = JSON.parse(JSON.stringify(beside(Number.NaN)));
  for (const before of [undefined, nulls]) {
    const growth = growthBetween(
      measured({ [limited]: before, other: before }),
      measured({ [limited]: beside(2), other: beside(2) }),
    );
    assert.deepEqual(
      growth.map(({ smaller, larger, times, high }) => [smaller, larger, times, high]),
      [
        [undefined, 2, undefined, undefined],
        [undefined, 2, undefined, undefined],
      ],
    );
    assert.deepEqual(brokenGrowth(growth), []);
    assert.deepEqual(unmeasuredGrowth(growth), [limited]);
  }
});
