import type { RoaringBitmap32 } from 'roaring-wasm';
import type { CategoryIndex } from './category-index.ts';
import { rankingOf } from './ranking.ts';
import type { Sort } from './refinement.ts';

interface Span {
  readonly sort: Sort | undefined;
  /** The part to go on after, which need not be one of those that fit; undefined to begin. */
  readonly after: number | undefined;
  readonly count: number;
}

/** Up to `count` of the fitting parts in an order, by ordinals: for programs, whose pages start anywhere. */
export function ordinalsAfter(
  index: CategoryIndex,
  fitting: RoaringBitmap32,
  { sort, after, count }: Span,
): readonly number[] {
  using ranking = rankingOf(index, fitting, sort);
  const from = after === undefined ? 0 : ranking.rankAfter(after);
  return ranking.page(from, Math.min(from + count, fitting.size));
}
