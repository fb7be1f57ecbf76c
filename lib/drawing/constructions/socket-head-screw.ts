import type { Construction } from '../construction.ts';
import type { ViewBuilder } from '../view-builder.ts';
import { view } from '../view-builder.ts';
import { threadedShank } from './external-thread.ts';
import { CORNERS, hexagonEnd } from './hexagon.ts';
import { steppedThread } from './screw-shank.ts';

/** Half of the cone of 120° below a socket, for an across flats of 1. */
const DRILL_POINT = CORNERS / 2 / Math.tan(Math.PI / 3);
const TO_THREAD = 2;
/** DIN 7984, whose heads are at most this high for a thread of 1: b is 2d + 6, which the catalogue does not state. */
const LOW_HEAD = 0.75;
const BEYOND_2D = 6;
const LEAST_BODY = 0.44;

/** A hexagon socket in a face at x = 0, `t` mm deep, with the drill point below it; hidden lines. */
export function hexagonSocket(
  side: ViewBuilder,
  { s, t }: { readonly s: number; readonly t: number },
): ViewBuilder {
  const corner = (CORNERS * s) / 2;
  return side
    .path('hidden', [0, corner], [t, corner], [t + DRILL_POINT * s, 0], [t, -corner], [0, -corner])
    .path('hidden', [t, corner], [t, -corner])
    .both('hidden', [0, corner / 2], [t, corner / 2]);
}

/** Socket head cap screws: ISO 4762, DIN 7984; ASME B18.3. */
export const socketHeadScrew: Construction = (part) => {
  const values = part.numbers('length', 'head-height', 'head-diameter', 'drive-size', 'drive-depth', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const {
    length: l,
    'head-height': k,
    'head-diameter': dk,
    'drive-size': s,
    'drive-depth': t,
    pitch,
  } = values;
  const b = part.number('thread-length');
  if (b !== undefined && b >= l) return undefined;
  // ISO 4762: v, at most a tenth of d.
  const edge = d / 10;
  const r = dk / 2;
  const end = k + l;
  const low = k <= LOW_HEAD * d;
  const threaded = low
    ? steppedThread({ d, pitch, shank: l, b: 2 * d + BEYOND_2D, leastBody: LEAST_BODY })
    : b;
  const threadFrom = threaded === undefined ? k + Math.min(TO_THREAD * pitch, l / 3) : end - threaded;

  const side = view('main')
    .revolved([0, r - edge], [edge, r], [k, r])
    .path('visible', [edge, r], [edge, -r])
    .axis([0, 0], [end, 0]);
  hexagonSocket(side, { s, t });
  threadedShank(side, { d, pitch, from: threadFrom, to: end, shankFrom: k });
  side
    .dimension('above', [0, r], [k, r], part.label('head-height'))
    .dimension('above', [0, (CORNERS * s) / 2], [t, (CORNERS * s) / 2], part.label('drive-depth'))
    .dimension('left', [0, -r], [0, r], part.label('head-diameter', '⌀'))
    .dimension('below', [k, -r], [end, -d / 2], part.label('length'))
    .dimension('right', [end, -d / 2], [end, d / 2], part.label('thread'))
    .dimension('above', [threadFrom, d / 2], [end, d / 2], part.label('thread-length'));

  const front = view('right')
    .circle('visible', [0, 0], dk)
    .circle('visible', [0, 0], dk - 2 * edge)
    .outline('visible', ...hexagonEnd(s))
    .cross([0, 0], r)
    .dimension('below', [-s / 2, -s / 4], [s / 2, -s / 4], part.label('drive-size'));
  return { views: [side, front] };
};
