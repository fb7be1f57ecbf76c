import { next, unit } from '#demo/random.ts';

/**
 * Ranks from 0 that follow Zipf's law: rank r is drawn with a probability in proportion to 1 / (r + 1)^s. Exact, by
 * searching the sums of all; a million take 8 MB.
 */
export class Zipf {
  readonly #sums: Float64Array;
  #state: number;

  constructor(count: number, { s, seed }: { readonly s: number; readonly seed: number }) {
    this.#sums = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank += 1) {
      sum += 1 / (rank + 1) ** s;
      this.#sums[rank] = sum;
    }
    this.#state = seed;
  }

  draw(): number {
    this.#state = next(this.#state);
    const wanted = unit(this.#state) * (this.#sums[this.#sums.length - 1] ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
