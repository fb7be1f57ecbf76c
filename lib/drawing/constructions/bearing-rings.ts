import type { Vertex } from '../model.ts';
import type { PartValues } from '../part-values.ts';
import { bulge, type ViewBuilder } from '../view-builder.ts';

/** Boundary dimensions of ISO 15 in mm, and the outer ring's corner on the right where that one is smaller. */
export interface Boundary {
  readonly d: number;
  readonly D: number;
  readonly B: number;
  readonly r: number;
  readonly front?: number;
}

const ROUND = bulge(90);
/** Share of its radius by which a rounded corner's middle lies inside the sharp one. */
const CORNER = 1 - Math.SQRT1_2;

/** The outer ring above the axis; `raceway` runs from its right face to its left one. */
export const outerRing = ({ D, B, r, front = r }: Boundary, raceway: readonly Vertex[]): Vertex[] => [
  [0, D / 2 - r, -ROUND],
  [r, D / 2],
  [B - front, D / 2, -ROUND],
  [B, D / 2 - front],
  ...raceway,
];

/** The inner ring above the axis; `raceway` runs from its right face to its left one. */
export const innerRing = ({ d, B, r }: Boundary, raceway: readonly Vertex[]): Vertex[] => [
  [0, d / 2 + r, ROUND],
  [r, d / 2],
  [B - r, d / 2, ROUND],
  [B, d / 2 + r],
  ...raceway,
];

/** Both rings cut above the axis, hatched against each other; below it the outer ring from outside. */
export function halfSection(
  view: ViewBuilder,
  { d, D, B, r, front = r }: Boundary,
  [outer, inner]: readonly [Vertex[], Vertex[]],
): ViewBuilder {
  return view
    .outline('visible', ...outer)
    .outline('visible', ...inner)
    .hatch([outer])
    .hatch([inner], 135)
    .path(
      'visible',
      [0, d / 2 + r],
      [0, -D / 2 + r, ROUND],
      [r, -D / 2],
      [B - front, -D / 2, ROUND],
      [B, -D / 2 + front],
      [B, d / 2 + r],
    )
    .axis([0, 0], [B, 0]);
}

/** Where a bearing has room: r at a corner of this ring, D on this side. */
interface Places {
  readonly ring?: 'outer' | 'inner';
  readonly outside?: 'left' | 'right';
}

/** d, D, B and r with the letters of ISO 15. */
export function boundaryDimensions(
  view: ViewBuilder,
  part: PartValues,
  { d, D, B, r }: Boundary,
  { ring = 'outer', outside = 'right' }: Places = {},
): ViewBuilder {
  const inset = CORNER * r;
  return view
    .dimension('below', [0, -D / 2], [B, -D / 2], part.label('width'))
    .dimension(
      outside,
      [outside === 'left' ? 0 : B, -D / 2],
      [outside === 'left' ? 0 : B, D / 2],
      part.label('outside-diameter', '⌀'),
    )
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('inside-diameter', '⌀'))
    .leader(
      ring === 'outer' ? [B - inset, D / 2 - inset] : [inset, d / 2 + inset],
      ring === 'outer' ? 60 : 300,
      part.label('bearing-chamfer'),
    );
}
