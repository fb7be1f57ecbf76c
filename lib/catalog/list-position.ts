import type { MessageKey } from '../messages/en.ts';
import { decodeSegment } from './addresses.ts';
import type { Category } from './category.ts';
import { PAGE_ROWS, partNumberAt, partOrdinal } from './part-list.ts';
import { isPartNumber } from './part-number.ts';

/** What the rest of a category's address asks for. */
export type ListPosition =
  | { readonly kind: 'hub' }
  /** A page of the list; `after` is '' for the first. */
  | { readonly kind: 'page'; readonly offset: number; readonly after: string }
  /** The same place under its one address: the list after part `after`. */
  | { readonly kind: 'elsewhere'; readonly after: string }
  | {
      readonly kind: 'missing';
      readonly reason: MessageKey;
      readonly about: Readonly<Record<string, string>>;
    };

/** Reads `after=PART-NUMBER`, the only refinement of a list so far. */
export async function listPosition(category: Category, refinement: readonly string[]): Promise<ListPosition> {
  const missing = (reason: MessageKey, about: Readonly<Record<string, string>> = {}): ListPosition => ({
    kind: 'missing',
    reason,
    about: { category: category.name, ...about },
  });
  const isHub = category.columns.length === 0;
  if (refinement.length === 0) return isHub ? { kind: 'hub' } : { kind: 'page', offset: 0, after: '' };
  if (isHub) return missing('missing.list');
  const after = decodeSegment(refinement[0] ?? '')?.match(/^after=(.+)$/s)?.[1];
  if (refinement.length > 1 || after === undefined || !isPartNumber(after)) {
    return missing('missing.listPage');
  }
  const ordinal = await partOrdinal(category.slug, after);
  if (ordinal === undefined) {
    return missing('missing.cursor', { partNumber: after });
  }
  // Any part is a valid place to go on from, but only page boundaries have pages: their number stays bounded.
  const boundary = Math.floor((ordinal + 1) / PAGE_ROWS) * PAGE_ROWS;
  if (boundary === ordinal + 1 && boundary < category.partCount)
    return { kind: 'page', offset: boundary, after };
  const last = Math.min(boundary, lastPageOffset(category.partCount));
  return {
    kind: 'elsewhere',
    after: last === 0 ? '' : ((await partNumberAt(category.slug, last - 1)) ?? ''),
  };
}

/** Where the last page of a list starts. */
export function lastPageOffset(partCount: number): number {
  return Math.floor(Math.max(0, partCount - 1) / PAGE_ROWS) * PAGE_ROWS;
}
