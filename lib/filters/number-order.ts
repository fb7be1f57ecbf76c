import { Walk } from './order-walk.ts';
import type { Sort } from './refinement.ts';
import { firstNot, sortingPlaces } from './sorted-places.ts';

/**
 * The parts of a category by a number that changes all day (price, stock): those that have it ascending, in natural
 * order where it is equal, then those that lack it. Descending, equal ones stay in natural order and those without stay
 * last. A change costs one pass over the places at the next use, not a sort.
 */
export class NumberOrder {
  #keys: Float64Array | Int32Array;
  readonly #missing: (key: number) => boolean;
  readonly #missingKey: number;
  #places: Int32Array | undefined;
  #keyed = 0;
  #extent: Extent | undefined | 'unknown' = 'unknown';
  readonly #moved = new Set<number>();

  /** @param missing the key of parts that lack it: NaN or -1 */
  constructor(keys: Float64Array | Int32Array, missing: number) {
    this.#keys = keys.fill(missing);
    this.#missingKey = missing;
    this.#missing = Number.isNaN(missing) ? Number.isNaN : (key) => key === missing;
  }

  /** By ordinal; NaN or -1 where the part lacks it or there is no part. */
  get keys(): Float64Array | Int32Array {
    return this.#keys;
  }

  get byteLength(): number {
    return this.#keys.byteLength + (this.#places?.byteLength ?? 0);
  }

