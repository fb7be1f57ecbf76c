/**
 * What narrows and orders a category's list, as its address says it:
 * `/c/{slug}/thread=M8,M10/length=40..60/stock=yes/sort=-price/after={part number}`.
 */
export interface Refinement {
  /** In canonical order: the category's layout, then pack size, price, stock, status. Each attribute once. */
  readonly filters: readonly Filter[];
  readonly sort: Sort | undefined;
  /** Part number that the page goes on after; '' for the first page. */
  readonly after: string;
}

export type Filter = ValuesFilter | RangeFilter;

/** Any of these values. */
export interface ValuesFilter {
  readonly kind: 'values';
  /** Key of the attribute, or `stock` or `status`. */
  readonly attribute: string;
  /** Slugs of values (see value-slug.ts), in natural order. */
  readonly values: readonly string[];
}

/** A number from `min` to `max`, both inclusive, in the attribute's canonical unit; prices in minor units a piece. */
export interface RangeFilter {
  readonly kind: 'range';
  readonly attribute: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface Sort {
  /** Key of a column of numbers, or `price` or `stock`. */
  readonly key: string;
  readonly direction: 'up' | 'down';
}

export const NO_REFINEMENT: Refinement = { filters: [], sort: undefined, after: '' };
