import type { Item } from '../model.ts';

/**
 * Volume in mm³ of the steel in a bearing: the ring-shaped envelope of bore `d`, outside diameter `D` and width `B`
 * (mm) times `fill`, the share that is not air. Fill factors are fitted to catalogue masses, see the tests.
 */
export function steelVolume(
  { d, D, B }: { readonly d: number; readonly D: number; readonly B: number },
  fill: number,
): number {
  return (Math.PI / 4) * (D * D - d * d) * B * fill;
}

/** Grinding, assembly and inspection of the smallest bearing, in EUR cents. */
const ASSEMBLY_CENTS = 70;

/** Ring steel with turning, hardening and grinding, in EUR cents a gram. */
const STEEL_CENTS_PER_GRAM = 1.5;

/** Cost in EUR cents of a ball bearing of `massG` grams; roller bearings pass `work` above 1. */
export function bearingCostCents(_item: Item, massG: number, work = 1): number {
  return (ASSEMBLY_CENTS + STEEL_CENTS_PER_GRAM * massG) * work;
}
