import {
  cheeseHead,
  countersunkHead,
  cylinderHead,
  domedHead,
  flangeHead,
  type Head,
  hexHead,
} from './head.ts';
import { lathe } from './lathe.ts';
import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import { restingTilt, shankPieces } from './screw.ts';
import { millimetres, optionalMillimetres, text, threadDiameter, type Values } from './values.ts';

type HeadOf = (values: Values, material: Material) => Head;

/** A screw on the table, its head towards the viewer. */
const screw =
  (headOf: HeadOf, spin = 0) =>
  (values: Values, material: Material): Model => {
    const d = threadDiameter(values);
    const head = headOf(values, material);
    const length = millimetres(values, 'length') + head.shankFrom;
    const shank = {
      d,
      pitch: millimetres(values, 'pitch'),
      length,
      threaded: Math.min(length, threadedLength(values)),
      from: head.shankFrom,
    };
    return {
      pieces: [...head.pieces, ...shankPieces(shank, material)],
      pose: lying({ ...viewOf(length / d), tilt: restingTilt(head.radius, d / 2, length), spin }),
    };
  };

/** Short parts turn their front to the viewer; long ones lie along the picture's diagonal. Degrees. */
export function viewOf(slenderness: number): { aside: number; elevation: number } {
  return { aside: Math.min(54, 40 + slenderness * 2.4), elevation: Math.min(46, 31 + slenderness * 1.6) };
}

function threadedLength(values: Values): number {
  if (text(values, 'thread-extent') === 'Fully threaded') return Number.POSITIVE_INFINITY;
  return optionalMillimetres(values, 'thread-length') ?? Number.POSITIVE_INFINITY;
}

export const hexScrew = screw(hexHead, 30);
export const hexFlangeScrew = screw(flangeHead, 12);
export const socketCapScrew = screw(
  (values, material) => cylinderHead(values, material, { knurled: true }),
  12,
);
export const lowHeadScrew = screw((values, material) => cylinderHead(values, material), 12);
export const buttonHeadScrew = screw(
  (values, material) => domedHead(values, material, { side: 0.1, flat: 0.42, fullness: 1 }),
  12,
);
export const slottedPanScrew = screw(
  (values, material) => domedHead(values, material, { side: 0.25, flat: 0.5, fullness: 1.15 }),
  35,
);
export const panScrew = screw(
  (values, material) => domedHead(values, material, { side: 0.16, flat: 0.22, fullness: 1.3 }),
  20,
);
export const cheeseHeadScrew = screw(cheeseHead, 35);
export const countersunkScrew = screw(
  (values, material) => countersunkHead(values, material, threadDiameter(values) / 2),
  25,
);

/** Head, ground shoulder, undercut, thread. `length` is the shoulder's. */
export function shoulderScrew(values: Values, material: Material): Model {
  const d = threadDiameter(values);
  const pitch = millimetres(values, 'pitch');
  const shoulder = millimetres(values, 'shoulder-diameter') / 2;
  const length = millimetres(values, 'length');
  const threaded = millimetres(values, 'thread-length');
  const head = cylinderHead(values, material, { knurled: true });
  const neck = d / 2 - 0.8 * pitch;
  const chamfer = shoulder * 0.06;
  const body = lathe([
    [shoulder * 0.94, 0],
    [shoulder * 0.94, -shoulder * 0.2],
    [shoulder, -shoulder * 0.24],
    [shoulder, -length + chamfer],
    [shoulder - chamfer, -length],
    [neck, -length],
    [neck, -length - 2 * pitch],
  ]);
  const shank = { d, pitch, length: threaded - 1.5 * pitch, threaded, from: -length - 1.5 * pitch };
  return {
    pieces: [
      ...head.pieces,
      body.piece({ ...material, roughness: material.roughness * 0.75 }),
      ...shankPieces(shank, material),
    ],
    pose: lying({
      ...viewOf((length + threaded) / d / 1.4),
      tilt: restingTilt(head.radius, shoulder, length),
      spin: 12,
    }),
  };
}
