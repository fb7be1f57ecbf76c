import { withoutNoise } from '../units/stated-number.ts';
import { UNITLESS, unitFactor } from './unit-factor.ts';

/** What somebody typed as a range: both bounds inclusive, in the canonical unit; or what is wrong with it. */
export type QuantityRange =
  | { readonly kind: 'range'; readonly min: number | undefined; readonly max: number | undefined }
  | { readonly kind: 'problem'; readonly problem: RangeProblem; readonly about: string };

/**
 * - `empty`: nothing was typed
 * - `number`: `about` is no number
 * - `unit`: `about` is no unit of this attribute
 * - `ambiguous`: `about` may be a thousand or a decimal (1,000)
 * - `order`: the upper bound is below the lower one
 * - `long`: more was typed than a range needs
 */
export type RangeProblem = 'empty' | 'number' | 'unit' | 'ambiguous' | 'order' | 'long';

const LONGEST_RANGE = 80;

/** 1-1/2, 1 1/2 or 1/2; 1.5, 1,5 or .5; an exponent; a letter of a resistor's code (4k7). */
const NUMBER =
  '[+-]?(?:\\d+[- ]\\d+/\\d+|\\d+/\\d+|(?:\\d+(?:[.,]\\d+)*|[.,]\\d+)(?:e[+-]?\\d+)?(?:[RkKMGmuµμnp]\\d+)?)';
const CODE = /^([+-]?\d+)([RkKMGmuµμnp])(\d+)$/;
const UNIT = '[^\\d\\s.,+<>=≤≥-][^\\d\\s,+<>=≤≥-]*?(?:\\.(?!\\.))?';
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

class Problem extends Error {
  override readonly name = 'Problem';
  readonly problem: RangeProblem;
  readonly about: string;

  constructor(problem: RangeProblem, about: string) {
    super(problem);
    this.problem = problem;
    this.about = about;
  }
}

/**
 * Reads `20mm–2in`, `20..50`, `>= 10`, `< 5`, `4k7..10k`, `100nF-1uF`, `10`, `1/4in..1/2in`, `0,5 to 2 mm`. A bound
 * without a unit has the other's, and else `unit`. Exclusive bounds become the next number of twelve digits, which is
 * as many as values are compared by.
 * @param unit the attribute's canonical unit; '' for bare numbers
 */
export function quantityRange(typed: string, unit: string): QuantityRange {
  try {
    const text = tidy(typed);
    if (text === '') throw new Problem('empty', '');
    if (text.length > LONGEST_RANGE) throw new Problem('long', `${text.slice(0, LONGEST_RANGE)}…`);
    return rangeOf(text, unit);
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', problem: error.problem, about: error.about };
    throw error;
  }
}

function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[−–—‐‑]/g, '-')
    .replace(/[±⌀Ø]/g, '')
    .replace(/[½¼¾]/g, (sign) => ({ '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' })[sign] ?? sign)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
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
    const [, low, lowUnit, high, highUnit] = between;
    return range(
      quantity(low, lowUnit ?? shared(low, highUnit), unit),
      quantity(high, highUnit ?? shared(high, lowUnit), unit),
      text,
    );
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
  throw new Problem('number', text);
}

/** The other bound's unit, unless the number has a prefix of its own (4k7..10k). */
const shared = (number: string | undefined, unit: string | undefined): string | undefined =>
  CODE.test(number ?? '') ? undefined : unit;

const isExclusive = (sign = ''): boolean =>
  ['>', '<', 'over', 'über', 'under', 'unter'].includes(sign.toLowerCase());

function range(min: number | undefined, max: number | undefined, text: string): QuantityRange {
  if (min !== undefined && max !== undefined && min > max) throw new Problem('order', text);
  return { kind: 'range', min, max };
}

function quantity(number = '', typedUnit: string | undefined, unit: string): number {
  const code = CODE.exec(number);
  const [text, scale] = code
    ? [`${code[1]}.${code[3]}`, code[2] === 'R' ? UNITLESS : code[2]]
    : [number, undefined];
  const written = scale === undefined ? typedUnit : `${scale}${typedUnit ?? ''}`;
  const factor = unitFactor(written ?? UNITLESS, unit);
  if (factor === undefined) throw new Problem('unit', `${scale ?? ''}${typedUnit ?? ''}`);
  const value = withoutNoise(decimal(text) * factor);
  if (!Number.isFinite(value)) throw new Problem('number', number);
  return value === 0 ? 0 : value;
}

function decimal(text: string): number {
  const fraction = /^([+-]?)(?:(\d+)[- ])?(\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    const [, sign, whole = '0', numerator, denominator] = fraction;
    const value = Number(whole) + Number(numerator) / Number(denominator);
    return sign === '-' ? -value : value;
  }
  const points = text.match(/[.,]/g) ?? [];
  const last = points.at(-1);
  if (new Set(points).size < points.length || (points.length > 1 && last === points[0])) {
    // 1,000,000.5: only whole groups of three, all by the same sign, before the last one.
    const grouped = last === ',' ? /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
    const other = last === ',' ? /^[+-]?\d{1,3}(,\d{3}){2,}$/ : /^[+-]?\d{1,3}(\.\d{3}){2,}$/;
    if (other.test(text)) return Number(text.replace(/[.,]/g, ''));
    if (!grouped.test(text)) throw new Problem('number', text);
  }
  if (points.length === 1 && last === ',' && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(text))
    throw new Problem('ambiguous', text);
  if (points.length > 1) {
    const groups = last === ',' ? /\./g : /,/g;
    if (!/^[+-]?\d{1,3}([.,]\d{3})+[.,]\d+$/.test(text)) throw new Problem('number', text);
    return Number(text.replace(groups, '').replace(',', '.'));
  }
  return Number(text.replace(',', '.'));
}

/** The next number of twelve significant digits above or below. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * LEAST;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 11);
  return withoutNoise(value + direction * step);
}
