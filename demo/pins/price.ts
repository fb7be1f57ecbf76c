import type { Item } from '../model.ts';

/** Bar and strip, in EUR cents a gram. */
const BAR_CENTS_PER_GRAM = 0.3;

/** Cost in EUR cents of `massG` grams of the plainest material, with `workCents` for turning, grinding or punching. */
export function pinCostCents(_item: Item, massG: number, workCents: number): number {
  return workCents + BAR_CENTS_PER_GRAM * massG * (1 + workCents / 40);
}
