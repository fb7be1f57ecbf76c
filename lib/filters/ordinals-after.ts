import { RoaringBitmap32 } from 'roaring-wasm';
import { toWords } from './bit-words.ts';
import type { CategoryIndex, IndexedAttribute } from './category-index.ts';
import { PRICE, STOCK } from './filter-layout.ts';
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
): Iterable<number> {
  if (!sort) return following(fitting, after, count);
  if (sort.key === PRICE || sort.key === STOCK) {
    const order = index.orders[sort.key];
    const words = toWords(fitting, index.capacity);
    const { direction } = sort;
    const anchor =
      after === undefined ? undefined : order.anchor(after, words, { size: fitting.size, direction });
    const from = anchor?.rank ?? 0;
    return order.page(words, { from, to: Math.min(from + count, fitting.size), direction }, anchor);
  }
  const attribute = index.attribute(sort.key);
  if (!attribute) throw new TypeError(`${sort.key} orders nothing.`);
  return byValue(attribute, fitting, { sort, after, count });
}

function following(members: RoaringBitmap32, after: number | undefined, count: number): Uint32Array {
  const from = after === undefined ? 0 : members.rank(after);
  return members.sliceUint32Array(from, Math.min(from + count, members.size));
}

/** Number by number, in natural order within one; parts without a number last. */
function byValue(
  { values }: IndexedAttribute,
  fitting: RoaringBitmap32,
  { sort, after, count }: Span,
): number[] {
  const groups = [...Map.groupBy(values, (value) => value.sort).values()];
  if (sort?.direction === 'down') groups.reverse();
  const start =
    after === undefined ? 0 : groups.findIndex((group) => group.some(({ ordinals }) => ordinals.has(after)));
  const found: number[] = [];
  const take = (members: RoaringBitmap32, isFirst: boolean): void => {
    members.andInPlace(fitting);
    for (const ordinal of following(members, isFirst ? after : undefined, count - found.length))
      found.push(ordinal);
    members.dispose();
  };
  for (let place = start < 0 ? groups.length : start; place < groups.length; place += 1) {
    if (found.length >= count) return found;
    take(RoaringBitmap32.orMany((groups[place] ?? []).map(({ ordinals }) => ordinals)), place === start);
  }
  if (found.length < count) {
    const rest = fitting.clone();
    for (const { ordinals } of values) rest.andNotInPlace(ordinals);
    take(rest, start < 0);
  }
  return found;
}
