import { RoaringBitmap32, SerializationFormat } from 'roaring-wasm';

/** One facet of a category: which of its parts have the value. */
export interface Facet {
  readonly valueId: number;
  readonly count: number;
  readonly first: number;
  /** Roaring bitmap of ordinals, portable format. */
  readonly ordinals: Uint8Array;
}

/** Ordinals wait here, one array for each value, before they go into the bitmap many at a time. */
const BATCH = 256;

/** Gathers the facets of one category after another. Its memory is that of one category's bitmaps. */
export class FacetCollector {
  readonly #bitmaps = new Map<number, RoaringBitmap32>();
  readonly #waiting = new Map<number, number[]>();

  add(ordinal: number, valueIds: Int32Array): void {
    for (const id of valueIds) {
      if (id === 0) continue;
      let batch = this.#waiting.get(id);
      if (!batch) {
        batch = [];
        this.#waiting.set(id, batch);
      }
      batch.push(ordinal);
      if (batch.length >= BATCH) {
        this.#bitmap(id).addMany(batch);
        batch.length = 0;
      }
    }
  }

  /** The category's facets; the collector is empty afterwards. */
  *drain(): Generator<Facet> {
    for (const [valueId, batch] of this.#waiting) {
      const bitmap = this.#bitmap(valueId);
      bitmap.addMany(batch);
      bitmap.optimize();
      yield {
        valueId,
        count: bitmap.size,
        first: bitmap.minimum(),
        ordinals: bitmap.serialize(SerializationFormat.portable),
      };
      bitmap.dispose();
    }
    this.#bitmaps.clear();
    this.#waiting.clear();
  }

  #bitmap(id: number): RoaringBitmap32 {
    let bitmap = this.#bitmaps.get(id);
    if (!bitmap) {
      bitmap = new RoaringBitmap32();
      this.#bitmaps.set(id, bitmap);
    }
    return bitmap;
  }
}
