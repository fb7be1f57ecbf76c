import { partOrdinal } from '../catalog/part-list.ts';
import { type CategoryIndexes, categoryIndexes } from './category-indexes.ts';
import { ordinalsAfter } from './ordinals-after.ts';
import { Refined } from './refine.ts';
import type { Refinement } from './refinement.ts';

/** Which parts a refined list has, in its order, at one moment. */
export interface RefinedOrdinals {
  /** Of the catalogue that the ordinals are places in. */
  readonly edition: string;
  /** Exact number of parts that fit, before and after these. */
  readonly total: number;
  readonly ordinals: Int32Array;
}

/**
 * Up to `count` parts of a category under a refinement, from the one after `refinement.after` on. Undefined when there
 * is no such list, the category lacks what the refinement names, or the part to go on after is not in the category.
 * @throws DatabaseUnavailableError
 */
export async function refinedOrdinals(
  slug: string,
  refinement: Refinement,
  { count, indexes = categoryIndexes() }: { readonly count: number; readonly indexes?: CategoryIndexes },
): Promise<RefinedOrdinals | undefined> {
  const { filters, sort } = refinement;
  const after = refinement.after === '' ? undefined : await partOrdinal(slug, refinement.after);
  if (after === undefined && refinement.after !== '') return undefined;
  const index = await indexes.get(slug);
  if (!index || (sort && !index.attribute(sort.key)?.isSortable)) return undefined;
  using refined = Refined.of(index, filters);
  if (!refined) return undefined;
  const ordinals = Int32Array.from(ordinalsAfter(index, refined.fitting, { sort, after, count }));
  const { edition } = index;
  const total = refined.fitting.size;
  indexes.measure(slug);
  return { edition, total, ordinals };
}
