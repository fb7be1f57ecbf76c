import { combine, memoised, type Option } from '../axes.ts';
import { FASTENER_BRANDS } from '../brands.ts';
import type { Variant } from '../model.ts';
import { fastenerPacks, packBand } from '../packs.ts';

/** A material with the finishes it is sold in. */
export interface Supply {
  readonly material: Option;
  readonly finishes: readonly Option[];
}

/**
 * Variants by a part's leading dimension in mm, which decides the packs; `first` is an axis before the material, such
 * as the tolerance. The same array for parts that share it.
 */
export function suppliedVariants(
  supplies: readonly Supply[],
  first: readonly Option[] = [],
): (d: number) => readonly Variant[] {
  const byBand = memoised((band: number) =>
    supplies.flatMap(({ material, finishes }) =>
      combine(
        [first, [material], finishes, fastenerPacks(band), FASTENER_BRANDS].filter((axis) => axis.length > 0),
      ),
    ),
  );
  return (d) => byBand(d <= SMALL_MM ? SMALL_MM : packBand(d));
}

/** Packs change at this diameter and then at those of {@link packBand}. */
const SMALL_MM = 3;
