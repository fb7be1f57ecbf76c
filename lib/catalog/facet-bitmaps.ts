import { DeserializationFormat, RoaringBitmap32 } from 'roaring-wasm';

/**
 * The ordinals that are in at least one bitmap of every set: how many, and the first `limit` of them. An empty set
 * has no ordinals, and neither has an empty list of sets.
 * @param sets Roaring bitmaps as stored in catalog.facet, portable format.
 */
export function intersection(
  sets: readonly (readonly Uint8Array[])[],
  limit: number,
): { count: number; first: number[] } {
  // Bitmaps live outside the collector's reach: each is freed here.
  const unions = sets.map(union);
  const [head, ...rest] = unions;
  try {
    if (!head) return { count: 0, first: [] };
    for (const bitmap of rest) head.andInPlace(bitmap);
    return { count: head.size, first: head.toArray(limit) };
  } finally {
    for (const bitmap of unions) bitmap.dispose();
  }
}

function union(stored: readonly Uint8Array[]): RoaringBitmap32 {
  const result = new RoaringBitmap32();
  for (const bytes of stored) {
    const bitmap = RoaringBitmap32.deserialize(bytes, DeserializationFormat.portable);
    result.orInPlace(bitmap);
    bitmap.dispose();
  }
  return result;
}
