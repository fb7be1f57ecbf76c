/** Seeded, so that the same seed gives the same bytes. Not for secrets. */

/** A 32-bit hash of `text` (FNV-1a with a final mix), from `seed`. */
export function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    h = Math.imul(h ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(h);
}

/** The next state from `state`; also a draw of 32 bits (murmur3's finaliser over a Weyl step). */
export function next(state: number): number {
  return mix((state + 0x9e3779b9) | 0);
}

/** A draw from [0, 1). */
export const unit = (state: number): number => state / 2 ** 32;

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
