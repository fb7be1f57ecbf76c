import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Filter, RangeFilter, Refinement, Sort } from '#lib/filters/refinement.ts';

/** What a click makes of a refinement. Each step leads to the first page. */

/** One value of a facet chosen or, when it is, no longer; a range of the same attribute gives way. */
export function withToggled(
  refinement: Refinement,
  { attribute, values }: Facet,
  slug: string,
  facets: readonly Facet[],
): Refinement {
  const chosen = new Set(values.filter(({ selected }) => selected).map((value) => value.slug));
  if (!chosen.delete(slug)) chosen.add(slug);
  // Facets and their values come in canonical order.
  const kept = values.map((value) => value.slug).filter((one) => chosen.has(one));
  const filter: Filter | undefined =
    kept.length === 0 ? undefined : { kind: 'values', attribute, values: kept };
  const order = facets.map((facet) => facet.attribute);
  const filters = [
    ...refinement.filters.filter((one) => one.attribute !== attribute),
    ...(filter ? [filter] : []),
  ];
  filters.sort((one, other) => order.indexOf(one.attribute) - order.indexOf(other.attribute));
  return { ...refinement, filters, after: '' };
}

/** All that is chosen of an attribute taken away. */
export function without(refinement: Refinement, attribute: string): Refinement {
  return {
    ...refinement,
    filters: refinement.filters.filter((one) => one.attribute !== attribute),
    after: '',
  };
}

/** The next order that a column's head offers: up, down, the category's own. */
export function withNextSort(refinement: Refinement, key: string): Refinement {
  return { ...refinement, sort: nextSort(refinement.sort, key), after: '' };
}

function nextSort(sort: Sort | undefined, key: string): Sort | undefined {
  if (sort?.key !== key) return { key, direction: 'up' };
  return sort.direction === 'up' ? { key, direction: 'down' } : undefined;
}

/** Filters up to which a list is worth an entry in a search engine. */
const MOST_INDEXED_FILTERS = 2;

/**
 * Whether search engines should keep the list: at most two filters of one value each. Ranges, sorts and several values
 * of one attribute have no end.
 */
export function isIndexed({ filters, sort }: Refinement): boolean {
  return (
    sort === undefined &&
    filters.length <= MOST_INDEXED_FILTERS &&
    filters.every((filter) => filter.kind === 'values' && filter.values.length === 1)
  );
}

/** The range that a refinement states of an attribute. */
export function rangeOf({ filters }: Refinement, attribute: string): RangeFilter | undefined {
  const filter = filters.find((one) => one.attribute === attribute);
  return filter?.kind === 'range' ? filter : undefined;
}
