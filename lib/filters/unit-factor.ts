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
  lb: 453.59237,
  oz: 28.349523125,
};

/** Other ways to write a canonical unit, in lower case. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Ω: ['ω', 'ohm', 'ohms', 'r'],
  '°': ['deg', 'degree', 'degrees', 'grad'],
  '°C': ['c', 'degc', 'deg c'],
  '%': ['pct', 'percent', 'prozent'],
  'ppm/K': ['ppm', 'ppm/°c', 'ppm/c'],
  F: ['farad'],
  V: ['volt', 'volts'],
  W: ['watt', 'watts'],
};

/** Units that take a prefix, and for which the prefix alone will do (10k, 100n). */
const PREFIXED: ReadonlySet<string> = new Set(['Ω', 'F', 'V', 'W', 'A', 'H', 'Hz', 'N', 'Pa', 's']);

/** How many of the canonical `unit` one `typed` is; undefined when it is no unit of that quantity. */
export function unitFactor(typed: string, unit: string): number | undefined {
  if (typed === UNITLESS || isSpelling(typed, unit)) return 1;
  if (unit === 'mm') return own(LENGTHS, typed.toLowerCase());
  if (unit === 'g') return own(MASSES, typed.toLowerCase());
  if (!PREFIXED.has(unit)) return undefined;
  const [prefix = '', rest] = [typed.slice(0, 1), typed.slice(1)];
  return rest === '' || isSpelling(rest, unit) ? own(PREFIXES, prefix) : undefined;
}

const own = (table: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function isSpelling(typed: string, unit: string): boolean {
  const lower = typed.toLowerCase();
  return lower === unit.toLowerCase() || (SPELLINGS[unit]?.includes(lower) ?? false);
}
