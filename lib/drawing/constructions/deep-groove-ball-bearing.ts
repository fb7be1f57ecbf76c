import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';
import { type Boundary, boundaryDimensions, halfSection, innerRing, outerRing } from './bearing-rings.ts';

/**
 * ISO 15 fixes the boundary dimensions only. The inside is drawn in the usual proportions of makers' catalogues (6204:
 * balls 7.94 mm, shoulders 28.8 and 38.5 mm) and carries no dimensions.
 */
const BALL = 0.295;
const SHOULDER = 0.3;

/** Deep groove ball bearings, upper half cut: open, with shields (Z) or seals (RS). */
export const deepGrooveBallBearing: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'outside-diameter', 'width', 'bearing-chamfer');
  if (!values) return undefined;
  const { 'inside-diameter': d, 'outside-diameter': D, width: B, 'bearing-chamfer': r } = values;
  const ball = BALL * (D - d);
  if (d >= D || ball >= B) return undefined;
  const boundary = { d, D, B, r };
  const middle = (D + d) / 4;
  const [x, rise] = [B / 2, SHOULDER * ball];
  const open = Math.sqrt(ball ** 2 / 4 - rise ** 2);
  const groove = bulge((2 * Math.atan2(open, rise) * 180) / Math.PI);
  const [inner, outer] = [middle - rise, middle + rise];
  const sealing = part.term('bearing-sealing') ?? 'Open';
  const sides = sealing === 'Open' ? [] : sealing.includes('both') ? [false, true] : [false];
  const closure = sealing.startsWith('Seal') ? seal : shield;
  const { recess, plate } = closure({ boundary, inner, outer, room: x - ball / 2 });
  const mirror = ([px, py, b]: Vertex): Vertex => (b ? [B - px, py, -b] : [B - px, py]);

  const left: Vertex[] = sides.length > 0 ? [...recess].reverse() : [[0, outer]];
  const right: Vertex[] = sides.length > 1 ? recess.map(mirror) : [[B, outer]];
  const rings: readonly [Vertex[], Vertex[]] = [
    outerRing(boundary, [...right, [x + open, outer, groove], [x - open, outer], ...left]),
    innerRing(boundary, [
      [B, inner],
      [x + open, inner, -groove],
      [x - open, inner],
      [0, inner],
    ]),
  ];
  const section = view('main');
  halfSection(section, boundary, rings)
    .circle('visible', [x, middle], ball)
    .cross([x, middle], ball / 2);
  for (const onRight of sides) section.path('visible', ...(onRight ? plate.map(mirror) : plate));
  return { views: [boundaryDimensions(section, part, boundary)] };
};

interface Gap {
  readonly boundary: Boundary;
  /** Shoulders of the rings, as radii. */
  readonly inner: number;
  readonly outer: number;
  /** Between the face and the ball. */
  readonly room: number;
}

interface Closure {
  /** Of the outer ring, from the face inwards. */
  readonly recess: readonly Vertex[];
  readonly plate: readonly Vertex[];
}

/** A steel plate crimped into the outer ring's recess, just clear of the inner ring; thin, so solid (ISO 128-3). */
function shield({ inner, outer, room }: Gap): Closure {
  const [near, gap] = [room * 0.25, outer - inner];
  const [edge, deep] = [outer + gap * 0.12, outer + gap * 0.22];
  return {
    recess: recessTo({ near: near + 0.3 * room, edge, deep, outer }),
    plate: [
      [near, inner + gap * 0.08],
      [near, outer],
      [near + 0.3 * room, deep],
    ],
  };
}

/** Rubber on a steel washer, held in the outer ring's recess, its lip on the inner ring's shoulder. */
function seal({ inner, outer, room }: Gap): Closure {
  const [near, t, gap] = [room * 0.15, room * 0.45, outer - inner];
  const [edge, deep] = [outer + gap * 0.12, outer + gap * 0.22];
  return {
    recess: recessTo({ near: near + 1.4 * t, edge, deep, outer }),
    plate: [
      [near, edge],
      [near, inner + gap * 0.25],
      [near + t * 0.2, inner],
      [near + t, inner + gap * 0.25],
      [near + t, outer],
      [near + 1.4 * t, outer],
    ],
  };
}

const recessTo = (of: { near: number; edge: number; deep: number; outer: number }): Vertex[] => [
  [0, of.edge],
  [of.near / 2, of.edge],
  [of.near / 2, of.deep],
  [of.near, of.deep],
  [of.near, of.outer],
];
