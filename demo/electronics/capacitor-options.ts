import type { Option } from '../axes.ts';
import { term } from '../stated.ts';
import type { Dielectric } from './capacitor-table.ts';
import { AUTOMOTIVE, AUTOMOTIVE_SOFT, LEADED, PLAIN, type Reels, SOFT } from './chip-supply.ts';
import { E3, E6, E12, E24 } from './e-series.ts';

const tolerance = (code: string, text: string, order: number, tier: number, costFactor: number): Option => ({
  code,
  name: text,
  tier,
  costFactor,
  values: { 'capacitance-tolerance': term(text, order) },
});

/** Letters of IEC 60062; below 10 pF the tolerance is in pF. */
const B = tolerance('B', '±0.1 pF', 1, 3, 1.5);
const C = tolerance('C', '±0.25 pF', 2, 0, 1);
const D = tolerance('D', '±0.5 pF', 3, 1, 0.95);
const F = tolerance('F', '±1 %', 4, 3, 1.9);
const G = tolerance('G', '±2 %', 5, 2, 1.4);
const J = tolerance('J', '±5 %', 6, 0, 1);
const K = tolerance('K', '±10 %', 7, 0, 1);
const M = tolerance('M', '±20 %', 8, 1, 0.95);

const TEN_PF = 10;
const FIVE_PF = 5;
const TEN_NF = 10e3;
const ONE_UF = 1e6;
const TEN_UF = 10e6;
/** The largest are sold in ±20 % only. */
const LOOSE_FROM = 47e6;

/** Tolerances a capacitor of `pf` is made in. */
export function tolerancesOf(dielectric: Dielectric, pf: number): readonly Option[] {
  if (dielectric === 'C0G') {
    if (pf < TEN_PF) return pf < FIVE_PF ? [B, C] : [B, C, D];
    return pf <= TEN_NF ? [F, G, J] : [G, J];
  }
  if (pf >= LOOSE_FROM) return [{ ...M, tier: 0 }];
  return dielectric === 'X7R' && pf < ONE_UF ? [{ ...J, tier: 3, costFactor: 1.3 }, K, M] : [K, M];
}

/** The values a dielectric is stocked in between `from` and `to` pF: fewer steps the larger they are. */
export function seriesOf(dielectric: Dielectric, pf: number): readonly number[] {
  if (dielectric === 'C0G') return pf <= TEN_NF ? E24 : E12;
  return pf < ONE_UF ? E12 : pf < TEN_UF ? E6 : E3;
}

export function qualitiesOf(dielectric: Dielectric, eia: string): readonly Option[] {
  if (dielectric === 'X5R') return [PLAIN];
  if (dielectric === 'C0G' || eia < '0603') return [PLAIN, LEADED, AUTOMOTIVE];
  return [PLAIN, LEADED, SOFT, AUTOMOTIVE, AUTOMOTIVE_SOFT];
}

/** Pieces on a 180 mm reel by thickness in mm, tape 8 mm wide with 4 mm pitch; 0201 and 0402 have 2 mm pitch. */
export function reelsOf(eia: string, thickness: number): Reels {
  if (eia === '0201') return { small: 15_000 };
  if (eia === '0402') return { small: 10_000, large: 50_000 };
  if (thickness <= 0.85) return { small: 4000, large: 10_000 };
  if (thickness <= 1.25) return { small: 3000 };
  return { small: thickness <= 1.6 ? 2000 : 1000 };
}
