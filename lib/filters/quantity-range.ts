import { withoutNoise } from '../units/stated-number.ts';
import { type RangeProblem, UnreadableRangeError } from './range-problem.ts';
import { FRACTION, typedNumber } from './typed-number.ts';
import { isMetric, takesPrefix, UNITLESS, unitFactor, withoutSpaces } from './unit-factor.ts';

/** What somebody typed as a range: both bounds inclusive, in the canonical unit; or what is wrong with it. */
export type QuantityRange =
  | { readonly kind: 'range'; readonly min: number | undefined; readonly max: number | undefined }
  | { readonly kind: 'problem'; readonly problem: RangeProblem; readonly about: string };

const LONGEST_RANGE = 80;
/** With blanks that do not count. */
const LONGEST_TYPED = 400;

/** 1-1/2, 1 1/2 or 1/2; 1.5, 1,5 or .5; an exponent; a letter of a resistor's code (4k7, R47). */
const NUMBER =
  '[+-]?(?:\\d+[- ]\\d+/\\d+|\\d+/\\d+|R\\d+|(?:\\d+(?:[.,]\\d+)*|[.,]\\d+)(?:e[+-]?\\d+)?(?:[RkKMGmuµμnp]\\d+)?)';
const CODE = /^([+-]?\d*)([RkKMGmuµμnp])(\d+)$/;
/** 1/4-20 is a thread; of a fraction of an inch, none is coarser than this many turns. */
const THREAD = /^\d+(?:[- ]\d+)?\/\d+-(\d+)$/;
const FEWEST_TURNS = 6;
const UNIT = '[^\\d\\s.,…+<>=≤≥-][^\\d\\s.,…+<>=≤≥-]*?(?:\\.(?!\\.))?';
const QUANTITY = `(${NUMBER})\\s*(${UNIT})?`;
const SEPARATOR = '\\s*(?:\\.{2,3}|…|-|/{2}|\\bto\\b|\\bbis\\b|\\bthrough\\b|\\band\\b|\\bund\\b)\\s*';

const BETWEEN = new RegExp(`^(?:(?:from|between|von|zwischen)\\s+)?${QUANTITY}${SEPARATOR}${QUANTITY}$`, 'i');
const SINGLE = new RegExp(`^(?:=\\s*)?${QUANTITY}$`, 'i');
const LOWER = new RegExp(`^(>=|=>|≥|>|from\\b|min\\.?|over\\b|ab\\b|über\\b)\\s*${QUANTITY}$`, 'i');
const UPPER = new RegExp(`^(<=|=<|≤|<|up to\\b|to\\b|max\\.?|under\\b|bis\\b|unter\\b)\\s*${QUANTITY}$`, 'i');
const OPEN_ABOVE = new RegExp(`^${QUANTITY}\\s*(?:\\.{2,3}|…|-|\\+)$`, 'i');
const OPEN_BELOW = new RegExp(`^(?:\\.{2,3}|…)\\s*${QUANTITY}$`, 'i');

/** Smaller than anything stated; twelve digits, so that it is taken for a neighbour (see refinement-path.ts). */
const LEAST = 1.00000000001e-30;

/**
 * Reads `20mm–2in`, `20..50`, `>= 10`, `< 5`, `4k7..10k`, `100nF-1uF`, `10`, `1/4..1/2in`, `0,5 to 2 mm`. A bound without
 * a unit has the other's, and else `unit`; a length that is a fraction is in inches. What can be meant in two ways is
 * refused. Exclusive bounds become the next number of twelve digits, which is as many as values are compared by.
 * @param unit the attribute's canonical unit; '' for bare numbers
 * @param decimal what the reader's language puts before decimals: a comma makes 1.500 ambiguous
 */
export function quantityRange(typed: string, unit: string, decimal: '.' | ',' = '.'): QuantityRange {
  try {
    if (typed.length > LONGEST_TYPED)
      throw new UnreadableRangeError('long', `${typed.slice(0, LONGEST_RANGE)}…`);
    const text = tidy(withoutSpaces(typed, unit));
    if (text === '') throw new UnreadableRangeError('empty', '');
    if (text.length > LONGEST_RANGE)
      throw new UnreadableRangeError('long', `${text.slice(0, LONGEST_RANGE)}…`);
    if (decimal === ',') {
      const [grouped] = /(?<!\d[.,]?)[1-9]\d{0,2}\.\d{3}(?!\d|[.,]\d)/.exec(text) ?? [];
      if (grouped !== undefined) throw new UnreadableRangeError('ambiguous', grouped);
    }
    return rangeOf(text, unit);
  } catch (error) {
    if (error instanceof UnreadableRangeError)
      return { kind: 'problem', problem: error.problem, about: error.about };
    throw error;
  }
}

