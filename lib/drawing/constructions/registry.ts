import type { Construction } from '../construction.ts';
import { deepGrooveBallBearing } from './deep-groove-ball-bearing.ts';
import { hexHeadScrew } from './hex-head-screw.ts';
import { hexNut } from './hex-nut.ts';
import { plainWasher } from './plain-washer.ts';
import { socketHeadScrew } from './socket-head-screw.ts';

/** By the name that a category's `drawing` gives (import/source.ts). */
export const CONSTRUCTIONS: Readonly<Record<string, Construction>> = {
  'deep-groove-ball-bearing': deepGrooveBallBearing,
  'hex-head-screw': hexHeadScrew,
  'hex-nut': hexNut,
  'plain-washer': plainWasher,
  'socket-head-screw': socketHeadScrew,
};
