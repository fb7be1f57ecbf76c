import { flatWasher } from './flat-washer.ts';

/** Flat washers: ISO 7089, 7091, 7093-1, 7094. */
export const plainWasher = flatWasher(0);
