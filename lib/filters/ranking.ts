import { RoaringBitmap32 } from 'roaring-wasm';
import { toWords } from './bit-words.ts';
import type { CategoryIndex, IndexedAttribute } from './category-index.ts';
import { PRICE, STOCK } from './filter-layout.ts';
import type { NumberOrder } from './number-order.ts';
import type { Sort } from './refinement.ts';

/** The members of a list by their rank. */
interface Ranking {
  /** How many come no later than a part, which need not be one of them. */
  rankAfter(ordinal: number): number;
  page(from: number, to: number): readonly number[];
}

/** So few are put in order one by one; in the order of all parts they would lie far apart. */
const FEW = 2_000;

/** The fitting parts in an order. Dispose of it. */
export function rankingOf(
  index: CategoryIndex,
  fitting: RoaringBitmap32,
  sort: Sort | undefined,
): Ranking & Disposable {
  if (!sort) return { ...natural(fitting), [Symbol.dispose]: () => {} };
  if (sort.key === PRICE || sort.key === STOCK) {
    const order = index.orders[sort.key];
    if (fitting.size <= FEW) return byComparison(order, fitting, sort.direction);
    const words = toWords(fitting, index.capacity);
    const { direction } = sort;
    let anchor: ReturnType<typeof order.anchor> | undefined;
    return {
      rankAfter: (ordinal) => {
        anchor = order.anchor(ordinal, words, { size: fitting.size, direction });
        return anchor.rank;
      },
      page: (from, to) => order.page(words, { from, to, direction }, anchor),
      [Symbol.dispose]: () => {},
    };
  }
  const attribute = index.attribute(sort.key);
  if (!attribute) throw new TypeError(`${sort.key} orders nothing.`);
  return byValue(attribute, fitting, sort.direction);
}

function byComparison(
  order: NumberOrder,
  fitting: RoaringBitmap32,
  direction: Sort['direction'],
): Ranking & Disposable {
  const members = fitting.toUint32Array().sort((a, b) => order.compare(a, b, direction));
  return {
    rankAfter: (ordinal) => members.filter((member) => order.compare(member, ordinal, direction) <= 0).length,
    page: (from, to) => [...members.subarray(from, to)],
    [Symbol.dispose]: () => {},
  };
}

function natural(members: RoaringBitmap32): Ranking {
  return {
    rankAfter: (ordinal) => members.rank(ordinal),
    page: (from, to) => [...members.sliceUint32Array(from, to)],
  };
}

/** Value by value, in natural order within one; parts without a value last. */
function byValue(
  { values }: IndexedAttribute,
  fitting: RoaringBitmap32,
  direction: Sort['direction'],
): Ranking & Disposable {
  const groups: { readonly bitmaps: RoaringBitmap32[]; readonly count: number }[] = [];
  let sort: number | undefined;
  for (const value of direction === 'up' ? values : values.toReversed()) {
    const last = groups.at(-1);
    const count = value.ordinals.andCardinality(fitting);
    // The same number stated in two units is one group.
    if (last && value.sort === sort)
      groups[groups.length - 1] = { bitmaps: [...last.bitmaps, value.ordinals], count: last.count + count };
    else groups.push({ bitmaps: [value.ordinals], count });
    sort = value.sort;
  }
  const held: RoaringBitmap32[] = [];
  const hold = (bitmap: RoaringBitmap32): RoaringBitmap32 => {
    held.push(bitmap);
    return bitmap;
  };
  const within = (bitmaps: RoaringBitmap32[]): RoaringBitmap32 => {
    const [only] = bitmaps;
    const union = bitmaps.length === 1 && only ? only : hold(RoaringBitmap32.orMany(bitmaps));
    return hold(RoaringBitmap32.and(union, fitting));
  };
  const valued = groups.reduce((total, { count }) => total + count, 0);
  const without = (): RoaringBitmap32 => {
    const rest = hold(fitting.clone());
    if (valued < fitting.size) for (const { ordinals } of values) rest.andNotInPlace(ordinals);
    else rest.clear();
    return rest;
  };
  return {
    rankAfter(ordinal) {
      let rank = 0;
      for (const { bitmaps, count } of groups) {
        if (bitmaps.some((bitmap) => bitmap.has(ordinal))) return rank + within(bitmaps).rank(ordinal);
        rank += count;
      }
      return rank + without().rank(ordinal);
    },
    page(from, to) {
      const found: number[] = [];
      let rank = 0;
      const take = (members: () => RoaringBitmap32, count: number): void => {
        if (rank + count > from && rank < to) {
          // One by one: a file has more than a call takes arguments.
          for (const one of members().sliceUint32Array(Math.max(0, from - rank), Math.min(count, to - rank)))
            found.push(one);
        }
        rank += count;
      };
      for (const { bitmaps, count } of groups) take(() => within(bitmaps), count);
      take(without, fitting.size - valued);
      return found;
    },
    [Symbol.dispose]() {
      for (const bitmap of held) bitmap.dispose();
    },
  };
}
