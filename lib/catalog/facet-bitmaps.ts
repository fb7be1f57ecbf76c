import { DeserializationFormat, RoaringBitmap32 } from 'roaring-wasm';

/** A stored bitmap of catalog.facet. It lives outside the collector's reach: dispose of it. */
export function deserialise(stored: Uint8Array): RoaringBitmap32 {
  return RoaringBitmap32.deserialize(stored, DeserializationFormat.portable);
}

/** A new bitmap of what is in all of `bitmaps`; undefined for none. Dispose of it. */
export function intersect(bitmaps: readonly RoaringBitmap32[]): RoaringBitmap32 | undefined {
  const [head, ...rest] = bitmaps;
  const result = head?.clone();
  for (const bitmap of rest) result?.andInPlace(bitmap);
  return result;
}

/**
 * The ordinals that are in at least one bitmap of every set: how many, and the first `limit` of them. An empty set
 * has no ordinals, and neither has an empty list of sets.
 * @param sets Roaring bitmaps as stored in catalog.facet, portable format.
 */
export function intersection(
  sets: readonly (readonly Uint8Array[])[],
  limit: number,
): { count: number; first: number[] } {
  const unions = sets.map(union);
  const both = intersect(unions);
  const found = { count: both?.size ?? 0, first: both?.toArray(limit) ?? [] };
  for (const bitmap of [...unions, both]) bitmap?.dispose();
  return found;
}

function union(stored: readonly Uint8Array[]): RoaringBitmap32 {
  const result = new RoaringBitmap32();
  for (const bytes of stored) {
    const bitmap = deserialise(bytes);
    result.orInPlace(bitmap);
    bitmap.dispose();
  }
  return result;
}
