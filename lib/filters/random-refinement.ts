import type { FilterLayout, LayoutAttribute } from './filter-layout.ts';
import type { Filter, Refinement } from './refinement.ts';

/** Numbers from 0 up to before 1; the same seed gives the same ones (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A refinement drawn for tests and benchmarks: up to `most` filters of every kind, any order; `prices` in minor units. */
export function randomRefinement(
  layout: FilterLayout,
  random: Random,
  { most, prices }: { readonly most: number; readonly prices: readonly [number, number] },
): Refinement {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const usable = layout.attributes.filter(
    ({ isFilter, key, values }) => isFilter && (key === 'price' || values.length > 0),
  );
  const wanted = new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(usable)));
  const sortable = layout.attributes.filter(({ isSortable }) => isSortable);
  return {
    filters: usable
      .filter((attribute) => wanted.has(attribute))
      .map((attribute) => filterOf(attribute, random, prices)),
    sort: random() < 0.3 ? undefined : { key: pick(sortable).key, direction: random() < 0.5 ? 'up' : 'down' },
    after: '',
  };
}

function filterOf(attribute: LayoutAttribute, random: Random, prices: readonly [number, number]): Filter {
  const { key, kind, values } = attribute;
  if (kind === 'number' && (values.length === 0 || random() < 0.5)) {
    const bound = (): number => {
      if (values.length === 0)
        return Number((prices[0] + (prices[1] - prices[0]) * random() ** 4).toPrecision(4));
      const { sort } = values[Math.floor(random() * values.length)] as { sort: number };
      // Between two values as often as on one.
      return random() < 0.5 ? sort : Number((sort * (1 + random() * 0.01)).toPrecision(6));
    };
    const [min, max] = [bound(), bound()].sort((a, b) => a - b);
    const open = random();
    return {
      kind: 'range',
      attribute: key,
      min: open < 0.2 ? undefined : min,
      max: open > 0.8 ? undefined : max,
    };
  }
  // Most filters leave something; some name many values.
  const count = 1 + Math.floor(random() ** 2 * Math.min(values.length, 50));
  const places = new Set(Array.from({ length: count }, () => Math.floor(random() * values.length)));
  return {
    kind: 'values',
    attribute: key,
    values: values.flatMap(({ slug }, place) => (places.has(place) ? [slug] : [])),
  };
}
