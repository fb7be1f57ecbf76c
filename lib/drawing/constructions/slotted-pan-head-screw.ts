import { bulge } from '../view-builder.ts';
import { slottedScrew } from './slotted-screw.ts';

/** Radius of the rounded edge, for a thread of 1: ISO 1580, rf is 0.5 (M1.6), 0.9 (M3), 3 (M10). */
const EDGE = 0.3;

/** Slotted pan head screws: ISO 1580. */
export const slottedPanHeadScrew = slottedScrew(({ d, k, r, n }) => {
  const edge = EDGE * d;
  const face = r - edge;
  if (edge >= k || n / 2 >= face) return undefined;
  return {
    outline: [
      [0, face, -bulge(90)],
      [edge, r],
      [k, r],
    ],
    face,
    widest: edge,
  };
});
