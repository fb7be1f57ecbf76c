import { memoised } from '../axes.ts';
import type { Variant } from '../model.ts';

/** What is sold of `variants`: those that `exists` allows. Arrays stay shared wherever they were. */
export function sold(
  variants: (d: number) => readonly Variant[],
  exists: (variant: Variant) => boolean,
): (d: number) => readonly Variant[] {
  const filtered = memoised((all: readonly Variant[]) => all.filter(exists));
  return (d) => filtered(variants(d));
}

/** The text a variant states for an attribute, or '' if it states none. */
export const stated = (variant: Variant, attribute: string): string => variant.values[attribute]?.text ?? '';

/** Thick zinc fills a small socket, so only some classes are sold hot dip galvanised, and none with a coating. */
export const hotDip = (variant: Variant): boolean => stated(variant, 'finish') === 'Hot dip galvanised';
