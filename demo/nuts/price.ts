import type { Item } from '../model.ts';

/** Steel, in EUR cents a gram. */
const STEEL_CENTS_PER_GRAM = 0.38;

/** Pressing, tapping and sorting of one nut, in EUR cents. */
const FORMING_CENTS = 1.6;

/** Cost in EUR cents of a plain steel nut of `massG` grams; `work` is how laborious its shape is, 1 for hex. */
export function nutCostCents(_item: Item, massG: number, work = 1): number {
  return work * (FORMING_CENTS + STEEL_CENTS_PER_GRAM * massG);
}