function tidy(typed: string): string {
  return (
    typed
      .normalize('NFC')
      .replace(/[−–—‐‑]/g, '-')
      .replace(/[½¼¾]/g, (sign) => ({ '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' })[sign] ?? sign)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      // 5±1 is no 51.
      .replace(/(?<!\d ?)(?:[±⌀Ø]|\+\/?-) ?/g, '')
      .trim()
  );
}

function rangeOf(text: string, unit: string): QuantityRange {
  // A mixed fraction (1-1/2in) is one number, although it could be read as two.
  const single = SINGLE.exec(text);
  if (single) {
    const value = quantity(single[1], single[2], unit);
    return range(value, value, text);
  }
  const between = BETWEEN.exec(text);
  if (between) {
    if (Number(THREAD.exec(text)?.[1] ?? 0) >= FEWEST_TURNS) throw new UnreadableRangeError('number', text);
    return rangeBetween(between, text, unit);
  }
  const lower = LOWER.exec(text);
  if (lower) {
    const value = quantity(lower[2], lower[3], unit);
    return range(isExclusive(lower[1]) ? neighbour(value, 1) : value, undefined, text);
  }
  const upper = UPPER.exec(text);
  if (upper) {
    const value = quantity(upper[2], upper[3], unit);
    return range(undefined, isExclusive(upper[1]) ? neighbour(value, -1) : value, text);
  }
  const above = OPEN_ABOVE.exec(text);
  if (above) return range(quantity(above[1], above[2], unit), undefined, text);
  const below = OPEN_BELOW.exec(text);
  if (below) return range(undefined, quantity(below[1], below[2], unit), text);
  throw new UnreadableRangeError('number', text);
}

function rangeBetween(
  [, low, lowUnit, high, highUnit]: RegExpExecArray,
  text: string,
  unit: string,
): QuantityRange {
  const [lowWritten, highWritten] = [lowUnit ?? implied(low, unit), highUnit ?? implied(high, unit)];
  const max = quantity(high, highWritten ?? shared(high, lowWritten), unit);
  const min = quantity(low, lowWritten ?? shared(low, highWritten), unit);
  // 4-10k begins at 4k, but 100..1k cannot begin at 100k.
  const isPlain = lowWritten === undefined && highWritten !== undefined && isMetric(highWritten, unit);
  if (min >= max && isPlain && quantity(low, undefined, unit) < max)
    return range(quantity(low, undefined, unit), max, text);
  // 1n..1 can mean anything.
  if (
    min === max &&
    low === high &&
    highWritten === undefined &&
    lowWritten !== undefined &&
    isMetric(lowWritten, unit)
  )
    throw new UnreadableRangeError('order', text);
  return range(min, max, text);
}

/** Nobody states a fraction of a millimetre. */
const implied = (number: string | undefined, unit: string): string | undefined =>
  unit === 'mm' && FRACTION.test(number ?? '') ? 'in' : undefined;

/** The other bound's unit, unless the number has a prefix of its own (4k7..10k). */
const shared = (number: string | undefined, unit: string | undefined): string | undefined =>
  CODE.test(number ?? '') ? undefined : unit;

const isExclusive = (sign = ''): boolean =>
  ['>', '<', 'over', 'über', 'under', 'unter'].includes(sign.toLowerCase());

function range(min: number | undefined, max: number | undefined, text: string): QuantityRange {
  if (min !== undefined && max !== undefined && min > max) throw new UnreadableRangeError('order', text);
  return { kind: 'range', min, max };
}

function quantity(number = '', typedUnit: string | undefined, unit: string): number {
  const code = CODE.exec(number);
  if (code && !takesPrefix(unit)) throw new UnreadableRangeError('number', number);
  const [text, scale] = code
    ? [`${code[1]}.${code[3]}`, code[2] === 'R' && unit === 'Ω' ? UNITLESS : code[2]]
    : [number, undefined];
  const written = scale === undefined ? (typedUnit ?? implied(number, unit)) : `${scale}${typedUnit ?? ''}`;
  const factor = unitFactor(written ?? UNITLESS, unit);
  if (factor === undefined) throw new UnreadableRangeError('unit', `${scale ?? ''}${typedUnit ?? ''}`);
  const value = withoutNoise(typedNumber(text) * factor);
  const isLost = !Number.isFinite(value) || (value === 0 && /[1-9]/.test(text.replace(/e.*/i, '')));
  if (isLost) throw new UnreadableRangeError('number', number);
  // A capacitor marked 104 has 100 nF; no list has one of 104 farad.
  if (unit === 'F' && written === undefined && value >= 1) throw new UnreadableRangeError('unit', number);
  return value === 0 ? 0 : value;
}

/** The next number of twelve significant digits above or below. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * LEAST;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 11);
  return withoutNoise(value + direction * step);
}
