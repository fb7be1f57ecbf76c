/** In one of these V8 keeps all characters of a string in two bytes. */
export const TWO_BYTE_CHARACTER = /[^\0-\xff]/;
/** What V8 takes for an object, an entry of a Map or a string beside its characters, roughly and rather too much. */
const OBJECT_BYTES = 64;

/**
 * What a value takes in memory, in bytes. V8 keeps a string in one byte a character where all of them allow it, else in
 * two: a page with a single dash that is not ASCII weighs double. A buffer weighs what it keeps alive, once.
 */
export function sizeOf(value: unknown, counted = new Set<ArrayBufferLike>()): number {
  if (typeof value === 'string') return OBJECT_BYTES + stringBytes(value);
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (counted.has(buffer)) return OBJECT_BYTES;
    counted.add(buffer);
    return OBJECT_BYTES + buffer.byteLength;
  }
  const parts = value instanceof Map ? [...value].flat() : Object.values(value);
  return parts.reduce((sum: number, part) => sum + sizeOf(part, counted), OBJECT_BYTES);
}

const stringBytes = (text: string): number => (TWO_BYTE_CHARACTER.test(text) ? 2 : 1) * text.length;
