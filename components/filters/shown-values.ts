import type { FacetValue } from '#lib/filters/filtered-list.ts';

/** Values that are part of the page; of more, only the commonest are, and the rest is fetched when asked for. */
const MOST_ON_PAGE = 60;
const COMMONEST = 14;

/** The values of a facet that a list's page has itself, in natural order: all of them, or the commonest and the chosen. */
export function shownValues(values: readonly FacetValue[]): readonly FacetValue[] {
  if (values.length <= MOST_ON_PAGE) return values;
  const commonest = new Set(values.toSorted((one, other) => other.count - one.count).slice(0, COMMONEST));
  return values.filter((value) => value.selected || commonest.has(value));
}
