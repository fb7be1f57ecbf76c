import { MM_PER_INCH } from '../units/length.ts';

/** Stands for the canonical unit itself. */
export const UNITLESS = '';

const PREFIXES: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
};

/** Millimetres in each unit of length that people type; none of them differs by case only. */
const LENGTHS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  dm: 100,
  m: 1000,
  um: 0.001,
  µm: 0.001,
  μm: 0.001,
  in: MM_PER_INCH,
  'in.': MM_PER_INCH,
  inch: MM_PER_INCH,
  inches: MM_PER_INCH,
  zoll: MM_PER_INCH,
  '"': MM_PER_INCH,
  '″': MM_PER_INCH,
  '”': MM_PER_INCH,
  "''": MM_PER_INCH,
  ft: 12 * MM_PER_INCH,
  foot: 12 * MM_PER_INCH,
  feet: 12 * MM_PER_INCH,
  "'": 12 * MM_PER_INCH,
  '′': 12 * MM_PER_INCH,
  mil: MM_PER_INCH / 1000,
  mils: MM_PER_INCH / 1000,
  thou: MM_PER_INCH / 1000,
};

const MASSES: Readonly<Record<string, number>> = {
  mg: 0.001,
  g: 1,
  kg: 1000,
  gram: 1,
  grams: 1,
  gramm: 1,
  lb: 453.59237,
  oz: 28.349523125,
};

/** What a hundredth of these currencies is called. */
const HUNDREDTHS: Readonly<Record<string, readonly string[]>> = {
  EUR: ['ct', 'cent', 'cents'],
  USD: ['¢', 'ct', 'cent', 'cents'],
  GBP: ['p', 'pence'],
  CHF: ['rp', 'rp.', 'rappen'],
};

/** Other ways to write a canonical unit, in lower case. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Ω: ['ω', 'ohm', 'ohms', 'r'],
  '°': ['deg', 'degree', 'degrees', 'grad'],
  '°C': ['c', 'degc', 'grad', 'celsius'],
  '%': ['pct', 'percent', 'prozent'],
  'ppm/K': ['ppm', 'ppm/°c', 'ppm/c'],
  F: ['farad'],
  V: ['volt', 'volts', 'vdc'],
  W: ['watt', 'watts'],
  'Shore A': ['shorea', 'shore', 'sha', 'a'],
  EUR: ['€', 'euro', 'euros'],
  USD: ['$', 'us$', 'dollar', 'dollars'],
  GBP: ['£', 'pound', 'pounds'],
  CHF: ['fr.', 'sfr.', 'franken'],
  JPY: ['¥', 'yen'],
  [UNITLESS]: ['pc', 'pcs', 'pcs.', 'pieces', 'st.', 'stk', 'stk.', 'stück'],
};

/**
 * Units that take a prefix, for which the prefix alone will do (10k, 100n), with the prefixes that parts are stated in:
 * 250 MW of a resistor is a slip of the shift key, and a capacitor's MF used to be µF.
 */
const PREFIXED: Readonly<Record<string, string>> = {
  Ω: 'uµμmkKMG',
  F: 'pnuµμm',
  V: 'uµμmkK',
  W: 'uµμmkK',
  A: 'nuµμmkK',
  H: 'nuµμm',
  Hz: 'kKMG',
  N: 'mkKM',
  Pa: 'kKMG',
  s: 'nuµμm',
};

export const takesPrefix = (unit: string): boolean => Object.hasOwn(PREFIXED, unit);

/** Whether one `typed` is a power of ten of the canonical `unit`, but not the unit itself. */
export function isMetric(typed: string, unit: string): boolean {
  const factor = unitFactor(typed, unit);
  return factor !== undefined && factor !== 1 && Number.isInteger(Math.round(Math.log10(factor) * 1e9) / 1e9);
}

/** Units of two words, where they follow a number, as one. */
export function withoutSpaces(text: string, unit: string): string {
  if (unit === '°C') return text.replace(/\bdeg\.? c\b/gi, 'degc');
  return unit.includes(' ') ? text.replaceAll(new RegExp(`${unit}\\b`, 'gi'), unit.replace(' ', '')) : text;
}

/** How many of the canonical `unit` one `typed` is; undefined when it is no unit of that quantity. */
export function unitFactor(typed: string, unit: string): number | undefined {
  if (typed === UNITLESS || isSpelling(typed, unit)) return 1;
  if (unit === 'mm') return own(LENGTHS, typed.toLowerCase());
  if (unit === 'g') return own(MASSES, typed.toLowerCase());
  if (HUNDREDTHS[unit]?.includes(typed.toLowerCase())) return 0.01;
  const [prefix = '', rest] = [typed.slice(0, 1), typed.slice(1)];
  if (!PREFIXED[unit]?.includes(prefix)) return undefined;
  return rest === '' || isSpelling(rest, unit) ? own(PREFIXES, prefix) : undefined;
}

const own = (table: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function isSpelling(typed: string, unit: string): boolean {
  const lower = typed.toLowerCase();
  return lower === unit.toLowerCase() || (SPELLINGS[unit]?.includes(lower) ?? false);
}
