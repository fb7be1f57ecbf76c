import { RoaringBitmap32 } from 'roaring-wasm';
import { deserialise } from '../catalog/facet-bitmaps.ts';
import { read, statement } from '../db/query.ts';

const FACETS_AT = statement<{ categoryId: number; valueId: number; ordinals: Buffer }>(
  'facetsAt',
  `select facet.category_id as "categoryId", facet.value_id as "valueId", facet.ordinals
   from unnest($1::smallint[], $2::integer[]) as wanted (category_id, value_id)
   join catalog.facet on facet.category_id = wanted.category_id and facet.value_id = wanted.value_id`,
);

/** Bitmaps that one search has read. They live outside the collector's reach: dispose of the desk when done. */
export class BitmapDesk {
  readonly #bitmaps = new Map<string, RoaringBitmap32>();

  async fetch(pairs: Iterable<readonly [categoryId: number, valueId: number]>): Promise<void> {
    const wanted = new Map(
      [...pairs]
        .map(([categoryId, valueId]) => [`${categoryId} ${valueId}`, [categoryId, valueId]] as const)
        .filter(([key]) => !this.#bitmaps.has(key)),
    );
    if (wanted.size === 0) return;
    const asked = [...wanted.values()];
    const rows = await read(FACETS_AT, [asked.map(([id]) => id), asked.map(([, id]) => id)]);
    for (const { categoryId, valueId, ordinals } of rows) {
      this.#bitmaps.set(`${categoryId} ${valueId}`, deserialise(ordinals));
    }
  }

  /** A new bitmap of the parts that have one of the values; dispose of it. */
  union(categoryId: number, valueIds: readonly number[]): RoaringBitmap32 {
    const result = new RoaringBitmap32();
    for (const valueId of valueIds) {
      const bitmap = this.#bitmaps.get(`${categoryId} ${valueId}`);
      if (bitmap) result.orInPlace(bitmap);
    }
    return result;
  }

  one(categoryId: number, valueId: number): RoaringBitmap32 | undefined {
    return this.#bitmaps.get(`${categoryId} ${valueId}`);
  }

  dispose(): void {
    for (const bitmap of this.#bitmaps.values()) bitmap.dispose();
    this.#bitmaps.clear();
  }
}
