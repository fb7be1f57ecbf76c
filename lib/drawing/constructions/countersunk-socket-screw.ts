import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { countersunkEdges } from './countersunk-head.ts';
import { CORNERS, hexagonEnd } from './hexagon.ts';
import { screwShank, steppedThread } from './screw-shank.ts';
import { hexagonSocket } from './socket-head-screw.ts';

/** The head as made, for a theoretical diameter of 1: ISO 10642, dk actual min is 0.82 (M3) to 0.894 (M20). */
const AS_MADE = 0.9;
/** ISO 10642: b is 2d + 12, for the lengths that are not threaded to the head. */
const BEYOND_2D = 12;
const LEAST_BODY = 0.9;

/** Hexagon socket countersunk head screws: ISO 10642; dk is the theoretical diameter, of a sharp edge. */
export const countersunkSocketScrew: Construction = (part) => {
  const values = part.numbers(
    'length',
    'head-height',
    'head-diameter-theoretical',
    'drive-size',
    'drive-depth',
    'pitch',
  );
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { length: l, 'head-height': k, 'drive-size': s, 'drive-depth': t, pitch } = values;
  const sharp = values['head-diameter-theoretical'] / 2;
  const r = AS_MADE * sharp;
  if (k >= l || r <= d / 2 || t >= l) return undefined;
  const edge = sharp - r;
  const side = view('main')
    .path('visible', [k, d / 2], [edge, r], [0, r], [0, -r], [edge, -r], [k, -d / 2])
    .path('visible', [edge, r], [edge, -r]);
  countersunkEdges(side, { r, sharp, k, d });
  hexagonSocket(side, { s, t });
  screwShank(side, part, {
    d,
    pitch,
    head: k,
    end: l,
    seat: [0, -r],
    threaded: steppedThread({ d, pitch, shank: l - k, b: 2 * d + BEYOND_2D, leastBody: LEAST_BODY }),
  });
  side
    .dimension('above', [0, r], [k, d / 2], part.label('head-height'))
    .dimension('above', [0, (CORNERS * s) / 2], [t, (CORNERS * s) / 2], part.label('drive-depth'))
    .dimension('left', [0, -sharp], [0, sharp], part.label('head-diameter-theoretical', '⌀'));

  const front = view('right')
    .circle('visible', [0, 0], 2 * r)
    .outline('visible', ...hexagonEnd(s))
    .cross([0, 0], r)
    .dimension('below', [-s / 2, -s / 4], [s / 2, -s / 4], part.label('drive-size'));
  return { views: [side, front] };
};
