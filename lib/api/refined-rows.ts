import { type MeasuredPartRow, rowsAt } from '../catalog/rows-at.ts';
import { categoryIndexes } from '../filters/category-indexes.ts';
import { refinedOrdinals } from '../filters/refined-ordinals.ts';
import type { Refinement } from '../filters/refinement.ts';

/** A page whose parts were withdrawn between two queries is worked out again. */
const MOST_ATTEMPTS = 3;

/** Up to `count` rows of a refined list, and how many it has in all; undefined as {@link refinedOrdinals} is. */
export async function refinedRows(
  slug: string,
  refinement: Refinement,
  count: number,
): Promise<{ readonly total: number; readonly rows: readonly MeasuredPartRow[] } | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const list = await refinedOrdinals(slug, refinement, { count });
    if (!list || list.ordinals.length === 0) return list && { total: list.total, rows: [] };
    const { edition, rows } = await rowsAt(slug, list.ordinals);
    if ((edition === list.edition && rows.size === list.ordinals.length) || attempt >= MOST_ATTEMPTS)
      return { total: list.total, rows: [...list.ordinals].flatMap((ordinal) => rows.get(ordinal) ?? []) };
    await categoryIndexes().refresh();
  }
}
