import type { Item } from '../model.ts';

/** Volume in mm³ of an O-ring of inside diameter `id` and cross-section `cs`, both in mm. */
export function torusVolume(id: number, cs: number): number {
  return (Math.PI ** 2 / 4) * (id + cs) * cs * cs;
}

/** Moulding, deflashing and inspecting one ring, in EUR cents. */
const MOULDING_CENTS = 1.8;

/** Compounded nitrile rubber with moulding waste, in EUR cents a gram. */
const RUBBER_CENTS_PER_GRAM = 5;

/** Cost in EUR cents of an NBR ring of `massG` grams. Dearer rubbers multiply this. */
export function sealCostCents(_item: Item, massG: number): number {
  return MOULDING_CENTS + RUBBER_CENTS_PER_GRAM * massG;
}
