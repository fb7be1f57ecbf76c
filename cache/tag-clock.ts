/** About 20 MB: 16 bytes a slot, of which at most four fifths are taken. */
const DEFAULT_CAPACITY = 1_000_000;
const SLOTS_PER_TAG = 1.25;
const LOW_WORD = 2 ** 32;
/** 52 bits are exact in a double, and 0 is an empty slot. */
const HIGH_BITS = 20;
const FINGERPRINTS = 2 ** (32 + HIGH_BITS);

/**
 * Up to which change each tag is known to have changed: what says whether an entry of a cache is still true.
 *
 * Tags are known by fingerprints of 52 bits. Two with the same one share the later of their changes, so a collision makes
 * an entry untrue that was true and never the other way round. Two generations hold half the capacity each: when the
 * young one is full the old one is forgotten at once, and entries from before its last change are not trusted.
 */
export class TagClock {
  #young: Generation;
  #old: Generation;
  #floor = 0;

  constructor({ capacity = DEFAULT_CAPACITY }: { readonly capacity?: number } = {}) {
    this.#young = new Generation(Math.ceil(capacity / 2));
    this.#old = new Generation(Math.ceil(capacity / 2));
  }

  /** Entries that know less than this are not trusted. It only rises. */
  get floor(): number {
    return this.#floor;
  }

  set floor(seq: number) {
    this.#floor = Math.max(this.#floor, seq);
  }

  /** Tags that are held, some of them twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** What these tags stand for changed with `seq`. */
  note(tags: Iterable<string>, seq: number): void {
    for (const tag of tags) {
      const fingerprint = fingerprintOf(tag);
      if (this.#young.raise(fingerprint, seq)) continue;
      this.#forgetOlderHalf();
      this.#young.raise(fingerprint, seq);
    }
  }

  /** Whether nothing of `tags` has changed after `seq`, as far as this clock can tell. */
  isTrue(tags: Iterable<string>, seq: number): boolean {
    if (seq < this.#floor) return false;
    for (const tag of tags) {
      const fingerprint = fingerprintOf(tag);
      if (this.#young.seqOf(fingerprint) > seq || this.#old.seqOf(fingerprint) > seq) return false;
    }
    return true;
  }

  #forgetOlderHalf(): void {
    this.floor = this.#old.newest;
    this.#old.clear();
    [this.#young, this.#old] = [this.#old, this.#young];
  }
}

/** Fingerprints and the greatest seq of each, by open addressing: nothing that the garbage collector has to look at. */
class Generation {
  readonly #capacity: number;
  readonly #fingerprints: Float64Array;
  readonly #seqs: Float64Array;
  size = 0;
  newest = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#fingerprints = new Float64Array(Math.ceil(capacity * SLOTS_PER_TAG));
    this.#seqs = new Float64Array(this.#fingerprints.length);
  }

  /** @returns false when there is no room for one that is not here yet */
  raise(fingerprint: number, seq: number): boolean {
    const slot = this.#slotOf(fingerprint);
    if (this.#fingerprints[slot] === 0) {
      if (this.size === this.#capacity) return false;
      this.#fingerprints[slot] = fingerprint;
      this.size += 1;
    }
    if (seq > (this.#seqs[slot] as number)) this.#seqs[slot] = seq;
    if (seq > this.newest) this.newest = seq;
    return true;
  }

  /** 0 for what is not here. */
  seqOf(fingerprint: number): number {
    return this.#seqs[this.#slotOf(fingerprint)] as number;
  }

  clear(): void {
    this.#fingerprints.fill(0);
    this.#seqs.fill(0);
    this.size = 0;
    this.newest = 0;
  }

  /** Where it is, or the empty slot where it would be. */
  #slotOf(fingerprint: number): number {
    const slots = this.#fingerprints;
    let slot = Math.floor((fingerprint / FINGERPRINTS) * slots.length);
    while (slots[slot] !== 0 && slots[slot] !== fingerprint) slot = slot + 1 === slots.length ? 0 : slot + 1;
    return slot;
  }
}

/** Two hashes of 32 bits in one walk, mixed as in MurmurHash3: 1 to 2^52 − 1. */
function fingerprintOf(tag: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < tag.length; index += 1) {
    const code = tag.charCodeAt(index);
    low = Math.imul(low ^ code, 0x85ebca6b);
    high = Math.imul(high ^ code, 0xc2b2ae35);
  }
  low = mixed(low ^ (high >>> 15));
  high = mixed(high ^ low);
  return (high >>> (32 - HIGH_BITS)) * LOW_WORD + low || 1;
}

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
