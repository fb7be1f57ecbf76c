import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAMILIES } from './catalogue.ts';
import type { Family } from './model.ts';
import { countByTier, quotas, select, selected } from './selection.ts';

const SMALLEST = 75;
const COUNTS = FAMILIES.map(countByTier);
const CAPACITIES = COUNTS.map(sum);
const ALL = sum(CAPACITIES);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The combinations of a family that a catalogue with `quota` of its parts has. */
function taken(family: Family, quota: number): string[] {
  const numbers: string[] = [];
  for (const { item, variants, index } of selected(family, select(countByTier(family), quota))) {
    numbers.push(`${item.code} ${variants[index]?.code}`);
  }
  return numbers;
}

test('the catalogue can be as small and as large as `--parts` may ask', () => {
  assert.ok(sum(CAPACITIES.map((capacity) => Math.min(capacity, SMALLEST))) <= 10_000);
  assert.ok(ALL >= 10_000_000, `${ALL}`);
});

for (const total of [10_000, 20_000, 123_457, 1_000_000, 9_999_999, ALL]) {
  test(`quotas of ${total} parts sum exactly, none below the floor or above what exists`, () => {
    const shares = quotas(CAPACITIES, total);
    assert.equal(sum(shares), total);
    for (const [index, share] of shares.entries()) {
      const capacity = CAPACITIES[index] as number;
      assert.ok(Number.isInteger(share));
      assert.ok(share >= Math.min(capacity, SMALLEST) && share <= capacity, `${share} of ${capacity}`);
    }
    for (const [index, share] of shares.entries()) {
      assert.equal(select(COUNTS[index] as number[], share).total, share);
    }
  });
}

test('a larger catalogue has no category smaller than a smaller one, but for rounding', () => {
  const [small, large] = [quotas(CAPACITIES, 20_000), quotas(CAPACITIES, 40_000)];
  for (const [index, share] of small.entries()) assert.ok((large[index] as number) >= share - 1);
});

test('what cannot be shared out is refused with the bounds', () => {
  assert.throws(() => quotas([10, 200], 211), {
    name: 'RangeError',
    message: 'The demo catalogue has from 85 to 210 parts, not 211.',
  });
  assert.throws(() => quotas([10, 200], 84), RangeError);
  assert.deepEqual(quotas([10, 200], 85), [10, 75]);
  assert.deepEqual(quotas([10, 200], 210), [10, 200]);
});

test('select takes whole tiers and then a part of the next', () => {
  const counts = [10, 0, 30, 5];
  assert.deepEqual(select(counts, 10), { tier: 0, taken: 10, available: 10, total: 10 });
  assert.deepEqual(select(counts, 25), { tier: 2, taken: 15, available: 30, total: 25 });
  assert.deepEqual(select(counts, 45), { tier: 3, taken: 5, available: 5, total: 45 });
});

test('selected yields exactly the quota, the commonest first, in the family’s order', () => {
  for (const [index, family] of FAMILIES.entries()) {
    const counts = COUNTS[index] as number[];
    const capacity = CAPACITIES[index] as number;
    for (const quota of [1, counts[0] ?? 0, 77, 300].filter((wanted) => wanted > 0 && wanted <= capacity)) {
      const selection = select(counts, quota);
      const places = new Map(family.items().map((item, place) => [item, place]));
      let place = -1;
      let variant = -1;
      let rarest = 0;
      let count = 0;
      for (const { item, variants, index: at } of selected(family, selection)) {
        const now = places.get(item) as number;
        assert.ok(now > place || (now === place && at > variant), family.category.slug);
        [place, variant] = [now, at];
        rarest = Math.max(rarest, item.tier + (variants[at]?.tier ?? 0));
        count += 1;
      }
      assert.equal(count, quota, `${family.category.slug} ${quota}`);
      assert.equal(rarest, selection.tier);
    }
  }
});

test('whole tiers are nested: a larger catalogue keeps every part of a smaller one', () => {
  for (const [index, family] of FAMILIES.entries()) {
    const tiers = (COUNTS[index] as number[]).slice(0, 3);
    const small = taken(family, tiers[0] as number);
    const large = new Set(taken(family, Math.min(sum(tiers), (tiers[0] as number) + 500)));
    assert.equal(small.length, tiers[0]);
    for (const number of small) assert.ok(large.has(number), `${family.category.slug} ${number}`);
  }
});

test('the same quota takes the same combinations', () => {
  for (const family of FAMILIES.slice(0, 10)) assert.deepEqual(taken(family, 100), taken(family, 100));
});
