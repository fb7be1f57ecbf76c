import type { Option } from './axes.ts';
import { term } from './stated.ts';

/** Makers of the demo catalogue. All are invented; any likeness to a real firm is chance. */
const brand = (
  code: string,
  name: string,
  order: number,
  tier: number,
  costFactor: number,
  origins: string[],
): Option => ({
  code,
  name,
  tier,
  costFactor,
  origins,
  values: { brand: term(name, order) },
});

export const FASTENER_BRANDS: readonly Option[] = [
  brand('AM', 'Aldermill', 1, 0, 1, ['DE', 'PL']),
  brand('NH', 'Norrholm', 2, 1, 1.12, ['SE']),
  brand('CV', 'Castelvero', 3, 2, 0.94, ['IT']),
  brand('TK', 'Takasone', 4, 3, 1.18, ['JP', 'TH']),
  brand('LY', 'Lianyue', 5, 3, 0.81, ['CN', 'TW']),
];

export const SEAL_BRANDS: readonly Option[] = [
  brand('OV', 'Ovalune', 11, 0, 1, ['DE', 'CZ']),
  brand('NH', 'Norrholm', 2, 1, 1.1, ['SE']),
  brand('PF', 'Pellforth', 12, 2, 1.2, ['GB']),
  brand('LY', 'Lianyue', 5, 3, 0.78, ['CN']),
];

export const BEARING_BRANDS: readonly Option[] = [
  brand('RK', 'Rollkvist', 21, 0, 1, ['SE', 'IT']),
  brand('DW', 'Drehwald', 22, 1, 1.04, ['DE', 'AT']),
  brand('TK', 'Takasone', 4, 2, 0.97, ['JP']),
  brand('SB', 'Sibrana', 23, 3, 0.72, ['SK', 'RO']),
];

export const TOOL_BRANDS: readonly Option[] = [
  brand('SH', 'Scharfen', 31, 0, 1, ['DE']),
  brand('CV', 'Castelvero', 3, 1, 0.92, ['IT']),
  brand('TK', 'Takasone', 4, 2, 1.15, ['JP']),
  brand('LY', 'Lianyue', 5, 3, 0.6, ['CN']),
];

export const PASSIVE_BRANDS: readonly Option[] = [
  brand('VL', 'Voltarn', 41, 0, 1, ['JP', 'MY']),
  brand('EK', 'Elkonda', 42, 1, 0.96, ['TW', 'CN']),
  brand('SX', 'Sextant Passives', 43, 2, 1.1, ['DE', 'CZ']),
  brand('HM', 'Haemin', 44, 3, 0.9, ['KR', 'PH']),
];
