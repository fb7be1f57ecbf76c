import { RoaringBitmap32, SerializationFormat } from 'roaring-wasm';
import { withoutNoise } from '../units/stated-number.ts';
import { fromWords } from './bit-words.ts';
import type { Facts } from './facts.ts';
import { PRICE_SCALE } from './facts.ts';
import { type FilterLayout, PRICE, STOCK } from './filter-layout.ts';
import {
  type IndexedAttribute,
  indexedAttributes,
  isComplete,
  ownAttributes,
  type SourceAttribute,
  type SourceValue,
} from './indexed-attributes.ts';
import { NumberOrder } from './number-order.ts';

export type { IndexedAttribute, IndexedValue } from './indexed-attributes.ts';

/** What a category's index is made of, apart from {@link Facts}. */
export interface IndexSource {
  readonly categoryId: number;
  /** Tells the loaded catalogues apart; see change-feed.ts. */
  readonly edition: string;
  readonly attributes: readonly SourceAttribute[];
  readonly values: readonly SourceValue[];
  /** Ordinals by value id. The index disposes of them. */
  readonly bitmaps: Map<number, RoaringBitmap32>;
  /** One more than the highest ordinal. */
  readonly capacity: number;
}

/** What the database says now about places where parts were added, changed or withdrawn. */
export interface ChangedParts {
  readonly ordinals: readonly number[];
  /** Of the parts that are there. */
  readonly facts: Facts;
  /** Which of them have a value, by its id. */
  readonly facets: ReadonlyMap<number, Int32Array>;
  /** The values of `facets`. */
  readonly values: readonly SourceValue[];
}

/** What an object of a value or an attribute takes beside its bitmap, by measurement. */
const BYTES_PER_VALUE = 600;
/** Room for parts that are added, so that the next one need not copy everything. */
const SPARE_PLACES = 1024;

/**
 * All that filters, counts and orders a category's parts, in this process. Bitmaps are over ordinals and live outside the
 * collector's reach: whoever drops an index disposes of it. Reading is synchronous, so no reader sees half a change.
 */
