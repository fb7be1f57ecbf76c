import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';

/**
 * Half angle of the cup's raceway in degrees, and how far its small end E lies inside D, for D − d of 1. ISO 355 gives
 * both for each size; these are usual ones of the series, as 14°02′10″ and E 75.078 mm for 30210.
 */
const CUP: Readonly<Record<string, readonly [angle: number, inside: number]>> = {
  '302': [14.04, 0.365],
  '303': [12.5, 0.32],
  '320': [15.75, 0.405],
  '322': [14.04, 0.4],
};
/** Makers' usual proportions: mean roller diameter and corners for D − d of 1, where rollers begin and end on the cup. */
const ROLLER = 0.24;
const CORNER = 0.035;
const ROLLER_ON_CUP = [0.13, 0.93] as const;
/** Heights of the cone's ribs for a roller diameter of 1. */
const LARGE_RIB = 0.31;
const SMALL_RIB = 0.14;

/** Single-row tapered roller bearings ISO 355, upper half cut. All raceways meet in one point on the axis. */
export const taperedRollerBearing: Construction = (part) => {
  const values = part.numbers(
    'inside-diameter',
    'outside-diameter',
    'bearing-total-width',
    'cone-width',
    'cup-width',
  );
  const cup = CUP[part.term('bearing-series') ?? ''];
  if (!values || !cup) return undefined;
  const { 'inside-diameter': d, 'outside-diameter': D, 'bearing-total-width': T } = values;
  const { 'cone-width': B, 'cup-width': C } = values;
  if (d >= D || B > T || C > T) return undefined;
  const alpha = (cup[0] * Math.PI) / 180;
  const small = (D - cup[1] * (D - d)) / 2;
  const apex = -small / Math.tan(alpha);
  const roller = ROLLER * (D - d);
  const [start, end] = ROLLER_ON_CUP.map((share) => (share * C - apex) / Math.cos(alpha)) as [number, number];
  // Half the angle of a roller's cone, whose axis and the cone's raceway pass through the apex as well.
  const gamma = Math.atan(roller / (start + end));
  const axis = alpha - gamma;
  /** A point `along` the roller's axis from the apex and `out` from it, in the direction of the cup. */
  const on = (along: number, out: number): [number, number] => [
    apex + along * Math.cos(axis) - out * Math.sin(axis),
    along * Math.sin(axis) + out * Math.cos(axis),
  ];
  const [near, far] = [start * Math.cos(gamma), end * Math.cos(gamma)];
  const [nearHalf, farHalf] = [near * Math.tan(gamma), far * Math.tan(gamma)];
  const [round, r] = [bulge(90), CORNER * (D - d)];
  const front = T - B;
  const rib = on(far, LARGE_RIB * roller - farHalf);
  const smallRib = on(near, SMALL_RIB * roller - nearHalf);
  const cupRing: Vertex[] = [
    [0, D / 2 - r, -round],
    [r, D / 2],
    [C - r, D / 2, -round],
    [C, D / 2 - r],
    [C, (C - apex) * Math.tan(alpha)],
    [0, small],
  ];
  const coneRing: Vertex[] = [
    [front, d / 2 + r, round],
    [front + r, d / 2],
    [T - r, d / 2, round],
    [T, d / 2 + r],
    [T, rib[1]],
    rib,
    on(far, -farHalf),
    on(near, -nearHalf),
    smallRib,
    [front, smallRib[1]],
  ];
  const section = view('main')
    .outline('visible', ...cupRing)
    .outline('visible', ...coneRing)
    .hatch([cupRing])
    .hatch([coneRing], 135)
    .outline('visible', on(near, nearHalf), on(far, farHalf), on(far, -farHalf), on(near, -nearHalf))
    .axis(on(near, 0), on(far, 0))
    .path('visible', [front, d / 2 + r], [front, 0])
    .path(
      'visible',
      [0, 0],
      [0, -D / 2 + r, round],
      [r, -D / 2],
      [C - r, -D / 2, round],
      [C, -D / 2 + r],
      [C, 0],
    )
    .path('visible', [C, -rib[1]], [T, -rib[1]], [T, d / 2 + r])
    .axis([0, 0], [T, 0])
    .dimension('below', [0, -D / 2 + r], [C, -D / 2 + r], part.label('cup-width'))
    .dimension('below', [0, -D / 2 + r], [T, -rib[1]], part.label('bearing-total-width'))
    .dimension('above', [front, smallRib[1]], [T, rib[1]], part.label('cone-width'))
    .dimension('right', [C - r, -D / 2], [C - r, D / 2], part.label('outside-diameter', '⌀'))
    .dimension('left', [front + r, -d / 2], [front + r, d / 2], part.label('inside-diameter', '⌀'));
  return { views: [section] };
};
