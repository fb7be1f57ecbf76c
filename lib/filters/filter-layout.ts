/** What a category's list can be filtered and ordered by, in canonical order. Plain data: also for the browser. */
export interface FilterLayout {
  readonly attributes: readonly LayoutAttribute[];
}

export interface LayoutAttribute {
  /** Key of the attribute, or `price`, `stock` or `status`. */
  readonly key: string;
  readonly kind: 'number' | 'term';
  /** Whether the list can be filtered by it; what it cannot be filtered by may still order it. */
  readonly isFilter: boolean;
  /** Whether the list can be ordered by it. */
  readonly isSortable: boolean;
  /** Canonical unit of numbers, minor units of the currency for `price`. */
  readonly unit: string;
  /** In natural order; none for `price`. */
  readonly values: readonly LayoutValue[];
}

export interface LayoutValue {
  readonly slug: string;
  /** The number in the canonical unit, without the noise of binary fractions, or the term's place. */
  readonly sort: number;
}

export const PACK_SIZE = 'pack-size';
export const PRICE = 'price';
export const STOCK = 'stock';
export const STATUS = 'status';
