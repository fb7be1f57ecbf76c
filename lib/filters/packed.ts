/** Numbers as PostgreSQL's int4send and float8send write them, one after another. */

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
