import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountText, isBroken } from './held.ts';
import {
  heldRatio,
  inAlternation,
  MIN_PAIRS,
  type Pair,
  pairedRatio,
  ratioBetween,
  tQuantile975,
} from './paired-ratio.ts';

const repeated = (pair: Pair, count = MIN_PAIRS): Pair[] => Array.from({ length: count }, () => pair);

/** Random numbers that are the same in every run (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('pairs that all say the same have that ratio and an interval of no width', () => {
  const { ratio, low, high } = pairedRatio(repeated([30, 20]));
  for (const value of [ratio, low, high]) assert.ok(Math.abs(value - 1.5) < 1e-9);
});

test('a machine that becomes slower in the middle changes nothing', () => {
  const { high } = pairedRatio([...repeated([30, 20]), ...repeated([300, 200])]);
  assert.ok(Math.abs(high - 1.5) < 1e-9);
});

test('the interval is that of the t-distribution', () => {
  for (const [degrees, quantile] of [
    [19, 2.093],
    [29, 2.045],
    [99, 1.984],
  ] as const)
    assert.equal(tQuantile975(degrees).toFixed(3), String(quantile));
  // Half of the quotients are e times and half 1/e times: logarithms of 1 and -1.
  const pairs = Array.from({ length: 20 }, (_, index): Pair => [index % 2 ? Math.E : 1 / Math.E, 1]);
  const reach = 2.093 * Math.sqrt(20 / 19 / 20);
  const { ratio, high } = pairedRatio(pairs);
  assert.ok(Math.abs(ratio - 1) < 1e-9);
  assert.ok(Math.abs(Math.log(high) - reach) < 1e-3);
});

test('19 of 20 intervals hold the true ratio', () => {
  const random = seeded(1);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  let held = 0;
  for (let time = 0; time < 2_000; time += 1) {
    const pairs = Array.from({ length: 20 }, (): Pair => {
      const machine = 1 + 5 * random();
      return [70 * machine * Math.exp(0.3 * normal()), 50 * machine * Math.exp(0.2 * normal())];
    });
    const { low, high } = pairedRatio(pairs);
    if (low <= 1.4 && 1.4 <= high) held += 1;
  }
  assert.ok(held > 1_860 && held < 1_940, `${held} of 2,000`);
});

test('too few pairs, or one that was not measured, keep no limit', () => {
  for (const pairs of [repeated([1, 2], MIN_PAIRS - 1), [...repeated([1, 2]), [Number.NaN, 2] as const]]) {
    assert.ok(Number.isNaN(pairedRatio(pairs).high));
    assert.ok(isBroken(heldRatio({ name: 'a click', pairs, limit: 1_000 })));
  }
});

test('the upper end is what is held, and milliseconds are told beside it', () => {
  const pairs = Array.from({ length: 20 }, (_, index): Pair => [10 + (index % 2), 10]);
  const figure = heldRatio({ name: 'a click', pairs, limit: 1.06, culprit: 'Mostly script.' });
  const { ratio, high } = pairedRatio(pairs);
  assert.ok(ratio < 1.06 && high > 1.06);
  assert.ok(isBroken(figure));
  assert.equal(amountText(figure.value, figure.unit), '1.073');
  assert.deepEqual([figure.times?.p75Ms, figure.times?.referenceP75Ms], [11, 10]);
  assert.match(
    figure.culprit ?? '',
    /^1\.05 times its reference \(1\.03 to 1\.07, 20 pairs\)\. Mostly script\.$/,
  );
});

test('what is measured in alternation begins with either in turn', async () => {
  const order: string[] = [];
  const measured = (name: string) => async () => order.push(name);
  const pairs = await inAlternation(3, measured('one'), measured('other'));
  assert.deepEqual(order, ['one', 'other', 'other', 'one', 'one', 'other']);
  assert.deepEqual(pairs, [
    [1, 2],
    [4, 3],
    [5, 6],
  ]);
});

test('a ratio of two ratios is as uncertain as both of them', () => {
  const one = { ratio: 6, low: 6 / Math.exp(0.3), high: 6 * Math.exp(0.3) };
  const other = { ratio: 2, low: 2 / Math.exp(0.4), high: 2 * Math.exp(0.4) };
  const { ratio, low, high } = ratioBetween(one, other);
  assert.equal(ratio, 3);
  assert.ok(Math.abs(Math.log(high / ratio) - 0.5) < 1e-9);
  assert.ok(Math.abs(Math.log(ratio / low) - 0.5) < 1e-9);
});
