import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NumberOrder } from './number-order.ts';
import { seeded } from './random-refinement.ts';

const random = seeded(3);

/** Every kind of key: none, equal ones, and more bits than one pass sorts. */
function drawn(most: number): number {
  return random() < 0.1 ? Number.NaN : Math.floor(random() ** 3 * most);
}

for (const most of [1, 5, 10_000, 2 ** 31, 2 ** 45]) {
  test(`keys up to ${most} are in order after changes and growth, both ways`, () => {
    const keys = Array.from({ length: 3_000 }, () => drawn(most));
    const order = new NumberOrder(new Float64Array(keys.length), Number.NaN);
    for (const [ordinal, key] of keys.entries()) order.set(ordinal, key);
    agree(order, keys);
    for (let round = 0; round < 5; round += 1) {
      order.grow(keys.length + 100);
      keys.push(...Array.from({ length: 100 }, () => Number.NaN));
      for (let change = 0; change < 80; change += 1) {
        const ordinal = Math.floor(random() * keys.length);
        keys[ordinal] = drawn(most);
        order.set(ordinal, keys[ordinal] as number);
      }
      agree(order, keys);
    }
  });
}

function agree(order: NumberOrder, keys: readonly number[]): void {
  const all = new Uint32Array(Math.ceil(keys.length / 32)).fill(0xffffffff);
  const ordinals = [...keys.keys()];
  const keyed = keys.filter((key) => !Number.isNaN(key));
  for (const direction of ['up', 'down'] as const) {
    const sign = direction === 'up' ? 1 : -1;
    const expected = ordinals.toSorted((a, b) => {
      const [one, other] = [keys[a] as number, keys[b] as number];
      if (Number.isNaN(one) || Number.isNaN(other))
        return Number(Number.isNaN(one)) - Number(Number.isNaN(other)) || a - b;
      return sign * (one - other) || a - b;
    });
    assert.deepEqual(order.page(all, { from: 0, to: keys.length, direction }), expected);
    assert.deepEqual(
      ordinals.toSorted((a, b) => order.compare(a, b, direction)),
      expected,
    );
  }
  assert.deepEqual(order.extent(), { min: Math.min(...keyed), max: Math.max(...keyed) });
  const [least, most] = [keyed[3] as number, keyed[9] as number].sort((a, b) => a - b) as [number, number];
  const words = order.between(least, most);
  assert.deepEqual(
    ordinals.filter((ordinal) => ((words[ordinal >> 5] as number) >>> (ordinal & 31)) & 1),
    ordinals.filter((ordinal) => (keys[ordinal] as number) >= least && (keys[ordinal] as number) <= most),
  );
}
