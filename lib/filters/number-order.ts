import type { Sort } from './refinement.ts';

/**
 * The parts of a category by a number that changes all day (price, stock): those that have it ascending, in natural
 * order where it is equal, then those that lack it. Descending, equal ones stay in natural order and those without stay
 * last. A change costs one pass over the places at the next use, not a sort.
 */
export class NumberOrder {
  /** By ordinal; NaN where the part lacks it or there is no part. */
  readonly keys: Float64Array | Int32Array;
  readonly #missing: (key: number) => boolean;
  #places: Int32Array | undefined;
  #keyed = 0;
  readonly #moved = new Set<number>();

  constructor(keys: Float64Array | Int32Array, isMissing: (key: number) => boolean) {
    this.keys = keys;
    this.#missing = isMissing;
  }

  get byteLength(): number {
    return this.keys.byteLength + (this.#places?.byteLength ?? 0);
  }

  set(ordinal: number, key: number): void {
    if (Object.is(this.keys[ordinal], key)) return;
    this.keys[ordinal] = key;
    if (this.#places) this.#moved.add(ordinal);
  }

  has(ordinal: number): boolean {
    return !this.#missing(this.keys[ordinal] as number);
  }

  /** Smallest and greatest key; undefined when no part has one. */
  extent(): { min: number; max: number } | undefined {
    const places = this.#sorted();
    if (this.#keyed === 0) return undefined;
    return {
      min: this.keys[places[0] as number] as number,
      max: this.keys[places[this.#keyed - 1] as number] as number,
    };
  }

  /** A place in the order, and how many members of `words` come no later: `ordinal` need not be one of them. */
  anchor(ordinal: number, words: Uint32Array, span: { size: number; direction: Sort['direction'] }): Anchor {
    const places = this.#sorted();
    const walk = new Walk(places, this.keys, this.#keyed, span.direction);
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
    const walk = new Walk(this.#sorted(), this.keys, this.#keyed, direction);
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
      this.#places = this.#sort();
    } else if (this.#moved.size > 0) {
      this.#places = this.#merge(this.#places);
    }
    this.#moved.clear();
    return this.#places;
  }

  /** A counting sort by the rank of the distinct keys: 2 million parts in 0.4 s instead of 2 s by comparisons. */
  #sort(): Int32Array {
    const { keys } = this;
    const sorted = keys.filter((key) => !this.#missing(key)).sort();
    this.#keyed = sorted.length;
    let distinct = 0;
    for (let index = 0; index < sorted.length; index += 1) {
      if (index === 0 || sorted[index] !== sorted[distinct - 1]) {
        sorted[distinct] = sorted[index] as number;
        distinct += 1;
      }
    }
    const starts = new Int32Array(distinct + 2);
    const ranks = new Int32Array(keys.length);
    for (let ordinal = 0; ordinal < keys.length; ordinal += 1) {
      const key = keys[ordinal] as number;
      const rank = this.#missing(key) ? distinct : lowerBound(sorted, distinct, key);
      ranks[ordinal] = rank;
      starts[rank + 1] = (starts[rank + 1] as number) + 1;
    }
    for (let rank = 1; rank < starts.length; rank += 1)
      starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number);
    const places = new Int32Array(keys.length);
    for (let ordinal = 0; ordinal < keys.length; ordinal += 1) {
      const rank = ranks[ordinal] as number;
      const place = starts[rank] as number;
      places[place] = ordinal;
      starts[rank] = place + 1;
    }
    return places;
  }

  #merge(places: Int32Array): Int32Array {
    const moved = [...this.#moved].sort((a, b) => this.#compare(a, b));
    const isMoved = new Uint8Array(this.keys.length);
    for (const ordinal of moved) isMoved[ordinal] = 1;
    const merged = new Int32Array(places.length);
    let next = 0;
    let at = 0;
    this.#keyed = 0;
    const put = (ordinal: number): void => {
      merged[at] = ordinal;
      at += 1;
      if (this.has(ordinal)) this.#keyed += 1;
    };
    for (const ordinal of places) {
      if (isMoved[ordinal]) continue;
      while (next < moved.length && this.#compare(moved[next] as number, ordinal) < 0) {
        put(moved[next] as number);
        next += 1;
      }
      put(ordinal);
    }
    for (; next < moved.length; next += 1) put(moved[next] as number);
    return merged;
  }

  #compare(a: number, b: number): number {
    const [has, hasOther] = [this.has(a), this.has(b)];
    if (has !== hasOther) return has ? -1 : 1;
    return has ? (this.keys[a] as number) - (this.keys[b] as number) || a - b : a - b;
  }
}

/** A place from which a page is found: `rank` members come before `place`. */
interface Anchor {
  readonly place: number;
  readonly rank: number;
}

const START: Anchor = { place: 0, rank: 0 };

/** The places of an order in one direction. */
class Walk {
  readonly #places: Int32Array;
  readonly #keys: Float64Array | Int32Array;
  readonly #keyed: number;
  readonly #isDown: boolean;
  // The group of equal keys that was visited last, as indices of #places.
  #start = 0;
  #end = 0;

  constructor(
    places: Int32Array,
    keys: Float64Array | Int32Array,
    keyed: number,
    direction: Sort['direction'],
  ) {
    this.#places = places;
    this.#keys = keys;
    this.#keyed = keyed;
    this.#isDown = direction === 'down';
  }

  get length(): number {
    return this.#places.length;
  }

  at(place: number): number {
    if (!this.#isDown || place >= this.#keyed) return this.#places[place] as number;
    const mirrored = this.#keyed - 1 - place;
    if (mirrored < this.#start || mirrored >= this.#end) this.#visit(mirrored);
    return this.#places[this.#start + (this.#end - 1 - mirrored)] as number;
  }

  placeOf(ordinal: number): number {
    const key = this.#keys[ordinal] as number;
    const place = this.#bound(0, this.#keyed, (other) => {
      const otherKey = this.#keys[other] as number;
      return otherKey < key || (otherKey === key && other < ordinal);
    });
    if (place < this.#keyed && this.#places[place] === ordinal) {
      if (!this.#isDown) return place;
      this.#visit(place);
      return this.#keyed - this.#end + (place - this.#start);
    }
    return this.#bound(this.#keyed, this.#places.length, (other) => other < ordinal);
  }

  /** Which indices of the ascending places are those up to and with `place`. */
  rangesUpTo(place: number): readonly (readonly [from: number, to: number])[] {
    if (!this.#isDown || place >= this.#keyed) return [[0, place + 1]];
    const mirrored = this.#keyed - 1 - place;
    this.#visit(mirrored);
    return [
      [this.#end, this.#keyed],
      [this.#start, this.#start + (this.#end - mirrored)],
    ];
  }

  #visit(index: number): void {
    const key = this.#keys[this.#places[index] as number] as number;
    this.#start = this.#bound(0, index, (other) => (this.#keys[other] as number) < key);
    this.#end = this.#bound(index, this.#keyed, (other) => (this.#keys[other] as number) <= key);
  }

  /** The first index from `low` on whose part is not before. */
  #bound(low: number, high: number, isBefore: (ordinal: number) => boolean): number {
    let [from, to] = [low, high];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isBefore(this.#places[middle] as number)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

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

function lowerBound(sorted: Float64Array | Int32Array, length: number, key: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
