import { DeserializationFormat, RoaringBitmap32, SerializationFormat } from 'roaring-wasm';

const ORDINALS_PER_CONTAINER = 65_536;
const WORDS_PER_CONTAINER = ORDINALS_PER_CONTAINER / 32;
const BYTES_PER_CONTAINER = ORDINALS_PER_CONTAINER / 8;

// Cookies and lay-out: https://github.com/RoaringBitmap/RoaringFormatSpec
const COOKIE_WITH_RUNS = 12_347;
const COOKIE_WITHOUT_RUNS = 12_346;
/** With runs, fewer containers than this have no table of offsets. */
const OFFSETS_FROM = 4;
/** Containers up to this many values are arrays. */
const LONGEST_ARRAY = 4096;

/**
 * A bitmap as plain words, for walks that ask about single ordinals in any order: a look-up in them costs 2 ns, one in
 * the library 30 ns. Only for bitmaps whose members are below `capacity`.
 */
export function toWords(bitmap: RoaringBitmap32, capacity: number): Uint32Array {
  const containers = Math.ceil(capacity / ORDINALS_PER_CONTAINER);
  const words = new Uint32Array(containers * WORDS_PER_CONTAINER);
  const bytes = bitmap.serialize(SerializationFormat.portable);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cookie = view.getUint32(0, true);
  const hasRuns = (cookie & 0xffff) === COOKIE_WITH_RUNS;
  const count = hasRuns ? (cookie >>> 16) + 1 : view.getUint32(4, true);
  const runFlags = 4;
  const headers = hasRuns ? 4 + Math.ceil(count / 8) : 8;
  const hasOffsets = !hasRuns || count >= OFFSETS_FROM;
  let at = headers + 4 * count + (hasOffsets ? 4 * count : 0);
  for (let index = 0; index < count; index += 1) {
    const first = view.getUint16(headers + 4 * index, true) * WORDS_PER_CONTAINER;
    const cardinality = view.getUint16(headers + 4 * index + 2, true) + 1;
    if (hasRuns && ((bytes[runFlags + (index >> 3)] as number) >> (index & 7)) & 1) {
      const runs = view.getUint16(at, true);
      for (let run = 0; run < runs; run += 1) {
        const start = view.getUint16(at + 2 + 4 * run, true);
        fill(words, first * 32 + start, first * 32 + start + view.getUint16(at + 4 + 4 * run, true) + 1);
      }
      at += 2 + 4 * runs;
    } else if (cardinality <= LONGEST_ARRAY) {
      for (let end = at + 2 * cardinality; at < end; at += 2) {
        const low = view.getUint16(at, true);
        const word = first + (low >> 5);
        words[word] = (words[word] as number) | (1 << (low & 31));
      }
    } else {
      new Uint8Array(words.buffer, first * 4, BYTES_PER_CONTAINER).set(
        bytes.subarray(at, at + BYTES_PER_CONTAINER),
      );
      at += BYTES_PER_CONTAINER;
    }
  }
  return words;
}

function fill(words: Uint32Array, from: number, to: number): void {
  for (let bit = from; bit < to; ) {
    if ((bit & 31) === 0 && bit + 32 <= to) {
      words[bit >> 5] = 0xffffffff;
      bit += 32;
    } else {
      words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31));
      bit += 1;
    }
  }
}

/** The bitmap of the bits set in `words`. Dispose of it. */
export function fromWords(words: Uint32Array): RoaringBitmap32 {
  const keys: number[] = [];
  const sizes: number[] = [];
  for (let first = 0; first < words.length; first += WORDS_PER_CONTAINER) {
    let size = 0;
    const end = Math.min(words.length, first + WORDS_PER_CONTAINER);
    for (let index = first; index < end; index += 1) size += ones(words[index] as number);
    if (size === 0) continue;
    keys.push(first / WORDS_PER_CONTAINER);
    sizes.push(size);
  }
  const bodies = sizes.map((size) => (size <= LONGEST_ARRAY ? 2 * size : BYTES_PER_CONTAINER));
  const start = 8 + 8 * keys.length;
  const bytes = new Uint8Array(start + bodies.reduce((total, body) => total + body, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, COOKIE_WITHOUT_RUNS, true);
  view.setUint32(4, keys.length, true);
  let at = start;
  for (const [index, key] of keys.entries()) {
    view.setUint16(8 + 4 * index, key, true);
    view.setUint16(8 + 4 * index + 2, (sizes[index] as number) - 1, true);
    view.setUint32(8 + 4 * keys.length + 4 * index, at, true);
    const container = words.subarray(key * WORDS_PER_CONTAINER, (key + 1) * WORDS_PER_CONTAINER);
    if ((sizes[index] as number) > LONGEST_ARRAY) {
      bytes.set(new Uint8Array(container.buffer, container.byteOffset, container.byteLength), at);
      at += BYTES_PER_CONTAINER;
      continue;
    }
    for (const [place, word] of container.entries()) {
      for (let left = word; left !== 0; left &= left - 1) {
        view.setUint16(at, place * 32 + 31 - Math.clz32(left & -left), true);
        at += 2;
      }
    }
  }
  return RoaringBitmap32.deserialize(bytes, DeserializationFormat.portable);
}

/** Bits set in a word. */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
