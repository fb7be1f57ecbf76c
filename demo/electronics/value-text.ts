import { plainNumber } from '../stated.ts';
import { numberOf, type PreferredValue } from './e-series.ts';

/** Prefixes three powers of ten apart, starting at 1: `['', 'k', 'M']`. */
export type Prefixes = readonly string[];

const OHM_PREFIXES: Prefixes = ['', 'k', 'M'];
const PICOFARAD_PREFIXES: Prefixes = ['p', 'n', 'µ'];

/** How many times a thousand the value is divided by to leave 1 to 999. */
const thousands = (value: PreferredValue): number => Math.floor((value.exponent + 2) / 3);

function withPrefix(value: PreferredValue, prefixes: Prefixes): string {
  const scaled = numberOf({ digits: value.digits, exponent: value.exponent - 3 * thousands(value) });
  return `${plainNumber(scaled)} ${prefixes[thousands(value)]}`;
}

/** `4.7 kΩ` */
export const ohmText = (value: PreferredValue): string => `${withPrefix(value, OHM_PREFIXES)}Ω`;

/** `100 nF`, from a value in picofarad. */
export const faradText = (value: PreferredValue): string => `${withPrefix(value, PICOFARAD_PREFIXES)}F`;

/** IEC 60062 with a letter for the decimal point, and always three digits, so that no code starts another: `4K70`. */
function pointLetterCode(value: PreferredValue, letters: readonly string[]): string {
  const before = value.exponent + 3 - 3 * thousands(value);
  const digits = String(value.digits);
  return `${digits.slice(0, before)}${letters[thousands(value)]}${digits.slice(before)}`;
}

const OHM_LETTERS = ['R', 'K', 'M'];

export const ohmPartCode = (value: PreferredValue): string => pointLetterCode(value, OHM_LETTERS);

/** From a value in picofarad: `100N`. */
export const faradPartCode = (value: PreferredValue): string => pointLetterCode(value, ['P', 'N', 'U']);

/** IEC 60062 as printed, two digits where they say it all: `4K7`, `4K75`, `47R`, `100R`, `1M0`. */
export const ohmCode = (value: PreferredValue): string =>
  ohmPartCode(value).replace(/^(\d[RKM]\d)0$|^(\d\d[RKM])0$/, '$1$2');

/** EIA three-digit code of a value in picofarad: `104`, `4R7` below 10 pF. */
export function picofaradCode(value: PreferredValue): string {
  const [first, second] = String(value.digits);
  return value.exponent + 1 < 0 ? `${first}R${second}` : `${first}${second}${value.exponent + 1}`;
}
