import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Timings } from './timings.ts';

function clock(...seconds: number[]): () => number {
  return () => (seconds.shift() ?? 0) * 1000;
}

test('says how long each phase took, a failed one too, and which was slower than its budget', async () => {
  const timings = new Timings(clock(0, 3, 3, 13));
  assert.equal(await timings.phase('lint', () => 'clean'), 'clean');
  await assert.rejects(
    timings.phase('build', () => Promise.reject(new Error('no build'))),
    /no build/,
  );
  const report = timings.report({ lint: 5, build: 8 });
  assert.match(report, /lint +3\.0 +5\n/);
  assert.match(report, /build +10\.0 +8\n/);
  assert.match(report, /total +13\.0/);
  assert.match(report, /Slower than its budget: build took 10 s; perf\/budgets\/tests\.json allows 8 s/);
  assert.doesNotMatch(report, /Slower than its budget: lint/);
});

test('shows the twenty slowest files, the slowest first', () => {
  const timings = new Timings();
  timings.addFiles(Array.from({ length: 30 }, (_, seconds) => ({ path: `f${seconds}`, seconds, tests: 1 })));
  const shown = timings.report({}).match(/^f\d+/gm);
  assert.deepEqual(
    shown,
    Array.from({ length: 20 }, (_, place) => `f${29 - place}`),
  );
});
