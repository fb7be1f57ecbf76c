import type { Option } from '../axes.ts';
import { term } from '../stated.ts';

/** High-speed steels of drills and taps, EN ISO 4957 and the trade's short names. Densities in g/cm³. */
const steel = (
  code: string,
  name: string,
  order: number,
  rest: { readonly tier: number; readonly costFactor: number; readonly density: number },
): Option => ({ code, name, ...rest, values: { material: term(name, order) } });

export const HSS_R = steel('R', 'HSS-R', 61, { tier: 1, costFactor: 0.55, density: 8.1 });
export const HSS_G = steel('G', 'HSS-G', 62, { tier: 0, costFactor: 1, density: 8.1 });
export const HSSE_CO5 = steel('C5', 'HSSE-Co5', 63, { tier: 0, costFactor: 1.5, density: 8.1 });
export const HSSE_CO8 = steel('C8', 'HSSE-Co8', 64, { tier: 2, costFactor: 2, density: 8 });
export const HSSE = steel('E', 'HSSE', 65, { tier: 0, costFactor: 1, density: 8.1 });
export const HSSE_PM = steel('PM', 'HSSE-PM', 66, { tier: 1, costFactor: 1.5, density: 8.1 });

const surface = (code: string, name: string, order: number, tier: number, costFactor: number): Option => ({
  code,
  name: /^Ti/.test(name) ? name : name.toLowerCase(),
  tier,
  costFactor,
  values: { finish: term(name, order) },
});

export const BRIGHT = surface('BR', 'Bright', 41, 0, 1);
export const STEAM_TEMPERED = surface('ST', 'Steam tempered', 42, 1, 1.05);
export const TIN = surface('TN', 'TiN coated', 43, 1, 1.5);
export const TICN = surface('TC', 'TiCN coated', 44, 2, 1.65);
export const TIALN = surface('TA', 'TiAlN coated', 45, 2, 1.8);
