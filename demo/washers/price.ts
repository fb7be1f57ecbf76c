import type { Item } from '../model.ts';

/** Strip steel with the scrap of punching, in EUR cents a gram. */
const STRIP_CENTS_PER_GRAM = 0.3;

/** Punching and tumbling of one washer, in EUR cents. */
const PUNCHING_CENTS = 0.5;

/** Cost in EUR cents of a plain steel washer of `massG` grams; `work` is how laborious its shape is. */
export function washerCostCents(_item: Item, massG: number, work = 1): number {
  return work * (PUNCHING_CENTS + STRIP_CENTS_PER_GRAM * massG);
}
