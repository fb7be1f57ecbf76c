import { next, unit } from '#demo/random.ts';
import { Zipf } from '../zipf.ts';

const DAY_S = 86_400;

/**
 * What a large distributor of industrial parts is assumed to see in a day, as part of its catalogue, so that a smaller
 * catalogue behaves alike. Nobody publishes this; each figure is on the side that is harder for a cache.
 */
export const ASSUMED = {
  /** Page views: two of each part, so that a part in the middle of the ranks is asked for once in weeks. */
  viewsPerPart: 2,
  /** Zipf's exponent of views, as the goal has it. */
  viewsS: 1,
  /** Prices follow metal and exchange rates in agreed steps, a part about four times a year. */
  pricesPerPart: 0.01,
  /** Of them in one load at night, from the system that prices are kept in. */
  pricesAtNight: 0.8,
  /** A price list names any part, whether or not anybody looks at it. */
  pricesS: 0,
  /** Pieces are booked as they are sold: one part in twenty, counted with repetition. */
  stocksPerPart: 0.05,
  /** What is looked at is what sells, so what is worth caching changes most. */
  stocksS: 1,
} as const;

/** Of everything that is drawn: where these differ, draws are not the same parts. */
const SEEDS = { views: 1, stocks: 2, prices: 3 };

export interface Traffic {
  /** A part was asked for, by rank. */
  view(part: number, atS: number): void | Promise<void>;
  /** Its price or stock changed. */
  change(kind: 'price' | 'stock', part: number): void;
}

/** Views in the order of their time, with all changes that happen before each. Days begin with the load of the night. */
export async function replay(
  { parts, requests }: { readonly parts: number; readonly requests: number },
  traffic: Traffic,
): Promise<void> {
  const views = new Zipf(parts, { s: ASSUMED.viewsS, seed: SEEDS.views });
  const stocks = new Zipf(parts, { s: ASSUMED.stocksS, seed: SEEDS.stocks });
  const viewsPerDay = parts * ASSUMED.viewsPerPart;
  const perView = (perPart: number): number => (parts * perPart) / viewsPerDay;
  const byDay = perView(ASSUMED.pricesPerPart * (1 - ASSUMED.pricesAtNight));
  const atNight = parts * ASSUMED.pricesPerPart * ASSUMED.pricesAtNight;
  let state = SEEDS.prices;
  const anyPart = (): number => {
    state = next(state);
    return Math.floor(unit(state) * parts);
  };
  let [stocksDue, pricesDue] = [0, 0];
  for (let request = 0; request < requests; request += 1) {
    if (request % viewsPerDay === 0)
      for (let price = 0; price < atNight; price += 1) traffic.change('price', anyPart());
    for (stocksDue += perView(ASSUMED.stocksPerPart); stocksDue >= 1; stocksDue -= 1)
      traffic.change('stock', stocks.draw());
    for (pricesDue += byDay; pricesDue >= 1; pricesDue -= 1) traffic.change('price', anyPart());
    const viewed = traffic.view(views.draw(), (request / viewsPerDay) * DAY_S);
    if (viewed) await viewed;
  }
}
