import type { Stated } from './model.ts';
import { inch, mm, term } from './stated.ts';

/** A screw thread. `d` is the nominal (major) diameter and `pitch` the pitch, both in mm. */
export interface Thread {
  /** As the trade writes it: `M8`, `M8 × 1`, `1/4-20 UNC`. */
  readonly name: string;
  /** Within a part number: `M8`, `M8X1`, `0250-20`. */
  readonly code: string;
  readonly d: number;
  readonly pitch: number;
  readonly values: Readonly<Record<'thread' | 'nominal-size' | 'pitch', Stated>>;
}

/** Coarse pitches in mm by nominal diameter in mm, ISO 261. */
const COARSE_PITCH: Readonly<Record<number, number>> = {
  1: 0.25,
  1.2: 0.25,
  1.4: 0.3,
  1.6: 0.35,
  1.8: 0.35,
  2: 0.4,
  2.5: 0.45,
  3: 0.5,
  3.5: 0.6,
  4: 0.7,
  5: 0.8,
  6: 1,
  7: 1,
  8: 1.25,
  10: 1.5,
  12: 1.75,
  14: 2,
  16: 2,
  18: 2.5,
  20: 2.5,
  22: 2.5,
  24: 3,
  27: 3,
  30: 3.5,
  33: 3.5,
  36: 4,
  39: 4,
  42: 4.5,
  45: 4.5,
  48: 5,
  52: 5,
  56: 5.5,
  60: 5.5,
  64: 6,
};

/** An ISO metric thread of nominal diameter `d` mm: coarse, or fine with `finePitch` mm. ISO 261. */
export function metric(d: number, finePitch?: number): Thread {
  const pitch = finePitch ?? COARSE_PITCH[d];
  if (pitch === undefined) throw new RangeError(`ISO 261 has no coarse pitch for M${d}.`);
  const fine = finePitch !== undefined;
  const name = fine ? `M${d} × ${pitch}` : `M${d}`;
  return {
    name,
    code: fine ? `M${d}X${pitch}` : `M${d}`,
    d,
    pitch,
    values: {
      // Coarse before fine, and fine from the coarser to the finer pitch.
      thread: term(name, d * 1000 + (fine ? 10 - pitch : 0)),
      'nominal-size': term(`M${d}`, d * 1000),
      pitch: mm(pitch),
    },
  };
}

/** Major diameters in inches of the numbered unified sizes, ASME B1.1: 0.060 + 0.013 × number. */
const numbered = (number: number): number => Number((0.06 + 0.013 * number).toFixed(3));

/** A unified thread: `size` is `#10`, `1/4` or `1-1/8`; `tpi` is threads per inch. ASME B1.1. */
export function unified(size: string, tpi: number, series: 'UNC' | 'UNF'): Thread {
  const inches = size.startsWith('#') ? numbered(Number(size.slice(1))) : fraction(size);
  const name = `${size}-${tpi} ${series}`;
  const d = inches * 25.4;
  const pitch = 25.4 / tpi;
  return {
    name,
    code: `${size.startsWith('#') ? `N${size.slice(1)}` : String(Math.round(inches * 1e4)).padStart(5, '0')}-${tpi}`,
    d,
    pitch,
    values: {
      thread: term(name, d * 1000 + 1000 / tpi / 1000 + (series === 'UNF' ? 0.5 : 0)),
      'nominal-size': term(size.startsWith('#') ? size : `${size} in`, d * 1000),
      pitch: inch(Number((1 / tpi).toFixed(5)), `1/${tpi}`),
    },
  };
}

/** Inches from `3/8`, `1-1/4` or `2`. */
export function fraction(text: string): number {
  const [whole, part] = text.includes('-')
    ? text.split('-')
    : text.includes('/')
      ? ['0', text]
      : [text, '0/1'];
  const [numerator, denominator] = (part ?? '0/1').split('/').map(Number);
  const value = Number(whole) + (numerator ?? 0) / (denominator ?? 1);
  if (!Number.isFinite(value)) throw new RangeError(`Not a fraction of an inch: ${text}.`);
  return value;
}

/** Cross-section in mm² that stands for a threaded length: the circle on the pitch diameter, ISO 724. */
export function threadedArea(thread: Pick<Thread, 'd' | 'pitch'>): number {
  return circle(thread.d - 0.6495 * thread.pitch);
}

/** Area in mm² of a circle of diameter `d` mm. */
export const circle = (d: number): number => (Math.PI / 4) * d * d;

/** Area in mm² of a regular hexagon `s` mm across flats. */
export const hexagon = (s: number): number => (Math.sqrt(3) / 2) * s * s;

/** Area in mm² of a square `s` mm across flats. */
export const square = (s: number): number => s * s;
