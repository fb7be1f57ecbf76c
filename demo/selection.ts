import type { Family, Item, Variant } from './model.ts';

/** Every category keeps at least this many parts, however small the catalogue. */
const SMALLEST_CATEGORY = 75;

/** Which of a family's combinations are taken: all tiers below `tier`, and `taken` of the `available` at it. */
export interface Selection {
  readonly tier: number;
  readonly taken: number;
  readonly available: number;
  readonly total: number;
}

/** Combinations of a family by tier: `counts[tier]`. */
export function countByTier(family: Family): number[] {
  const variantTiers = new Map<readonly Variant[], number[]>();
  const counts: number[] = [];
  for (const item of family.items()) {
    const variants = family.variants(item);
    let tiers = variantTiers.get(variants);
    if (!tiers) {
      tiers = [];
      for (const variant of variants) tiers[variant.tier] = (tiers[variant.tier] ?? 0) + 1;
      variantTiers.set(variants, tiers);
    }
    tiers.forEach((count, tier) => {
      counts[item.tier + tier] = (counts[item.tier + tier] ?? 0) + count;
    });
  }
  return Array.from(counts, (count) => count ?? 0);
}

/**
 * How many parts each category gets so that all together are `total`: in proportion to what exists, but none below
 * {@link SMALLEST_CATEGORY}.
 * @throws RangeError when `total` is more than exists or less than the categories need.
 */
export function quotas(capacities: readonly number[], total: number): number[] {
  const floors = capacities.map((capacity) => Math.min(capacity, SMALLEST_CATEGORY));
  const capacity = sum(capacities);
  const least = sum(floors);
  if (total > capacity || total < least) {
    throw new RangeError(`The demo catalogue has from ${least} to ${capacity} parts, not ${total}.`);
  }
  const share = (total - least) / Math.max(1, capacity - least);
  // Rounding the running total instead of each share keeps the sum exact.
  let exact = 0;
  let given = 0;
  return capacities.map((available, index) => {
    const floor = floors[index] ?? 0;
    exact += floor + (available - floor) * share;
    const quota = Math.min(available, Math.round(exact) - given);
    given += quota;
    return quota;
  });
}

/** The selection that takes the `quota` commonest combinations of `counts`. */
export function select(counts: readonly number[], quota: number): Selection {
  let below = 0;
  for (const [tier, available] of counts.entries()) {
    if (below + available >= quota) return { tier, taken: quota - below, available, total: quota };
    below += available;
  }
  return { tier: counts.length, taken: 0, available: 1, total: below };
}

/** One combination; the same object is filled again for the next one. */
export interface Combination {
  item: Item;
  variants: readonly Variant[];
  /** Of the variant in `variants`. */
  index: number;
}

/** What `selection` takes, in natural order; at the last tier evenly spaced. */
export function* selected(family: Family, selection: Selection): Generator<Combination> {
  const combination: Combination = { item: undefined as never, variants: [], index: 0 };
  let seen = 0;
  for (const item of family.items()) {
    const variants = family.variants(item);
    combination.item = item;
    combination.variants = variants;
    for (let index = 0; index < variants.length; index += 1) {
      const tier = item.tier + (variants[index] as Variant).tier;
      if (tier > selection.tier) continue;
      if (tier === selection.tier) {
        const before = Math.floor((seen * selection.taken) / selection.available);
        seen += 1;
        if (Math.floor((seen * selection.taken) / selection.available) === before) continue;
      }
      combination.index = index;
      yield combination;
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
