import type { PartList } from '../catalog/part-list.ts';

/** One value of a facet. */
export interface FacetValue {
  readonly slug: string;
  readonly text: string;
  readonly unit: string;
  /** Parts that would be listed with this value: all other attributes' filters applied, but not this one's own. */
  readonly count: number;
  readonly selected: boolean;
}

/** One attribute to filter by. */
export interface Facet {
  readonly attribute: string;
  readonly name: string;
  readonly explanation: string;
  readonly symbol: string | null;
  readonly kind: 'number' | 'term';
  /** Canonical unit of numbers. */
  readonly unit: string;
  /** In natural order; values that would give nothing are there with count 0. */
  readonly values: readonly FacetValue[];
  /** The range chosen, in the canonical unit. */
  readonly range: { readonly min: number | undefined; readonly max: number | undefined } | undefined;
}

/** A page of a category's list under a refinement. */
export interface FilteredList extends PartList {
  /** Exact number of parts that fit. */
  readonly total: number;
  readonly facets: readonly Facet[];
}
