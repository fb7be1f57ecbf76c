import { next, unit } from './random.ts';

/** Amounts in EUR cents for `per` pieces, from `quantities` pieces on. */
export interface Price {
  readonly per: number;
  readonly quantities: readonly number[];
  readonly amounts: readonly number[];
}

export const CURRENCY = 'EUR';

/** A distributor's price against its cost. */
const MARGIN = 1.7;

/** Makers' prices scatter by this much to either side. */
const SCATTER = 0.05;

/** Break points in packs, and what is taken off from there on. */
const BREAKS: readonly { readonly packs: number; readonly factor: number }[] = [
  { packs: 1, factor: 1 },
  { packs: 5, factor: 0.93 },
  { packs: 20, factor: 0.85 },
  { packs: 50, factor: 0.78 },
  { packs: 200, factor: 0.7 },
];

/** Prices of a part that costs `costCents` EUR cents a piece and comes in packs of `packSize`; `state` is its draw. */
export function priceOf(costCents: number, packSize: number, state: number): Price {
  const listCents = costCents * MARGIN * (1 + SCATTER * (2 * unit(state) - 1));
  const per = pricedPer(listCents * (BREAKS.at(-1)?.factor ?? 1));
  const count = 3 + (next(state) % 3);
  const breaks = BREAKS.slice(0, count);
  return {
    per,
    quantities: breaks.map(({ packs }) => packs * packSize),
    amounts: breaks.map(({ factor }) => Math.max(1, Math.round(listCents * factor * per))),
  };
}

/** Cheap pieces are priced by the hundred or thousand, so that a cent is precise enough. */
function pricedPer(cents: number): number {
  if (cents >= 50) return 1;
  return cents >= 2 ? 100 : 1000;
}
