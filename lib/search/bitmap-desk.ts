import { RoaringBitmap32 } from 'roaring-wasm';
import { catalogueShown } from '../cache-policy/shown-tags.ts';
import { deserialise } from '../catalog/facet-bitmaps.ts';
import { read, statement } from '../db/query.ts';
import type { BitmapShelf } from './bitmap-shelf.ts';

const FACETS_AT = statement<{ categoryId: number; valueId: number; ordinals: Buffer }>(
  'facetsAt',
  `select facet.category_id as "categoryId", facet.value_id as "valueId", facet.ordinals
   from unnest($1::smallint[], $2::integer[]) as wanted (category_id, value_id)
   join catalog.facet on facet.category_id = wanted.category_id and facet.value_id = wanted.value_id`,
  catalogueShown,
);

/** Bitmaps that one search works with, from the shelf or read onto it. Dispose of the desk when done. */
export class BitmapDesk {
  readonly #shelf: BitmapShelf;
  readonly #bitmaps = new Map<string, RoaringBitmap32>();

  constructor(shelf: BitmapShelf) {
    this.#shelf = shelf;
  }

  async fetch(pairs: Iterable<readonly [categoryId: number, valueId: number]>): Promise<void> {
    const wanted = new Map<string, readonly [number, number]>();
    for (const pair of pairs) {
      const key = keyOf(...pair);
      if (this.#bitmaps.has(key)) continue;
      const shelved = this.#shelf.take(key);
      if (shelved) this.#bitmaps.set(key, shelved);
      else wanted.set(key, pair);
    }
    if (wanted.size === 0) return;
    const asked = [...wanted.values()];
    const rows = await read(FACETS_AT, [asked.map(([id]) => id), asked.map(([, id]) => id)]);
    for (const { categoryId, valueId, ordinals } of rows) {
      const key = keyOf(categoryId, valueId);
      this.#bitmaps.set(key, this.#shelf.add(key, deserialise(ordinals)));
    }
  }

  /** A new bitmap of the parts that have one of the values; dispose of it. */
  union(categoryId: number, valueIds: readonly number[]): RoaringBitmap32 {
    const result = new RoaringBitmap32();
    for (const valueId of valueIds) {
      const bitmap = this.one(categoryId, valueId);
      if (bitmap) result.orInPlace(bitmap);
    }
    return result;
  }

  one(categoryId: number, valueId: number): RoaringBitmap32 | undefined {
    return this.#bitmaps.get(keyOf(categoryId, valueId));
  }

  dispose(): void {
    this.#shelf.release(this.#bitmaps.keys());
    this.#bitmaps.clear();
  }
}

const keyOf = (categoryId: number, valueId: number): string => `${categoryId} ${valueId}`;
