/** A price of some 37 bits takes three passes. */
const DIGIT_BITS = 13;
const BUCKETS = 2 ** DIGIT_BITS;
/** Places between two pauses. */
const PAUSE_EVERY = 65_536;

/** Ordinals by ascending key, in natural order where keys are equal; those without a key last. */
export interface SortedPlaces {
  readonly places: Int32Array;
  /** How many have a key; they come first. */
  readonly keyed: number;
}

/**
 * Sorts ordinals by whole-numbered keys, digit by digit, which can pause anywhere; the built-in sort cannot. A
 * generator, so that whoever drives it can let others have their turn whenever it yields.
 */
export function* sortingPlaces(
  keys: Float64Array | Int32Array,
  isMissing: (key: number) => boolean,
): Generator<undefined, SortedPlaces> {
  let places = new Int32Array(keys.length);
  let keyed = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let missing = keys.length;
  for (let ordinal = 0; ordinal < keys.length; ordinal += 1) {
    if (ordinal % PAUSE_EVERY === 0) yield;
    const key = keys[ordinal] as number;
    if (isMissing(key)) {
      // Backwards from the end; turned round below.
      missing -= 1;
      places[missing] = ordinal;
      continue;
    }
    places[keyed] = ordinal;
    keyed += 1;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const rest = places.slice(keyed).reverse();
  let spare = new Int32Array(keys.length);
  const starts = new Int32Array(BUCKETS + 1);
  for (let unit = 1; 1 / unit <= most - least; unit /= BUCKETS) {
    starts.fill(0);
    for (let place = 0; place < keyed; place += 1) {
      if (place % PAUSE_EVERY === 0) yield;
      const bucket = digit((keys[places[place] as number] as number) - least, unit);
      starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
    }
    for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    for (let place = 0; place < keyed; place += 1) {
      if (place % PAUSE_EVERY === 0) yield;
      const ordinal = places[place] as number;
      const bucket = digit((keys[ordinal] as number) - least, unit);
      const at = starts[bucket] as number;
      spare[at] = ordinal;
      starts[bucket] = at + 1;
    }
    [places, spare] = [spare, places];
  }
  places.set(rest, keyed);
  return { places, keyed };
}

/** Exact beyond 2 ** 53: `unit` is a power of two, and the conversion keeps the lower bits of any number. */
const digit = (key: number, unit: number): number => (key * unit) & (BUCKETS - 1);

/** The first index in a span of places whose part `isBefore` does not hold of. */
export function firstNot(
  places: Int32Array,
  [low, high]: readonly [low: number, high: number],
  isBefore: (ordinal: number) => boolean,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(places[middle] as number)) from = middle + 1;
    else to = middle;
  }
  return from;
}
