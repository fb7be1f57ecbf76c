import { next, unit } from './random.ts';

export interface Warehouse {
  readonly code: string;
  readonly name: string;
  readonly country: string;
}

export const WAREHOUSES: readonly Warehouse[] = [
  { code: 'RTM', name: 'Rotterdam', country: 'NL' },
  { code: 'LEJ', name: 'Leipzig', country: 'DE' },
  { code: 'LYS', name: 'Lyon', country: 'FR' },
  { code: 'GDN', name: 'Gdańsk', country: 'PL' },
];

/** Pieces and working days until more arrive, by warehouse; null where nothing is ordered. */
export interface Stock {
  readonly quantities: readonly number[];
  readonly leadDays: readonly (number | null)[];
}

/** Days to reorder the commonest part; each tier of rarity adds three. */
const LEAD_DAYS = 5;

/** Stock of a part of rarity `tier` in packs of `packSize`; `state` is its draw. What is obsolete is sold off. */
export function stockOf(tier: number, packSize: number, obsolete: boolean, state: number): Stock {
  let draw = state;
  const quantities: number[] = [];
  const leadDays: (number | null)[] = [];
  for (let warehouse = 0; warehouse < WAREHOUSES.length; warehouse += 1) {
    draw = next(draw);
    const likely = obsolete ? 0.15 : 0.95 - 0.08 * tier - 0.1 * warehouse;
    const stocked = unit(draw) < likely;
    draw = next(draw);
    const packs = 1 + Math.floor(unit(draw) ** 3 * (400 / (1 + tier)));
    quantities.push(stocked ? packs * packSize : 0);
    leadDays.push(obsolete ? null : LEAD_DAYS + 3 * tier + (draw % 7));
  }
  return { quantities, leadDays };
}
