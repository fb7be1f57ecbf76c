import { slottedScrew } from './slotted-screw.ts';

/** ISO 1207: the sides of the head slope by at most 5°. */
const SLOPE = Math.tan((5 * Math.PI) / 180);

/** Slotted cheese head screws: ISO 1207. */
export const cheeseHeadScrew = slottedScrew(({ k, r, n }) => {
  const face = r - k * SLOPE;
  if (n >= face) return undefined;
  return {
    outline: [
      [0, face],
      [k, r],
    ],
    face,
    widest: k,
    edges: [face],
  };
});