export class CategoryIndex implements Disposable {
  readonly categoryId: number;
  readonly edition: string;
  /** Every part. */
  readonly all = new RoaringBitmap32();
  readonly orders: Readonly<Record<typeof PRICE | typeof STOCK, NumberOrder>>;
  readonly #layoutAttributes: readonly SourceAttribute[];
  readonly #values: Map<number, SourceValue>;
  readonly #bitmaps: Map<number, RoaringBitmap32>;
  readonly #own = {
    inStock: new RoaringBitmap32(),
    outOfStock: new RoaringBitmap32(),
    active: new RoaringBitmap32(),
    obsolete: new RoaringBitmap32(),
  };
  #capacity: number;
  #attributes: readonly IndexedAttribute[] = [];
  #byKey: ReadonlyMap<string, IndexedAttribute> = new Map();
  #layout: FilterLayout | undefined;
  #bitmapBytes = 0;

  /** Empty of {@link Facts}: apply them, then drive {@link settling}. */
  constructor(source: IndexSource) {
    this.categoryId = source.categoryId;
    this.edition = source.edition;
    this.#layoutAttributes = source.attributes;
    this.#values = new Map(source.values.map((value) => [value.id, value]));
    this.#bitmaps = source.bitmaps;
    this.#capacity = source.capacity;
    this.orders = {
      [PRICE]: new NumberOrder(new Float64Array(source.capacity), Number.NaN),
      [STOCK]: new NumberOrder(new Int32Array(source.capacity), -1),
    };
  }

  /** What is left to do before the first reader, once all facts are there; yields often. */
  *settling(): Generator<undefined, void> {
    for (const bitmap of this.#everyBitmap()) {
      bitmap.optimize();
      yield;
    }
    this.#arrange();
    this.#weigh();
    yield;
    yield* this.orders[PRICE].sorting();
    yield* this.orders[STOCK].sorting();
  }

  get attributes(): readonly IndexedAttribute[] {
    return this.#attributes;
  }

  get capacity(): number {
    return this.#capacity;
  }

  attribute(key: string): IndexedAttribute | undefined {
    return this.#byKey.get(key);
  }

  /** Prices, stock and status of parts that are there already, or that are being loaded. */
  apply({ ordinals, prices, pieces, obsolete }: Facts): void {
    const { inStock, outOfStock, active, obsolete: withdrawn } = this.#own;
    this.all.addMany(ordinals);
    for (const bitmap of [inStock, outOfStock, active, withdrawn]) bitmap.removeMany(ordinals);
    // Those that fit from the front, the others from the back.
    const byStock = new Int32Array(ordinals.length);
    const byStatus = new Int32Array(ordinals.length);
    let [stocked, sold, current, ended] = [0, ordinals.length, 0, ordinals.length];
    for (let index = 0; index < ordinals.length; index += 1) {
      const ordinal = ordinals[index] as number;
      byStock[(pieces[index] as number) > 0 ? stocked++ : --sold] = ordinal;
      byStatus[obsolete[index] === 0 ? current++ : --ended] = ordinal;
      this.orders[PRICE].set(ordinal, prices[index] as number);
      this.orders[STOCK].set(ordinal, pieces[index] as number);
    }
    inStock.addMany(byStock.subarray(0, stocked));
    outOfStock.addMany(byStock.subarray(sold).reverse());
    active.addMany(byStatus.subarray(0, current));
    withdrawn.addMany(byStatus.subarray(ended).reverse());
  }

  /** Makes the places that changed what they are now; all else stays. Afterwards as if read anew. */
  replace({ ordinals, facts, facets, values }: ChangedParts): void {
    this.#makeRoom(ordinals);
    const places = RoaringBitmap32.from(ordinals);
    for (const bitmap of this.#everyBitmap()) bitmap.andNotInPlace(places);
    places.dispose();
    for (const ordinal of ordinals) for (const order of Object.values(this.orders)) order.unset(ordinal);
    this.apply(facts);
    const known = this.#values.size;
    for (const value of values) {
      if (this.#values.has(value.id)) continue;
      this.#values.set(value.id, value);
      this.#bitmaps.set(value.id, new RoaringBitmap32());
    }
    let isAnother = this.#values.size > known;
    for (const [id, members] of facets) this.#bitmaps.get(id)?.addMany(members);
    for (const [id, bitmap] of this.#bitmaps) {
      if (!bitmap.isEmpty) continue;
      bitmap.dispose();
      this.#bitmaps.delete(id);
      this.#values.delete(id);
      isAnother = true;
    }
    if (isAnother) this.#arrange();
    else
      this.#name(
        this.#attributes.map((one) => ({
          ...one,
          isComplete: isComplete(one.values, this.all),
        })),
      );
    this.#weigh();
  }

  /** Parts that cost from `min` to `max` minor units a piece. Dispose of it. */
  priced(min: number | undefined, max: number | undefined): RoaringBitmap32 {
    const least = (min ?? Number.NEGATIVE_INFINITY) * PRICE_SCALE;
    const most = (max ?? Number.POSITIVE_INFINITY) * PRICE_SCALE;
    return fromWords(this.orders[PRICE].between(withoutNoise(least), withoutNoise(most)));
  }

  /** What parseRefinement needs to know. */
  get layout(): FilterLayout {
    this.#layout ??= {
      attributes: this.attributes.map(({ key, kind, unit, isFilter, isSortable, values }) => ({
        key,
        kind,
        unit,
        isFilter,
        isSortable,
        values: values.map(({ slug, sort }) => ({ slug, sort })),
      })),
    };
    return this.#layout;
  }

  get byteLength(): number {
    return this.#bitmapBytes + this.orders[PRICE].byteLength + this.orders[STOCK].byteLength;
  }

  [Symbol.dispose](): void {
    for (const bitmap of this.#everyBitmap()) bitmap.dispose();
  }

  *#everyBitmap(): Generator<RoaringBitmap32> {
    yield this.all;
    yield* Object.values(this.#own);
    yield* this.#bitmaps.values();
  }

  #makeRoom(ordinals: readonly number[]): void {
    const needed = ordinals.reduce((most, ordinal) => Math.max(most, ordinal + 1), 0);
    if (needed <= this.#capacity) return;
    this.#capacity = needed + SPARE_PLACES;
    for (const order of Object.values(this.orders)) order.grow(this.#capacity);
  }

  #arrange(): void {
    const { all } = this;
    this.#name([
      ...indexedAttributes(this.#layoutAttributes, this.#values.values(), { bitmaps: this.#bitmaps, all }),
      ...ownAttributes(this.#own),
    ]);
    this.#layout = undefined;
  }

  #name(attributes: readonly IndexedAttribute[]): void {
    this.#attributes = attributes;
    this.#byKey = new Map(attributes.map((attribute) => [attribute.key, attribute]));
  }

  #weigh(): void {
    this.#bitmapBytes = 0;
    for (const bitmap of this.#everyBitmap())
      this.#bitmapBytes += bitmap.getSerializationSizeInBytes(SerializationFormat.portable) + BYTES_PER_VALUE;
  }
}
