import type { Item } from '../model.ts';

/** Wire, in EUR cents a gram. */
const WIRE_CENTS_PER_GRAM = 0.35;

/** Cold forming, thread rolling and sorting of one screw, in EUR cents. */
const FORMING_CENTS = 2.2;

/** Cost in EUR cents of a plain steel screw of `massG` grams; `work` is how laborious the head is, 1 for hex. */
export function screwCostCents(_item: Item, massG: number, work = 1): number {
  return FORMING_CENTS * work + WIRE_CENTS_PER_GRAM * massG;
}
