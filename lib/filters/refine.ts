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

  /** Undefined when a filter names what the category does not have. */
  static of(index: CategoryIndex, filters: readonly Filter[]): Refined | undefined {
    const sets: [string, RoaringBitmap32][] = [];
    try {
      for (const filter of filters) {
        const set = membersOf(index, filter);
        if (!set) return undefined;
        sets.push([filter.attribute, set]);
      }
      return new Refined(index, sets);
    } finally {
      for (const [, set] of sets) set.dispose();
    }
  }

  private constructor(index: CategoryIndex, sets: readonly (readonly [string, RoaringBitmap32])[]) {
    this.fitting = intersection(index.all, sets);
    for (const [attribute] of sets)
      this.#without.set(
        attribute,
        intersection(
          index.all,
          sets.filter(([other]) => other !== attribute),
        ),
      );
  }

  /** The parts that fit when `attribute` is not filtered. Do not dispose of it. */
  without(attribute: string): RoaringBitmap32 {
    return this.#without.get(attribute) ?? this.fitting;
  }

  [Symbol.dispose](): void {
    this.fitting.dispose();
    for (const bitmap of this.#without.values()) bitmap.dispose();
  }
}

function intersection(
  all: RoaringBitmap32,
  sets: readonly (readonly [string, RoaringBitmap32])[],
): RoaringBitmap32 {
  const [first, ...rest] = sets;
  const result = (first?.[1] ?? all).clone();
  for (const [, set] of rest) result.andInPlace(set);
  return result;
}

/** The parts that a filter on its own lets through; dispose of them. */
function membersOf(index: CategoryIndex, filter: Filter): RoaringBitmap32 | undefined {
  const attribute = index.attribute(filter.attribute);
  if (!attribute?.isFilter) return undefined;
  if (filter.kind === 'values') {
    const wanted = new Set(filter.values);
    const chosen = attribute.values.filter(({ slug }) => wanted.has(slug));
    return chosen.length === wanted.size && wanted.size > 0 ? unionOf(chosen) : undefined;
  }
  if (attribute.kind !== 'number') return undefined;
  if (attribute.key === PRICE) return index.priced(filter.min, filter.max);
  const [min, max] = [
    withoutNoise(filter.min ?? Number.NEGATIVE_INFINITY),
    withoutNoise(filter.max ?? Number.POSITIVE_INFINITY),
  ];
  return unionOf(attribute.values.filter(({ sort }) => sort >= min && sort <= max));
}

function unionOf(values: readonly { readonly ordinals: RoaringBitmap32 }[]): RoaringBitmap32 {
  if (values.length === 0) return new RoaringBitmap32();
  return RoaringBitmap32.orMany(values.map(({ ordinals }) => ordinals));
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
      const isAll = among.size === index.all.size;
      const { key, name, explanation, symbol, kind, unit } = attribute;
      return {
        attribute: key,
        name,
        explanation,
        symbol,
        kind,
        unit,
        values: attribute.values.map(({ slug, text, unit: stated, ordinals }) => ({
          slug,
          text,
          unit: stated,
          count: isAll ? ordinals.size : ordinals.andCardinality(among),
          selected: selected.has(slug),
        })),
        range: filter?.kind === 'range' ? { min: filter.min, max: filter.max } : undefined,
      };
    });
}

function tellsApart(index: CategoryIndex, { key, values }: IndexedAttribute): boolean {
  if (key === PRICE) {
    const extent = index.orders[PRICE].extent();
    return extent !== undefined && extent.min < extent.max;
  }
  return values.filter(({ ordinals }) => !ordinals.isEmpty).length > 1;
}
