import { RoaringBitmap32, SerializationFormat } from 'roaring-wasm';
import { withoutNoise } from '../units/stated-number.ts';
import { fromWords } from './bit-words.ts';
import type { Facts } from './facts.ts';
import { PRICE_SCALE } from './facts.ts';
import { type FilterLayout, PACK_SIZE, PRICE, STATUS, STOCK } from './filter-layout.ts';
import { NumberOrder } from './number-order.ts';
import { valueSlugs } from './value-slug.ts';

/** What a category's index is made of, apart from {@link Facts}. */
export interface IndexSource {
  readonly categoryId: number;
  /** Tells the loaded catalogues apart; see change-feed.ts. */
  readonly edition: string;
  readonly attributes: readonly SourceAttribute[];
  readonly values: readonly SourceValue[];
  /** Ordinals by value id. The index disposes of them. */
  readonly bitmaps: ReadonlyMap<number, RoaringBitmap32>;
  /** One more than the highest ordinal. */
  readonly capacity: number;
}

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

/** What an object of a value or an attribute takes beside its bitmap, by measurement. */
const BYTES_PER_VALUE = 600;

/**
 * All that filters, counts and orders a category's parts, in this process. Bitmaps are over ordinals and live outside the
 * collector's reach: whoever drops an index disposes of it. Reading is synchronous, so no reader sees half a change.
 */
export class CategoryIndex implements Disposable {
  readonly categoryId: number;
  readonly edition: string;
  readonly attributes: readonly IndexedAttribute[];
  /** Every part. */
  readonly all: RoaringBitmap32;
  readonly capacity: number;
  readonly orders: Readonly<Record<typeof PRICE | typeof STOCK, NumberOrder>>;
  readonly #byKey: ReadonlyMap<string, IndexedAttribute>;
  #bitmapBytes = 0;
  readonly #inStock = new RoaringBitmap32();
  readonly #outOfStock = new RoaringBitmap32();
  readonly #active = new RoaringBitmap32();
  readonly #obsolete = new RoaringBitmap32();

  constructor(source: IndexSource, facts: Iterable<Facts>) {
    this.categoryId = source.categoryId;
    this.edition = source.edition;
    this.capacity = source.capacity;
    this.all = new RoaringBitmap32();
    this.orders = {
      [PRICE]: new NumberOrder(new Float64Array(source.capacity).fill(Number.NaN), Number.isNaN),
      [STOCK]: new NumberOrder(new Int32Array(source.capacity).fill(-1), (pieces) => pieces < 0),
    };
    this.attributes = [...indexed(source), ...this.#ownAttributes()];
    this.#byKey = new Map(this.attributes.map((attribute) => [attribute.key, attribute]));
    for (const part of facts) this.apply(part);
    for (const bitmap of this.#bitmaps()) {
      bitmap.optimize();
      this.#bitmapBytes += bitmap.getSerializationSizeInBytes(SerializationFormat.portable) + BYTES_PER_VALUE;
    }
  }

  attribute(key: string): IndexedAttribute | undefined {
    return this.#byKey.get(key);
  }

  /** What changed about parts that are there already, or that are being loaded. */
  apply({ ordinals, prices, pieces, obsolete }: Facts): void {
    this.all.addMany(ordinals);
    for (const bitmap of [this.#inStock, this.#outOfStock, this.#active, this.#obsolete])
      bitmap.removeMany(ordinals);
    const among = (test: (index: number) => boolean): Int32Array =>
      ordinals.filter((_, index) => test(index));
    this.#inStock.addMany(among((index) => (pieces[index] as number) > 0));
    this.#outOfStock.addMany(among((index) => (pieces[index] as number) <= 0));
    this.#active.addMany(among((index) => obsolete[index] === 0));
    this.#obsolete.addMany(among((index) => obsolete[index] === 1));
    for (const [index, ordinal] of ordinals.entries()) {
      this.orders[PRICE].set(ordinal, prices[index] as number);
      this.orders[STOCK].set(ordinal, pieces[index] as number);
    }
  }

  /** Parts that cost from `min` to `max` minor units a piece. Dispose of it. */
  priced(min: number | undefined, max: number | undefined): RoaringBitmap32 {
    const { keys } = this.orders[PRICE];
    const least = (min ?? Number.NEGATIVE_INFINITY) * PRICE_SCALE;
    const most = (max ?? Number.POSITIVE_INFINITY) * PRICE_SCALE;
    const [from, to] = [withoutNoise(least), withoutNoise(most)];
    const words = new Uint32Array(Math.ceil(keys.length / 32));
    for (let ordinal = 0; ordinal < keys.length; ordinal += 1) {
      const key = keys[ordinal] as number;
      if (key >= from && key <= to)
        words[ordinal >> 5] = (words[ordinal >> 5] as number) | (1 << (ordinal & 31));
    }
    return fromWords(words);
  }

  /** What parseRefinement needs to know. */
  get layout(): FilterLayout {
    return {
      attributes: this.attributes.map(({ key, kind, unit, isFilter, isSortable, values }) => ({
        key,
        kind,
        unit,
        isFilter,
        isSortable,
        values: values.map(({ slug, sort }) => ({ slug, sort })),
      })),
    };
  }

  get byteLength(): number {
    return this.#bitmapBytes + this.orders[PRICE].byteLength + this.orders[STOCK].byteLength;
  }

  [Symbol.dispose](): void {
    for (const bitmap of this.#bitmaps()) bitmap.dispose();
  }

  *#bitmaps(): Generator<RoaringBitmap32> {
    yield this.all;
    for (const { values } of this.attributes) for (const { ordinals } of values) yield ordinals;
  }

  #ownAttributes(): IndexedAttribute[] {
    const own = { symbol: null, isFilter: true, unit: '' } as const;
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
        values: [value('yes', 'Yes', 0, this.#inStock), value('no', 'No', 1, this.#outOfStock)],
      },
      {
        ...own,
        key: STATUS,
        name: 'Status',
        explanation: 'Obsolete parts are sold off; each names its successor.',
        kind: 'term',
        isSortable: false,
        values: [
          value('active', 'Active', 0, this.#active),
          value('obsolete', 'Obsolete', 1, this.#obsolete),
        ],
      },
    ];
  }
}

/** The attributes with their values, in canonical order: the layout's, pack size last. */
function indexed({ attributes, values, bitmaps }: IndexSource): IndexedAttribute[] {
  const byAttribute = Map.groupBy(
    values.map((value) => ({ ...value, sort: withoutNoise(value.sort) })),
    ({ attributeId }) => attributeId,
  );
  const ordered = [
    ...attributes.filter(({ key }) => key !== PACK_SIZE),
    ...attributes.filter(({ key }) => key === PACK_SIZE),
  ];
  return ordered.map(({ id, isColumn, ...attribute }) => {
    const own = (byAttribute.get(id) ?? []).sort(
      (a, b) => a.sort - b.sort || compare(a.text, b.text) || compare(a.unit, b.unit),
    );
    const slugs = valueSlugs(own, attribute.unit);
    return {
      ...attribute,
      isSortable: isColumn && attribute.kind === 'number',
      values: own.map(({ id: valueId, text, unit, sort }, index) => ({
        slug: slugs[index] ?? '',
        text,
        unit,
        sort,
        ordinals: bitmaps.get(valueId) ?? new RoaringBitmap32(),
      })),
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
