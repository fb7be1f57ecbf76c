import type { Box } from './box.ts';
import { placeLinear, type TextPlace } from './linear.ts';
import type { LinearDimension } from './model.ts';
import { disturb, type Placed } from './placed.ts';

const MOST_LEVELS = 6;
const TEXT_PLACES: readonly TextPlace[] = ['between', 'after', 'before'];
/** The sides meet at the corners only, so each is solved by itself beside what is already there. */
const SIDES = ['left', 'right', 'above', 'below'] as const;
/** Tries for one side before extension lines may run across dimension lines, and before it gives up. */
const MOST_TRIES = 5000;

/** Finds a level and a place of the text for every linear dimension so that none disturbs another. */
export function stack(dimensions: readonly LinearDimension[], view: Box): Placed[] {
  const inner = [...dimensions].sort((a, b) => spanOf(a) - spanOf(b));
  const placed: Placed[] = [];
  for (const side of SIDES) {
    const own = inner.filter((dimension) => dimension.side === side);
    const found =
      search(own, { view, placed, strict: true }) ?? search(own, { view, placed, strict: false }) ?? [];
    placed.push(...found);
  }
  return placed;
}

const spanOf = ({ side, from, to }: LinearDimension): number =>
  side === 'above' || side === 'below' ? Math.abs(from[0] - to[0]) : Math.abs(from[1] - to[1]);

interface Around {
  readonly view: Box;
  readonly placed: readonly Placed[];
  /** Refuses extension lines across dimension lines. */
  readonly strict: boolean;
}

/** Depth first, the nearest level first; short dimensions before long ones, which belong outside (ISO 129-1). */
function search(
  dimensions: readonly LinearDimension[],
  { view, placed, strict }: Around,
): Placed[] | undefined {
  let tries = 0;
  const found: Placed[] = [];
  const clear = (candidate: Placed) => (other: Placed) => !disturb(candidate, other, strict);
  const place = (index: number): boolean => {
    const dimension = dimensions[index];
    if (!dimension) return true;
    for (let level = 0; level < MOST_LEVELS; level += 1) {
      for (const text of TEXT_PLACES) {
        tries += 1;
        if (tries > MOST_TRIES) return false;
        const candidate = placeLinear(dimension, { level, text, view });
        if (!candidate || !placed.every(clear(candidate)) || !found.every(clear(candidate))) continue;
        found.push(candidate);
        if (place(index + 1)) return true;
        found.pop();
      }
    }
    return false;
  };
  return place(0) ? found : undefined;
}
