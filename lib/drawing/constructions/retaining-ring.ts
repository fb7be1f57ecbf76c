import type { Vertex } from '../model.ts';
import type { PartValues } from '../part-values.ts';
import { bulge, mirrored, reversed, type ViewBuilder, view } from '../view-builder.ts';

/**
 * DIN 471 and 472 leave the outline between their dimensions to the maker. Usual: the ring narrows to this share of b
 * beside the lugs, and the lugs' eyes are rounded about the plier holes.
 */
const NARROWEST = 0.6;
const EYE = 0.42;
const LEAST_WALL = 0.95;
const FILLET = 0.6;
/** Of a free ring's gap, for the lug's eye of 1: a ring for shafts opens, so that little is needed. */
const SHAFT_GAP = 1;
/** Of a free ring's gap, for the least that lets a ring for bores close to the bore of 1. */
const BORE_GAP = 1.15;

export interface Ring {
  readonly kind: 'shaft' | 'bore';
  /** Of the shaft or bore, of the free ring, and of the plier holes. */
  readonly d1: number;
  readonly d3: number;
  readonly d5: number;
  /** Height of the lugs, width opposite the gap, thickness. */
  readonly a: number;
  readonly b: number;
  readonly s: number;
}

export interface Groove {
  readonly d2: number;
  readonly m: number;
  /** Shoulder between groove and end. */
  readonly n: number;
}

/** A ring with its groove; undefined when a value is missing. */
export function ringOf(kind: Ring['kind'], part: PartValues): (Ring & Groove) | undefined {
  const d1 = part.number(`ring-${kind}-diameter`);
  const ring = part.numbers(
    'ring-free-diameter',
    'ring-plier-hole',
    'ring-lug-height',
    'ring-width',
    'ring-thickness',
    'ring-groove-diameter',
    'ring-groove-width',
    'ring-groove-shoulder',
  );
  if (d1 === undefined || !ring) return undefined;
  return {
    kind,
    d1,
    d3: ring['ring-free-diameter'],
    d5: ring['ring-plier-hole'],
    a: ring['ring-lug-height'],
    b: ring['ring-width'],
    s: ring['ring-thickness'],
    d2: ring['ring-groove-diameter'],
    m: ring['ring-groove-width'],
    n: ring['ring-groove-shoulder'],
  };
}

/** Sign, eye and gap of a ring whose gap is at the top. */
function lug({ kind, d1, d3, d5, a }: Ring) {
  const out = kind === 'shaft' ? 1 : -1;
  const eye = Math.max(LEAST_WALL * d5, EYE * a);
  const gap = kind === 'shaft' ? SHAFT_GAP * eye : BORE_GAP * Math.PI * (d3 - d1);
  const distance = d3 / 2 + out * (a - eye);
  const turn = Math.asin((gap / 2 + eye) / distance);
  return { out, eye, gap, distance, turn };
}

/** Half of the ring from its gap to the back, as seen with the gap at the right: lug, fillet, eccentric arc. */
function half(ring: Ring): Vertex[] | undefined {
  const { d3, b } = ring;
  const { out, eye, gap, distance, turn } = lug(ring);
  const r = d3 / 2;
  const centre = (-out * b * (1 - NARROWEST)) / 2;
  const arc = r + (out * b * (1 + NARROWEST)) / 2;
  const fillet = FILLET * eye;
  const hole = [distance * Math.cos(turn), distance * Math.sin(turn)] as const;
  // The fillet touches the eye from outside, and the eccentric arc from the side where the lug is.
  const [fromHole, fromCentre] = [eye + fillet, arc + out * fillet];
  const [dx, dy] = [hole[0] - centre, hole[1]];
  const apart = Math.hypot(dx, dy);
  const cos = (fromCentre ** 2 + apart ** 2 - fromHole ** 2) / (2 * fromCentre * apart);
  if (!(Math.abs(cos) < 1) || gap / 2 + eye >= distance) return undefined;
  const direction = Math.atan2(dy, dx) + Math.acos(cos);
  const middle = [centre + fromCentre * Math.cos(direction), fromCentre * Math.sin(direction)] as const;
  const back = Math.atan2(middle[1] - hole[1], middle[0] - hole[0]);
  const sweep = (radians: number): number => bulge((radians * 180) / Math.PI);
  const full = 2 * Math.PI;
  const round = out > 0 ? (back + Math.PI / 2 + full) % full : ((back + Math.PI / 2 + full) % full) - full;
  const on = (x: number, y: number, radius: number, angle: number): readonly [number, number] => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ];
  // Turning from the eye to the arc, the other way round than the eye.
  const meets = out > 0 ? direction + Math.PI : direction;
  let bend = meets - (back + Math.PI);
  bend -= full * Math.round(bend / full);
  return [
    [Math.sqrt(r ** 2 - (gap / 2) ** 2), gap / 2],
    [hole[0], gap / 2, sweep(round)],
    [...on(...hole, eye, back), sweep(bend)],
    [...on(centre, 0, arc, direction), sweep(Math.PI - direction)],
    [centre - arc, 0],
  ];
}

const turned = ([x, y, b]: Vertex): Vertex => (b ? [-y, x, b] : [-y, x]);

/** The free ring along its axis, with its dimensions but d3; the gap at the top. */
export function ringFront(ring: Ring, part: PartValues): ViewBuilder | undefined {
  const profile = half(ring);
  if (!profile) return undefined;
  const { d3, d5, a, b } = ring;
  const { out, gap, distance, turn } = lug(ring);
  const r = d3 / 2;
  const opening = (Math.asin(gap / d3) * 180) / Math.PI;
  const around: Vertex[] = [...profile.slice(0, -1), ...reversed(mirrored(profile))];
  const [x, y] = around.pop() as Vertex;
  const front = view('right').outline(
    'visible',
    ...[...around, [x, y, bulge(2 * opening - 360)] satisfies Vertex].map(turned),
  );
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  for (const side of [-1, 1])
    front
      .circle('visible', [side * distance * sin, distance * cos], d5)
      .axis(...radial(side * turn, distance - (0.6 * a) / 2, distance + (0.6 * a) / 2));
  const [inner, outer] = [Math.min(r, r + out * a), Math.max(r, r + out * a)];
  front
    .cross([0, 0], Math.max(r, r + out * b))
    .across([inner * sin, inner * cos], [outer * sin, outer * cos], part.label('ring-lug-height'))
    .across([0, -Math.min(r, r + out * b)], [0, -Math.max(r, r + out * b)], part.label('ring-width'))
    .leader(
      [-distance * sin - (d5 / 2) * Math.SQRT1_2, distance * cos + (d5 / 2) * Math.SQRT1_2],
      115,
      part.label('ring-plier-hole', '2 × ⌀'),
    );
  return front;
}

const radial = (
  angle: number,
  from: number,
  to: number,
): [readonly [number, number], readonly [number, number]] => [
  [from * Math.sin(angle), from * Math.cos(angle)],
  [to * Math.sin(angle), to * Math.cos(angle)],
];
