import { pitchKind } from './metric-pitch.ts';
import { CROSS, DECIMAL, decimal, END, LENGTH, LENGTH_UNIT, lengthNumber } from './numbers.ts';
import type { ThreadReading } from './reading.ts';

/** A thread, and where in the text it and the sizes after its cross are. */
export interface ThreadFound {
  readonly reading: ThreadReading;
  readonly length: number;
  /** Sizes that follow: `40` of `M8 × 40`. */
  readonly rest: string | undefined;
  readonly restUnit: 'in' | undefined;
  readonly restStart: number;
  readonly restLength: number;
}

const REST = `(?:(${CROSS})(${LENGTH}(?:${LENGTH_UNIT})?(?:${CROSS}${LENGTH}(?:${LENGTH_UNIT})?)?))?`;
const METRIC = new RegExp(
  `M\\s?(\\d{1,3}(?:[.,]\\d{1,2})?)(?:(?:${CROSS}|-)(${DECIMAL})(?=${CROSS}|(?![\\p{L}\\p{N}.,/"])))?${REST}${END}`,
  'iuy',
);
const INCH = new RegExp(
  `(#|n[or]\\.?\\s?)?(\\d{1,2}-\\d{1,2}/\\d{1,2}|\\d{1,2}/\\d{1,2}|\\d{1,2})-(\\d{1,2})(?:[\\s-]?(UN[CF])(?:-?[123][AB])?)?${REST}${END}`,
  'iuy',
);
const NUMBERED = new RegExp(`#\\s?(\\d{1,2})${REST}${END}`, 'iuy');

const MM_PER_INCH = 25.4;

/** The thread that starts at `at`; `known` says whether the catalogue has a thread by that text. */
export function threadAt(
  query: string,
  at: number,
  known: (text: string) => boolean,
): ThreadFound | undefined {
  return metricAt(query, at) ?? inchAt(query, at, known) ?? numberedAt(query, at);
}

function metricAt(query: string, at: number): ThreadFound | undefined {
  METRIC.lastIndex = at;
  const found = METRIC.exec(query);
  if (!found) return undefined;
  const [whole, nominalText = '', second, cross = '', third] = found;
  const nominal = nominalText.replace(',', '.');
  const pitch = second === undefined ? undefined : decimal(second);
  const kind = pitch === undefined ? undefined : pitchKind(nominal, pitch);
  const reading: ThreadReading = {
    kind: 'thread',
    text: kind === 'fine' ? `m${nominal}x${pitch}` : `m${nominal}`,
    exact: kind !== undefined,
    nominal: `m${nominal}`,
    mm: Number(nominal),
  };
  const unread = second !== undefined && kind === undefined;
  const rest = unread ? [second, third].filter(Boolean).join('x') : third;
  const headLength = unread
    ? whole.length - (third === undefined ? 0 : cross.length + third.length) - second.length
    : whole.length - (third === undefined ? 0 : cross.length + third.length);
  // The cross before an unread second number belongs to the length.
  const length = unread ? whole.slice(0, headLength).replace(/[\sx×*-]+$/iu, '').length : headLength;
  return {
    reading,
    length,
    rest,
    restUnit: undefined,
    restStart: at + length,
    restLength: whole.length - length,
  };
}

function inchAt(query: string, at: number, known: (text: string) => boolean): ThreadFound | undefined {
  INCH.lastIndex = at;
  const found = INCH.exec(query);
  if (!found) return undefined;
  const [whole, number, size = '', pitch = '', series = '', cross = '', rest] = found;
  const bare = [`${size}-${pitch}`, `#${size}-${pitch}`];
  const text = (number ? bare.slice(1) : bare).find((one) => known(one));
  if (text === undefined && !number && !size.includes('/')) return undefined;
  const base = text ?? (number ? `#${size}-${pitch}` : `${size}-${pitch}`);
  const numbered = base.startsWith('#');
  const headLength = whole.length - (rest === undefined ? 0 : cross.length + rest.length);
  return {
    reading: {
      kind: 'thread',
      text: `${base}${series.toLowerCase()}`,
      exact: true,
      nominal: numbered ? `#${size}` : `${size}in`,
      mm: numbered ? numberedMm(Number(size)) : lengthNumber(size) * MM_PER_INCH,
    },
    length: headLength,
    rest,
    restUnit: 'in',
    restStart: at + headLength,
    restLength: whole.length - headLength,
  };
}

function numberedAt(query: string, at: number): ThreadFound | undefined {
  NUMBERED.lastIndex = at;
  const found = NUMBERED.exec(query);
  if (!found) return undefined;
  const [whole, size = '', cross = '', rest] = found;
  const length = whole.length - (rest === undefined ? 0 : cross.length + rest.length);
  return {
    reading: {
      kind: 'thread',
      text: `#${size}`,
      exact: false,
      nominal: `#${size}`,
      mm: numberedMm(Number(size)),
    },
    length,
    rest,
    restUnit: 'in',
    restStart: at + length,
    restLength: whole.length - length,
  };
}

/** Diameter of a numbered inch screw size in mm (ASME B1.1): 0.060 in and 0.013 in for each number. */
const numberedMm = (number: number): number => (0.06 + 0.013 * number) * MM_PER_INCH;
