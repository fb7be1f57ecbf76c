import { RoaringBitmap32 } from 'roaring-wasm';
import { withoutNoise } from '../units/stated-number.ts';
import { PACK_SIZE, PRICE, STATUS, STOCK } from './filter-layout.ts';
import { valueSlugs } from './value-slug.ts';

export interface SourceAttribute {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly explanation: string;
  readonly symbol: string | null;
  readonly kind: 'number' | 'term';
  readonly unit: string;
  readonly isColumn: boolean;
  readonly isFilter: boolean;
}

export interface SourceValue {
  readonly id: number;
  readonly attributeId: number;
  readonly text: string;
  readonly unit: string;
  readonly sort: number;
}

export interface IndexedAttribute extends Omit<SourceAttribute, 'id' | 'isColumn'> {
  readonly isSortable: boolean;
  /** Whether every part has exactly one of the values, so that their counts add up to the number of parts. */
  readonly isComplete: boolean;
  /** In natural order. */
  readonly values: readonly IndexedValue[];
}

export interface IndexedValue {
  readonly slug: string;
  readonly text: string;
  readonly unit: string;
  /** Without the noise of binary fractions. */
  readonly sort: number;
  readonly ordinals: RoaringBitmap32;
}

/** What a category's own attributes are made of. */
export interface OwnBitmaps {
  readonly inStock: RoaringBitmap32;
  readonly outOfStock: RoaringBitmap32;
  readonly active: RoaringBitmap32;
  readonly obsolete: RoaringBitmap32;
}

/** The layout's attributes with their values, in canonical order: pack size last. */
export function indexedAttributes(
  attributes: readonly SourceAttribute[],
  values: Iterable<SourceValue>,
  { bitmaps, all }: { bitmaps: ReadonlyMap<number, RoaringBitmap32>; all: RoaringBitmap32 },
): IndexedAttribute[] {
  const byAttribute = Map.groupBy(values, ({ attributeId }) => attributeId);
  const ordered = [
    ...attributes.filter(({ key }) => key !== PACK_SIZE),
    ...attributes.filter(({ key }) => key === PACK_SIZE),
  ];
  return ordered.map(({ id, isColumn, ...attribute }) => {
    const own = (byAttribute.get(id) ?? [])
      .map((value) => ({ ...value, sort: withoutNoise(value.sort) }))
      .sort((a, b) => a.sort - b.sort || compare(a.text, b.text) || compare(a.unit, b.unit));
    const slugs = valueSlugs(own, attribute.unit);
    const indexed = own.map(({ id: valueId, text, unit, sort }, index) => ({
      slug: slugs[index] ?? '',
      text,
      unit,
      sort,
      ordinals: bitmaps.get(valueId) as RoaringBitmap32,
    }));
    return {
      ...attribute,
      isSortable: isColumn && attribute.kind === 'number',
      isComplete: isComplete(indexed, all),
      values: indexed,
    };
  });
}

/** Whether each of `all` is in exactly one of the values' bitmaps. */
export function isComplete(values: readonly IndexedValue[], all: RoaringBitmap32): boolean {
  const size = values.reduce((total, { ordinals }) => total + ordinals.size, 0);
  if (size !== all.size || values.length === 0) return false;
  const union = RoaringBitmap32.orMany(values.map(({ ordinals }) => ordinals));
  const complete = union.isEqual(all);
  union.dispose();
  return complete;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Price, stock and status, which every category has. */
export function ownAttributes({ inStock, outOfStock, active, obsolete }: OwnBitmaps): IndexedAttribute[] {
  const own = { symbol: null, isFilter: true, isComplete: true, unit: '' } as const;
  const value = (slug: string, text: string, sort: number, ordinals: RoaringBitmap32): IndexedValue => ({
    slug,
    text,
    unit: '',
    sort,
    ordinals,
  });
  return [
    {
      ...own,
      key: PRICE,
      name: 'Price',
      explanation: 'Price of one piece at the smallest quantity that can be ordered.',
      kind: 'number',
      isSortable: true,
      values: [],
    },
    {
      ...own,
      key: STOCK,
      name: 'In stock',
      explanation: 'Whether any warehouse has pieces now.',
      kind: 'term',
      isSortable: true,
      values: [value('yes', 'Yes', 0, inStock), value('no', 'No', 1, outOfStock)],
    },
    {
      ...own,
      key: STATUS,
      name: 'Status',
      explanation: 'Obsolete parts are sold off; each names its successor.',
      kind: 'term',
      isSortable: false,
      values: [value('active', 'Active', 0, active), value('obsolete', 'Obsolete', 1, obsolete)],
    },
  ];
}
