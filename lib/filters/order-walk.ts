import type { Sort } from './refinement.ts';
import { firstNot } from './sorted-places.ts';

/** The places of an order in one direction. */
export class Walk {
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
    const place = firstNot(this.#places, [0, this.#keyed], (other) => {
      const otherKey = this.#keys[other] as number;
      return otherKey < key || (otherKey === key && other < ordinal);
    });
    if (place < this.#keyed && this.#places[place] === ordinal) {
      if (!this.#isDown) return place;
      this.#visit(place);
      return this.#keyed - this.#end + (place - this.#start);
    }
    return firstNot(this.#places, [this.#keyed, this.#places.length], (other) => other < ordinal);
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
    this.#start = firstNot(this.#places, [0, index], (other) => (this.#keys[other] as number) < key);
    this.#end = firstNot(this.#places, [index, this.#keyed], (other) => (this.#keys[other] as number) <= key);
  }
}
