import type { RoaringBitmap32 } from 'roaring-wasm';
import { lastPageOffset, PAGE_ROWS } from '../catalog/part-list.ts';
import type { CategoryIndex } from './category-index.ts';
import { rankingOf } from './ranking.ts';
import type { Sort } from './refinement.ts';

/** A page of the fitting parts in an order, by ordinals. */
export interface ListPage {
  /** Rank of its first part. */
  readonly offset: number;
  readonly ordinals: readonly number[];
  /** The part that this page goes on after; undefined on the first page. */
  readonly after: number | undefined;
  /** The part that the previous page goes on after; undefined on the first and the second page. */
  readonly previous: number | undefined;
  readonly hasNext: boolean;
  /** The part that the last page goes on after; undefined for one page, and for orders in which finding it costs. */
  readonly last: number | undefined;
}

/** The page of `fitting` that goes on after part `after`: the one that starts at the page boundary there or before. */
export function listPage(
  index: CategoryIndex,
  fitting: RoaringBitmap32,
  { sort, after }: { readonly sort: Sort | undefined; readonly after: number | undefined },
): ListPage {
  const size = fitting.size;
  using ranking = rankingOf(index, fitting, sort);
  const rank = after === undefined ? 0 : ranking.rankAfter(after);
  const offset = Math.min(Math.floor(rank / PAGE_ROWS) * PAGE_ROWS, lastPageOffset(size));
  const end = Math.min(offset + PAGE_ROWS, size);
  const from = Math.max(0, offset - PAGE_ROWS - 1);
  const found = ranking.page(from, end);
  const last = lastPageOffset(size);
  return {
    offset,
    ordinals: found.slice(offset - from),
    after: offset === 0 ? undefined : found[offset - 1 - from],
    previous: offset <= PAGE_ROWS ? undefined : found[0],
    hasNext: end < size,
    last: sort || last === 0 ? undefined : ranking.page(last - 1, last)[0],
  };
}
