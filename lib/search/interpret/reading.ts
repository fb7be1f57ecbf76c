/** What one piece of a query says, before the catalogue is asked what it has. Numbers are in base units: mm, Ω, F, V. */
export type Reading =
  | ThreadReading
  | SizeReading
  | QuantityReading
  | { readonly kind: 'term'; readonly text: string }
  | { readonly kind: 'standard'; readonly code: string; readonly words: readonly string[] }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'unknown'; readonly word: string };

/** `M8`, `M8 × 1`, `1/4-20`, `#10`. Texts are folded as {@link foldText} does. */
export interface ThreadReading {
  readonly kind: 'thread';
  /** The thread with its pitch; without one the coarse thread (ISO 965-1: the pitch of coarse threads is left out). */
  readonly text: string;
  /** Whether the pitch was said, so that no other will do. */
  readonly exact: boolean;
  /** The nominal size, for parts that have no thread of their own: `m8`, `1/4in`, `#10`. */
  readonly nominal: string;
  /** Nominal diameter in mm. */
  readonly mm: number;
}

/** `20`, `16 mm`, `3/8"`, `20x47x14`: what it measures depends on the category. */
export interface SizeReading {
  readonly kind: 'size';
  readonly sizes: readonly Size[];
  /** A bare number may also be a term: a class 10, a case 1206. */
  readonly text: string | undefined;
}

export interface Size {
  readonly mm: number;
  readonly unit: 'mm' | 'in' | undefined;
}

/** `4k7`, `100 nF`, `50 V`. */
export interface QuantityReading {
  readonly kind: 'quantity';
  readonly unit: 'Ω' | 'F' | 'V' | 'W' | 'Shore A';
  readonly number: number;
}

/** A reading and where in the query it stands. */
export interface Piece {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}
