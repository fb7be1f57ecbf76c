import type { Point, Vertex } from '../model.ts';
import { bulge, bulgeThrough, type ViewBuilder } from '../view-builder.ts';

export interface Helix {
  /** Radius and length of a turn, mm. */
  readonly r: number;
  readonly lead: number;
  readonly from: number;
  readonly to: number;
}

/** Where arcs that follow the sine curve closely begin and end, in degrees of a half turn. */
const KNOTS = [0, 60, 120, 180];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Degrees by which a right-hand edge is turned at `x`: it leads away from the top of the view, over the near side. */
const turnAt = ({ lead, from }: Helix, phase: number, x: number): number => phase + (360 * (x - from)) / lead;

/** The near side of an edge that winds right-handed round the axis; at `from` it is `phase` degrees past the top. */
export function helixEdge(view: ViewBuilder, helix: Helix, phase: number): ViewBuilder {
  const { r, lead, from, to } = helix;
  const slope = (turn: number) =>
    (Math.atan((-2 * Math.PI * r * Math.sin(radians(turn))) / lead) * 180) / Math.PI;
  const last = turnAt(helix, phase, to);
  for (let top = Math.floor(phase / 360) * 360; top < last; top += 360) {
    const [first, end] = [Math.max(phase, top), Math.min(last, top + 180)];
    if (end - first < 1) continue;
    const turns = [
      first,
      ...KNOTS.map((knot) => top + knot).filter((knot) => knot > first && knot < end),
      end,
    ];
    const vertices = turns.map((turn, index): Vertex => {
      const next = turns[index + 1];
      const [x, y] = [from + ((turn - phase) * lead) / 360, r * Math.cos(radians(turn))];
      return next === undefined ? [x, y] : [x, y, bulge(slope(next) - slope(turn))];
    });
    view.path('visible', ...vertices);
  }
  return view;
}

/** Rounds off at `to` what is seen of the flutes between the edges of these phases; they run out `length` mm further. */
export function runOut(
  view: ViewBuilder,
  helix: Helix,
  { flutes, length }: { readonly flutes: readonly (readonly [number, number])[]; readonly length: number },
): ViewBuilder {
  const { r, to } = helix;
  for (const [one, other] of flutes) {
    const turn = turnAt(helix, one, to);
    const first = turn - 360 * Math.floor((turn + 180) / 360);
    const [from, until] = [Math.max(first, 0), Math.min(first + other - one, 180)];
    const high: Point = [to, r * Math.cos(radians(from))];
    const low: Point = [to, r * Math.cos(radians(until))];
    const half = (high[1] - low[1]) / 2;
    if (until <= from || half < 0.05 * r) continue;
    const top: Point = [to + Math.min(length, half), (high[1] + low[1]) / 2];
    view.path('visible', [...high, bulgeThrough(high, top, low)], low);
  }
  return view;
}
