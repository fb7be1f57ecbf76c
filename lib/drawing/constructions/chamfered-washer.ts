import { flatWasher } from './flat-washer.ts';

/** Of the thickness, that the chamfer takes from the rim: ISO 7090, 0.25 h to 0.5 h, at 30° to the face. */
const CHAMFER = 0.375;

/** Flat washers with a chamfer on the outer edge: ISO 7090. */
export const chamferedWasher = flatWasher(CHAMFER);
