import { DECIMAL, decimal, END, LENGTH, lengthNumber } from './numbers.ts';
import type { Reading } from './reading.ts';

const FACTORS: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  μ: 1e-6,
  m: 1e-3,
  '': 1,
  r: 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  kilo: 1e3,
  mega: 1e6,
};

/** Factor of a prefix; only M is told from m by its case. */
const factor = (prefix: string): number => FACTORS[prefix] ?? FACTORS[prefix.toLowerCase()] ?? 1;

interface Rule {
  readonly pattern: RegExp;
  read(found: RegExpExecArray): Reading;
}

const sticky = (source: string, flags = 'uy'): RegExp => new RegExp(source, flags);

const RULES: readonly Rule[] = [
  {
    // 4k7, 4R7, 1M5 (IEC 60062), with or without the ohm.
    pattern: sticky(`(\\d{1,4})([RrKkM])(\\d{1,3})\\s?(?:Ω|[Oo]hms?|OHMS?)?${END}`),
    read: ([, whole = '', prefix = '', part = '']) => ({
      kind: 'quantity',
      unit: 'Ω',
      number: Number(`${whole}.${part}`) * factor(prefix === 'R' ? '' : prefix),
    }),
  },
  {
    pattern: sticky(`(${DECIMAL})\\s?([kKMGm]|[Kk]ilo|[Mm]ega)?\\s?(?:Ω|[Oo]hms?|OHMS?)${END}`),
    read: ([, number = '', prefix = '']) => ({
      kind: 'quantity',
      unit: 'Ω',
      number: decimal(number) * factor(prefix),
    }),
  },
  {
    pattern: sticky(`(${DECIMAL})\\s?([kKMR]|(?<=\\d)r)${END}`),
    read: ([, number = '', prefix = '']) => ({
      kind: 'quantity',
      unit: 'Ω',
      number: decimal(number) * factor(prefix === 'R' || prefix === 'r' ? '' : prefix),
    }),
  },
  {
    // 4n7, 0u1 (IEC 60062).
    pattern: sticky(`(\\d{1,4})([pnuμPNU])(\\d{1,3})[Ff]?${END}`),
    read: ([, whole = '', prefix = '', part = '']) => ({
      kind: 'quantity',
      unit: 'F',
      number: Number(`${whole}.${part}`) * factor(prefix.toLowerCase()),
    }),
  },
  {
    pattern: sticky(`(${DECIMAL})\\s?(?:([pnuμPNUm])[Ff]|([pnuμPNU])|[F](?=\\s|$))${END}`),
    read: ([, number = '', farad, short]) => ({
      kind: 'quantity',
      unit: 'F',
      number: decimal(number) * factor((farad ?? short ?? '').toLowerCase()),
    }),
  },
  {
    pattern: sticky(`(\\d{1,4})V(\\d{1,2})${END}`, 'iuy'),
    read: ([, whole = '', part = '']) => ({
      kind: 'quantity',
      unit: 'V',
      number: Number(`${whole}.${part}`),
    }),
  },
  {
    pattern: sticky(`(${DECIMAL})\\s?(k)?V(?:DC|AC)?${END}`, 'iuy'),
    read: ([, number = '', kilo]) => ({
      kind: 'quantity',
      unit: 'V',
      number: decimal(number) * (kilo ? 1000 : 1),
    }),
  },
  {
    pattern: sticky(`(${LENGTH})\\s?(m)?W(?:att)?${END}`, 'iuy'),
    read: ([, number = '', milli]) => ({
      kind: 'quantity',
      unit: 'W',
      number: lengthNumber(number) / (milli ? 1000 : 1),
    }),
  },
  {
    pattern: sticky(`(\\d{2})\\s?°?\\s?sh(?:ore)?(?:\\s?a)?${END}`, 'iuy'),
    read: ([, number = '']) => ({ kind: 'quantity', unit: 'Shore A', number: Number(number) }),
  },
  {
    pattern: sticky(`(?:±|\\+/?-)?\\s?(${DECIMAL})\\s?%`),
    read: ([, number = '']) => ({ kind: 'term', text: `±${decimal(number)}%` }),
  },
  {
    pattern: sticky(`(?:±|\\+/?-)\\s?(${DECIMAL})\\s?pF${END}`, 'iuy'),
    read: ([, number = '']) => ({ kind: 'term', text: `±${decimal(number)}pf` }),
  },
];

/** The electrical value, tolerance or hardness that starts at `at`. */
export function quantityAt(query: string, at: number): { reading: Reading; length: number } | undefined {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(query);
    if (found) return { reading: read(found), length: found[0].length };
  }
  return undefined;
}
