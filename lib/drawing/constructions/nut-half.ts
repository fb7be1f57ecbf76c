import type { Vertex } from '../model.ts';
import { bulgeThrough, type ViewBuilder } from '../view-builder.ts';
import { threadCircles } from './external-thread.ts';
import { CHAMFER_CIRCLE, CORNERS, hexagonEnd } from './hexagon.ts';

const TAN_30 = Math.tan(Math.PI / 6);

/** Of the countersink, for a thread of 1: ISO 4032, da min is D, da max 1.08 D; 120° in all. */
const COUNTERSINK = 1.05;

export const countersink = (
  d: number,
  minor: number,
): { readonly radius: number; readonly depth: number } => {
  const radius = (COUNTERSINK * d) / 2;
  return { radius, depth: (radius - minor / 2) * TAN_30 };
};

export interface HexagonHalf {
  /** Across flats, mm. */
  readonly s: number;
  readonly from: number;
  readonly to: number;
  /** Radius that the chamfer of 30° leaves at the end `to`; as at `from` when left out. */
  readonly endRadius?: number;
}

/** How far along x a chamfer of 30° reaches on flats and corners. */
const depths = (s: number, radius: number) => ({
  flat: Math.max((s / 2 - radius) * TAN_30, 0),
  corner: ((CORNERS * s) / 2 - radius) * TAN_30,
});

/** Of the corner's line: where it begins and ends, and what the chamfers leave of the two faces. */
export function hexagonProfile({ s, from, to, endRadius }: HexagonHalf) {
  const corner = (CORNERS * s) / 2;
  const radius = (CHAMFER_CIRCLE * s) / 2;
  const last = endRadius ?? radius;
  const [start, end] = [depths(s, radius), depths(s, last)];
  const profile: Vertex[] = [
    [from, radius],
    [from + start.corner, corner],
    [to - end.corner, corner],
    [to, last],
  ];
  return {
    profile,
    start: from + start.corner,
    end: to - end.corner,
    startFlat: from + start.flat,
    endFlat: to - end.flat,
  };
}

/** The upper half of a hexagon from outside, corners up, chamfered at both ends; the outline is the caller's. */
export function hexagonHalf(view: ViewBuilder, half: HexagonHalf): ViewBuilder {
  const corner = (CORNERS * half.s) / 2;
  const { start, end, startFlat, endFlat } = hexagonProfile(half);
  return view
    .path('visible', [start, corner / 2], [end, corner / 2])
    .path('visible', ...flatArcs({ corner, at: start, top: startFlat }))
    .path('visible', ...flatArcs({ corner, at: end, top: endFlat }));
}

/** The curves in which a cone cuts one and a half flats: at the corners at `at`, in the middle of the flats at `top`. */
export const flatArcs = (of: {
  readonly corner: number;
  readonly at: number;
  readonly top: number;
}): Vertex[] => {
  const { corner, at, top } = of;
  return [
    [at, corner, bulgeThrough([at, corner], [top, (3 * corner) / 4], [at, corner / 2])],
    [at, corner / 2, bulgeThrough([at, corner / 2], [(at + 3 * top) / 4, corner / 4], [top, 0])],
    [top, 0],
  ];
};

export interface NutEnd {
  readonly s: number;
  readonly d: number;
  readonly minor: number;
  /** Diameter of what stands out behind the hexagon. */
  readonly flange?: number;
}

/** A hexagon nut from its bearing face. */
export function nutEnd(view: ViewBuilder, nut: NutEnd) {
  const { s, d, minor, flange = 0 } = nut;
  const reach = flange / 2;
  view
    .outline('visible', ...hexagonEnd(s))
    .circle('visible', [0, 0], s * CHAMFER_CIRCLE)
    .cross([0, 0], Math.max(s / 2, reach), Math.max((CORNERS * s) / 2, reach));
  return threadCircles(view, { wide: minor, narrow: d });
}
