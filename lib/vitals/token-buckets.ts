import { randomInt } from 'node:crypto';

interface Rate {
  readonly perSecond: number;
  /** Allowed at once after a rest. */
  readonly burst: number;
}

/** 768 kB; addresses that share a place share its rate. */
const PLACES = 65_536;
const HASH_PRIME = 0x01000193;

/**
 * Token buckets in a table of fixed size, found by a hash with a secret of the process: no address is kept, not even in
 * memory, and no number of addresses makes it grow.
 */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #tokens: Float32Array;
  readonly #filledAt: Float64Array;
  readonly #seed = randomInt(2 ** 32);

  /** @param places a power of two */
  constructor(rate: Rate, places = PLACES) {
    this.#rate = rate;
    this.#tokens = new Float32Array(places).fill(rate.burst);
    this.#filledAt = new Float64Array(places);
  }

  /** Takes a token. @param nowMs of a clock that never goes back @returns whether there was one */
  take(key: string, nowMs: number): boolean {
    const place = this.#placeOf(key);
    const { perSecond, burst } = this.#rate;
    const restedMs = Math.max(0, nowMs - (this.#filledAt[place] as number));
    const tokens = Math.min(burst, (this.#tokens[place] as number) + (restedMs / 1000) * perSecond);
    this.#filledAt[place] = nowMs;
    this.#tokens[place] = tokens >= 1 ? tokens - 1 : tokens;
    return tokens >= 1;
  }

  /** FNV-1a. */
  #placeOf(key: string): number {
    let hash = this.#seed;
    for (let index = 0; index < key.length; index += 1)
      hash = Math.imul(hash ^ key.charCodeAt(index), HASH_PRIME);
    return (hash ^ (hash >>> 16)) & (this.#tokens.length - 1);
  }
}
