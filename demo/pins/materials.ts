import type { Option } from '../axes.ts';
import { STAINLESS_FINISHES, STEEL_FINISHES } from '../metals.ts';
import type { Stated } from '../model.ts';
import { term } from '../stated.ts';

interface MaterialOf {
  readonly code: string;
  readonly name: string;
  /** Text and place of the material term. */
  readonly material: readonly [string, number];
  readonly tier: number;
  readonly density: number;
  readonly costFactor: number;
  readonly values?: Readonly<Record<string, Stated>>;
}

const materialOf = ({ material, values, ...option }: MaterialOf): Option => ({
  ...option,
  values: { material: term(...material), ...values },
});

export const FREE_CUTTING_STEEL = materialOf({
  code: 'ST',
  name: 'steel',
  material: ['Free-cutting steel', 1.1],
  tier: 0,
  density: 7.85,
  costFactor: 1,
  values: { 'pin-hardness': term('125 to 245 HV 30', 1) },
});

export const THROUGH_HARDENED_STEEL = materialOf({
  code: 'A',
  name: 'type A, hardened steel',
  material: ['Hardened steel', 1.2],
  tier: 0,
  density: 7.85,
  costFactor: 1,
  values: { 'pin-type': term('A, through hardened', 11), 'pin-hardness': term('550 to 650 HV 30', 4) },
});

export const CASE_HARDENED_STEEL = materialOf({
  code: 'B',
  name: 'type B, case-hardened steel',
  material: ['Case-hardened steel', 1.25],
  tier: 1,
  density: 7.85,
  costFactor: 1.05,
  values: { 'pin-type': term('B, case hardened', 12), 'pin-hardness': term('600 to 700 HV 1, surface', 5) },
});

export const MARTENSITIC_STAINLESS = materialOf({
  code: 'C1',
  name: 'stainless C1',
  material: ['Stainless steel C1', 3.6],
  tier: 1,
  density: 7.7,
  costFactor: 2.6,
  values: { 'pin-hardness': term('460 to 560 HV 30', 3) },
});

export const STAINLESS_A1 = materialOf({
  code: 'A1',
  name: 'A1',
  material: ['Stainless steel A1', 1.5],
  tier: 1,
  density: 7.9,
  costFactor: 2.1,
});

export const STAINLESS_A4 = materialOf({
  code: 'A4',
  name: 'A4',
  material: ['Stainless steel A4', 3],
  tier: 2,
  density: 8,
  costFactor: 2.9,
});

export const KEY_STEEL = materialOf({
  code: 'C45',
  name: 'C45+C',
  material: ['Steel C45+C', 1.4],
  tier: 0,
  density: 7.85,
  costFactor: 1,
});

export const KEY_STAINLESS = materialOf({
  code: '4571',
  name: '1.4571',
  material: ['Stainless steel 1.4571', 3.4],
  tier: 1,
  density: 8,
  costFactor: 3.4,
});

export const SPRING_STEEL = materialOf({
  code: 'FST',
  name: 'spring steel',
  material: ['Spring steel', 1.3],
  tier: 0,
  density: 7.85,
  costFactor: 1,
});

export const SPRING_STAINLESS = materialOf({
  code: '4122',
  name: '1.4122',
  material: ['Stainless steel 1.4122', 3.5],
  tier: 1,
  density: 7.7,
  costFactor: 3.2,
});

/** Finishes of steel by code, the first one the usual. */
export function steelFinishes(usual: string, ...others: readonly string[]): Option[] {
  return STEEL_FINISHES.filter(({ code }) => code === usual || others.includes(code)).map((finish) =>
    finish.code === usual ? { ...finish, tier: 0 } : { ...finish, tier: Math.max(1, finish.tier) },
  );
}

/** Plain and passivated. */
export const PLAIN_STAINLESS: readonly Option[] = STAINLESS_FINISHES.filter(({ code }) =>
  ['PL', 'PA'].includes(code),
);
