/** Numbers as PostgreSQL's int4send, float8send and array_send write them, one after another. */

type Bytes = Buffer | null | undefined;

export function int32s(bytes: Bytes): Int32Array {
  if (!bytes) return new Int32Array(0);
  const swapped = Buffer.from(bytes).swap32();
  return new Int32Array(swapped.buffer.slice(swapped.byteOffset, swapped.byteOffset + swapped.length));
}

export function float64s(bytes: Bytes): Float64Array {
  if (!bytes) return new Float64Array(0);
  const swapped = Buffer.from(bytes).swap64();
  return new Float64Array(swapped.buffer.slice(swapped.byteOffset, swapped.byteOffset + swapped.length));
}

/** Dimensions, flags and type of an array; then length and lower bound of its dimension, where it has one. */
const ARRAY_HEADER = 12;
const DIMENSION = 8;

/** The sum of each array of integers; null elements count nothing. */
export function rowSums(bytes: Bytes): number[] {
  const sums: number[] = [];
  if (!bytes) return sums;
  for (let at = 0; at < bytes.length; ) {
    const dimensions = bytes.readInt32BE(at);
    let length = dimensions === 0 ? 0 : 1;
    for (let index = 0; index < dimensions; index += 1)
      length *= bytes.readInt32BE(at + ARRAY_HEADER + DIMENSION * index);
    at += ARRAY_HEADER + DIMENSION * dimensions;
    let sum = 0;
    for (let index = 0; index < length; index += 1) {
      const size = bytes.readInt32BE(at);
      at += 4;
      if (size < 0) continue;
      sum += bytes.readInt32BE(at);
      at += size;
    }
    sums.push(sum);
  }
  return sums;
}
