import { RoaringBitmap32 } from 'roaring-wasm';
import { withoutNoise } from '../units/stated-number.ts';
import type { CategoryIndex, IndexedAttribute } from './category-index.ts';
import { PRICE } from './filter-layout.ts';
import type { Facet } from './filtered-list.ts';
import type { Filter } from './refinement.ts';

/** The parts that fit, and what is needed to count each attribute without its own filter. Dispose of it. */
export class Refined implements Disposable {
  readonly fitting: RoaringBitmap32;
  readonly #without = new Map<string, RoaringBitmap32>();
  readonly #held: DisposableStack;

  /** Undefined when a filter names what the category does not have. */
  static of(index: CategoryIndex, filters: readonly Filter[]): Refined | undefined {
    using held = new DisposableStack();
    const sets: RoaringBitmap32[] = [];
    for (const filter of filters) {
      const set = membersOf(index, filter, held);
      if (!set) return undefined;
      sets.push(set);
    }
    return new Refined(index.all, filters, { sets, held: held.move() });
  }

  private constructor(
    all: RoaringBitmap32,
    filters: readonly Filter[],
    { sets, held }: { readonly sets: readonly RoaringBitmap32[]; readonly held: DisposableStack },
  ) {
    this.#held = held;
    const both = (one: RoaringBitmap32 | undefined, other: RoaringBitmap32): RoaringBitmap32 =>
      one ? hold(RoaringBitmap32.and(one, other), held) : other;
    // What the filters before and after each one leave: three intersections a filter instead of one with every other.
    const before: (RoaringBitmap32 | undefined)[] = [undefined];
    for (const [place, set] of sets.entries()) before.push(both(before[place], set));
    this.fitting = before[sets.length] ?? all;
    let after: RoaringBitmap32 | undefined;
    for (let place = sets.length - 1; place >= 0; place -= 1) {
      const [left, set] = [before[place], sets[place] as RoaringBitmap32];
      const attribute = filters[place]?.attribute ?? '';
      this.#without.set(attribute, left && after ? both(left, after) : (left ?? after ?? all));
      if (place > 0) after = both(after, set);
    }
  }

  /** The parts that fit when `attribute` is not filtered. Do not dispose of it. */
  without(attribute: string): RoaringBitmap32 {
    return this.#without.get(attribute) ?? this.fitting;
  }

  [Symbol.dispose](): void {
    this.#held.dispose();
  }
}

function hold(bitmap: RoaringBitmap32, held: DisposableStack): RoaringBitmap32 {
  held.defer(() => bitmap.dispose());
  return bitmap;
}

/** The parts that a filter on its own lets through; what had to be made for it is `held`. */
function membersOf(index: CategoryIndex, filter: Filter, held: DisposableStack): RoaringBitmap32 | undefined {
  const attribute = index.attribute(filter.attribute);
  if (!attribute?.isFilter) return undefined;
  if (filter.kind === 'values') {
    const wanted = new Set(filter.values);
    const chosen = attribute.values.filter(({ slug }) => wanted.has(slug));
    return chosen.length === wanted.size && wanted.size > 0 ? unionOf(chosen, held) : undefined;
  }
  if (attribute.kind !== 'number') return undefined;
  if (attribute.key === PRICE) return hold(index.priced(filter.min, filter.max), held);
  const [min, max] = [
    withoutNoise(filter.min ?? Number.NEGATIVE_INFINITY),
    withoutNoise(filter.max ?? Number.POSITIVE_INFINITY),
  ];
  return unionOf(
    attribute.values.filter(({ sort }) => sort >= min && sort <= max),
    held,
  );
}

function unionOf(
  values: readonly { readonly ordinals: RoaringBitmap32 }[],
  held: DisposableStack,
): RoaringBitmap32 {
  const [only] = values;
  if (values.length === 1 && only) return only.ordinals;
  if (values.length === 0) return hold(new RoaringBitmap32(), held);
  return hold(RoaringBitmap32.orMany(values.map(({ ordinals }) => ordinals)), held);
}

/** What the list can be filtered by now, with exact counts. */
export function facetsOf(index: CategoryIndex, refined: Refined, filters: readonly Filter[]): Facet[] {
  const chosen = new Map(filters.map((filter) => [filter.attribute, filter]));
  return index.attributes
    .filter((attribute) => attribute.isFilter && (tellsApart(index, attribute) || chosen.has(attribute.key)))
    .map((attribute) => {
      const filter = chosen.get(attribute.key);
      const selected = new Set(filter?.kind === 'values' ? filter.values : []);
      const among = refined.without(attribute.key);
      const counts = countsOf(attribute, among, among.size === index.all.size);
      const { key, name, explanation, symbol, kind, unit } = attribute;
      return {
        attribute: key,
        name,
        explanation,
        symbol,
        kind,
        unit,
        values: attribute.values.map(({ slug, text, unit: stated }, place) => ({
          slug,
          text,
          unit: stated,
          count: counts[place] as number,
          selected: selected.has(slug),
        })),
        range: filter?.kind === 'range' ? { min: filter.min, max: filter.max } : undefined,
      };
    });
}

/** Of more values than this, the largest would take as long to find as to count. */
const MOST_COMPARED = 16;

/** How many of `among` have each value. Where every part has one, the largest is what the others leave of them. */
function countsOf(
  { values, isComplete }: IndexedAttribute,
  among: RoaringBitmap32,
  isAll: boolean,
): number[] {
  if (isAll) return values.map(({ ordinals }) => ordinals.size);
  if (!isComplete) return values.map(({ ordinals }) => ordinals.andCardinality(among));
  const sizes = values.length > MOST_COMPARED ? [] : values.map(({ ordinals }) => ordinals.size);
  const largest = Math.max(0, sizes.indexOf(Math.max(...sizes)));
  const counts = new Array<number>(values.length).fill(0);
  let left = among.size;
  for (const [place, { ordinals }] of values.entries()) {
    if (left === 0) break;
    if (place === largest) continue;
    const count = ordinals.andCardinality(among);
    counts[place] = count;
    left -= count;
  }
  if (counts.length > 0) counts[largest] = left;
  return counts;
}

function tellsApart(index: CategoryIndex, { key, values }: IndexedAttribute): boolean {
  if (key === PRICE) {
    const extent = index.orders[PRICE].extent();
    return extent !== undefined && extent.min < extent.max;
  }
  return values.filter(({ ordinals }) => !ordinals.isEmpty).length > 1;
}
