import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Zipf } from './zipf.ts';

const DRAWS = 200_000;

test('ranks are drawn as often as the law says', () => {
  const zipf = new Zipf(1_000, { s: 1, seed: 1 });
  const drawn = new Uint32Array(1_000);
  for (let time = 0; time < DRAWS; time += 1) {
    const rank = zipf.draw();
    drawn[rank] = (drawn[rank] ?? 0) + 1;
  }
  const harmonic = Array.from({ length: 1_000 }, (_, rank) => 1 / (rank + 1)).reduce((a, b) => a + b);
  for (const rank of [0, 1, 9, 99]) {
    const expected = DRAWS / (rank + 1) / harmonic;
    const off = Math.abs((drawn[rank] ?? 0) - expected);
    assert.ok(off < 5 * Math.sqrt(expected), `rank ${rank}: ${drawn[rank]} instead of ${expected}`);
  }
});

test('the same seed draws the same, another one something else', () => {
  const draw = (seed: number) => {
    const zipf = new Zipf(1_000, { s: 1, seed });
    return Array.from({ length: 20 }, () => zipf.draw());
  };
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
});