  set(ordinal: number, key: number): void {
    if (Object.is(this.#keys[ordinal], key)) return;
    this.#keys[ordinal] = key;
    this.#extent = 'unknown';
    if (this.#places) this.#moved.add(ordinal);
  }

  /** Takes the key away. */
  unset(ordinal: number): void {
    this.set(ordinal, this.#missingKey);
  }

  /** Makes room for ordinals up to before `capacity`. */
  grow(capacity: number): void {
    const { length } = this.#keys;
    const keys = this.#keys instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
    keys.set(this.#keys);
    this.#keys = keys.fill(this.#missingKey, length);
    if (!this.#places) return;
    const places = new Int32Array(capacity);
    places.set(this.#places);
    for (let ordinal = length; ordinal < capacity; ordinal += 1) places[ordinal] = ordinal;
    this.#places = places;
  }

  /** Sorts what is first used later; yields often. */
  *sorting(): Generator<undefined, void> {
    const { places, keyed } = yield* sortingPlaces(this.#keys, this.#missing);
    this.#places = places;
    this.#keyed = keyed;
    this.#moved.clear();
  }

  has(ordinal: number): boolean {
    return !this.#missing(this.#keys[ordinal] as number);
  }

  /** Smallest and greatest key; undefined when no part has one. */
  extent(): Extent | undefined {
    if (this.#extent !== 'unknown') return this.#extent;
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (const key of this.#keys) {
      if (this.#missing(key)) continue;
      if (key < min) min = key;
      if (key > max) max = key;
    }
    this.#extent = min <= max ? { min, max } : undefined;
    return this.#extent;
  }

  /** Bits of the ordinals whose keys are from `least` to `most`. */
  between(least: number, most: number): Uint32Array {
    const places = this.#sorted();
    const words = new Uint32Array(Math.ceil(places.length / 32));
    const from = firstNot(places, [0, this.#keyed], (other) => (this.#keys[other] as number) < least);
    const to = firstNot(places, [from, this.#keyed], (other) => (this.#keys[other] as number) <= most);
    if (to - from <= places.length / 2) {
      setBits(words, places.subarray(from, to));
      return words;
    }
    // The rest is less to write.
    setBits(words, places.subarray(0, from));
    setBits(words, places.subarray(to));
    for (let word = 0; word < words.length; word += 1) words[word] = ~(words[word] as number);
    const beyond = places.length % 32;
    if (beyond > 0) words[words.length - 1] = (words[words.length - 1] as number) & (2 ** beyond - 1);
    return words;
  }

  /** Orders two parts as the list does. */
  compare(a: number, b: number, direction: Sort['direction']): number {
    const [has, hasOther] = [this.has(a), this.has(b)];
    if (has !== hasOther) return has ? -1 : 1;
    if (!has) return a - b;
    const difference = (this.#keys[a] as number) - (this.#keys[b] as number);
    return (direction === 'down' ? -difference : difference) || a - b;
  }

  /** A place in the order, and how many members of `words` come no later: `ordinal` need not be one of them. */
  anchor(ordinal: number, words: Uint32Array, span: { size: number; direction: Sort['direction'] }): Anchor {
    const places = this.#sorted();
    const walk = new Walk(places, this.#keys, this.#keyed, span.direction);
    const place = walk.placeOf(ordinal);
    let rank = 0;
    for (const [from, to] of walk.rangesUpTo(place))
      rank += count(places, words, { from, to, size: span.size });
    return { place: place + 1, rank };
  }

  /** The members of `words` at ranks `from` up to before `to`, found from `anchor`. */
  page(
    words: Uint32Array,
    span: { from: number; to: number; direction: Sort['direction'] },
    anchor: Anchor = START,
  ): number[] {
    const { from, to, direction } = span;
    const walk = new Walk(this.#sorted(), this.#keys, this.#keyed, direction);
    const before: number[] = [];
    for (let place = anchor.place - 1, rank = anchor.rank; rank > from && place >= 0; place -= 1) {
      const ordinal = walk.at(place);
      if (!isIn(words, ordinal)) continue;
      rank -= 1;
      if (rank < to) before.push(ordinal);
    }
    const found = before.reverse();
    for (let place = anchor.place, rank = anchor.rank; rank < to && place < walk.length; place += 1) {
      const ordinal = walk.at(place);
      if (!isIn(words, ordinal)) continue;
      if (rank >= from) found.push(ordinal);
      rank += 1;
    }
    return found;
  }

  #sorted(): Int32Array {
    if (!this.#places) {
      for (const _ of this.sorting());
    } else if (this.#moved.size > 0) {
      this.#places = this.#merge(this.#places);
      this.#moved.clear();
    }
    return this.#places as Int32Array;
  }

  /** Takes what moved out and puts it back in where it belongs; what stands between is copied in blocks. */
  #merge(places: Int32Array): Int32Array {
    const moved = [...this.#moved].sort((a, b) => this.compare(a, b, 'up'));
    const isMoved = new Uint8Array(places.length);
    for (const ordinal of moved) isMoved[ordinal] = 1;
    const kept = new Int32Array(places.length - moved.length);
    let size = 0;
    for (const ordinal of places) {
      if (isMoved[ordinal] === 1) continue;
      kept[size] = ordinal;
      size += 1;
    }
    const merged = new Int32Array(places.length);
    let from = 0;
    for (const [index, ordinal] of moved.entries()) {
      const to = firstNot(kept, [from, size], (other) => this.compare(other, ordinal, 'up') < 0);
      merged.set(kept.subarray(from, to), from + index);
      merged[to + index] = ordinal;
      from = to;
    }
    merged.set(kept.subarray(from), from + moved.length);
    this.#keyed = firstNot(merged, [0, merged.length], (ordinal) => this.has(ordinal));
    return merged;
  }
}

interface Extent {
  readonly min: number;
  readonly max: number;
}

/** A place from which a page is found: `rank` members come before `place`. */
interface Anchor {
  readonly place: number;
  readonly rank: number;
}

const START: Anchor = { place: 0, rank: 0 };

/** Members of `words`, which has `size`, among a range of places, counted inside or outside of it: whichever is less. */
function count(
  places: Int32Array,
  words: Uint32Array,
  { from, to, size }: { from: number; to: number; size: number },
): number {
  let members = 0;
  if (to - from <= places.length / 2) {
    for (let index = from; index < to; index += 1) if (isIn(words, places[index] as number)) members += 1;
    return members;
  }
  for (let index = 0; index < from; index += 1) if (isIn(words, places[index] as number)) members += 1;
  for (let index = to; index < places.length; index += 1)
    if (isIn(words, places[index] as number)) members += 1;
  return size - members;
}

const isIn = (words: Uint32Array, ordinal: number): boolean =>
  (((words[ordinal >> 5] as number) >>> (ordinal & 31)) & 1) === 1;

function setBits(words: Uint32Array, ordinals: Int32Array): void {
  for (const ordinal of ordinals)
    words[ordinal >> 5] = (words[ordinal >> 5] as number) | (1 << (ordinal & 31));
}
