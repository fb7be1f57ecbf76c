import assert from 'node:assert/strict';
import { test } from 'node:test';
import budgets from '../budgets/queries.json' with { type: 'json' };
import { brokenGrowth, growthBetween } from './growth.ts';

const same = (value: number) => ({ p50: value, p75: 1, p95: value, p99: value });
const measured = (times: Record<string, number>) => ({
  questions: Object.entries(times).map(([name, roundTripMs]) => ({
    ...{ name, file: '', calls: 1, statements: [], slowest: { about: '', roundTripMs } },
    ...{ roundTripMs: same(roundTripMs), inProcessMs: same(roundTripMs / 10), firstAskedMs: same(0) },
  })),
});
const [limited = ''] = budgets.growth.questions;
const [inProcess = ''] = Object.keys(budgets.inProcessP99Ms);

test('a question may take longer in a larger catalogue by a ratio, or by the noise', () => {
  const broken = (smaller: number, larger: number) =>
    brokenGrowth(growthBetween(measured({ [limited]: smaller }), measured({ [limited]: larger }))).length;
  const { times, noiseMs } = budgets.growth;
  assert.equal(broken(10, 10 * times), 0);
  assert.equal(broken(10, 10 * times + 0.1), 1);
  assert.equal(broken(0.1, 0.1 + noiseMs), 0);
  assert.equal(broken(0.1, 0.11 + noiseMs), 1);
});

test('what grows with the catalogue is shown without a limit, and counts are compared in process', () => {
  const growth = growthBetween(
    measured({ other: 1, [inProcess]: 1 }),
    measured({ other: 9, [inProcess]: 2, new: 1 }),
  );
  assert.deepEqual(
    growth.map(({ question, times }) => [question, times]),
    [
      ['other', 9],
      [inProcess, 2],
    ],
  );
  assert.deepEqual([growth[0]?.limitMs, growth[1]?.smallerMs], [undefined, 0.1]);
  assert.deepEqual(brokenGrowth(growth.slice(0, 1)), []);
});
