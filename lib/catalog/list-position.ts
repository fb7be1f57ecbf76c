import { decodeSegment } from './addresses.ts';
import type { Category } from './category.ts';
import { PAGE_ROWS, partNumberAt, partOrdinal } from './part-list.ts';
import { isPartNumber } from './part-number.ts';

/** What the rest of a category's address asks for. */
export type ListPosition =
  | { readonly kind: 'hub' }
  | { readonly kind: 'page'; readonly offset: number }
  /** The same place under its one address: the list after part `after`. */
  | { readonly kind: 'elsewhere'; readonly after: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** Reads `after=PART-NUMBER`, the only refinement of a list so far. */
export async function listPosition(category: Category, refinement: readonly string[]): Promise<ListPosition> {
  const isHub = category.columns.length === 0;
  if (refinement.length === 0) return isHub ? { kind: 'hub' } : { kind: 'page', offset: 0 };
  if (isHub) return { kind: 'missing', reason: `${category.name} has no list of its own.` };
  const after = decodeSegment(refinement[0] ?? '')?.match(/^after=(.+)$/s)?.[1];
  if (refinement.length > 1 || after === undefined || !isPartNumber(after)) {
    return { kind: 'missing', reason: `The list of ${category.name} has no such page.` };
  }
  const ordinal = await partOrdinal(category.slug, after);
  if (ordinal === undefined) {
    return {
      kind: 'missing',
      reason: `Part ${after}, after which the page would start, is not in ${category.name}.`,
    };
  }
  // Any part is a valid place to go on from, but only page boundaries have pages: their number stays bounded.
  const boundary = Math.floor((ordinal + 1) / PAGE_ROWS) * PAGE_ROWS;
  if (boundary === ordinal + 1 && boundary < category.partCount) return { kind: 'page', offset: boundary };
  const last = Math.min(boundary, lastPageOffset(category.partCount));
  return {
    kind: 'elsewhere',
    after: last === 0 ? '' : ((await partNumberAt(category.slug, last - 1)) ?? ''),
  };
}

function lastPageOffset(partCount: number): number {
  return Math.floor(Math.max(0, partCount - 1) / PAGE_ROWS) * PAGE_ROWS;
}
