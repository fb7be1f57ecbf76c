import type { Construction } from '../construction.ts';
import type { Point, Vertex } from '../model.ts';
import { bulgeThrough, view } from '../view-builder.ts';
import { CORNERS, hexagonEnd } from './hexagon.ts';
import { screwShank, steppedThread } from './screw-shank.ts';
import { hexagonSocket } from './socket-head-screw.ts';

/** Share of the head's height below its widest place, and of dk that its bearing face has: ISO 7380-1, dw min. */
const RIM = 0.2;
const BEARING = 0.93;
/** The flat on top is as wide as the thread: ISO 7380-1, dL is 3.8 (M4) to 16 (M16); of the corners at least this. */
const FLAT_OF_CORNERS = 1.12;
/** ISO 7380-1: b is 2d + 12, for the lengths that are not threaded to the head. */
const BEYOND_2D = 12;
const LEAST_BODY = 0.44;

/** Hexagon socket button head screws: ISO 7380-1. */
export const buttonHeadScrew: Construction = (part) => {
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
  const r = dk / 2;
  const flat = Math.max(d, FLAT_OF_CORNERS * CORNERS * s) / 2;
  if (flat >= r || t >= k) return undefined;
  const widest = k * (1 - RIM);
  const [foot, middle] = [BEARING * r, (widest + k) / 2];
  const end = k + l;
  const side = view('main').revolved(
    dome([0, flat], [widest, r]),
    [widest, r, bulgeThrough([widest, r], [middle + RIM * k * 0.1, r * 0.985], [k, foot])],
    [k, foot],
  );
  hexagonSocket(side, { s, t });
  screwShank(side, part, {
    d,
    pitch,
    head: k,
    end,
    seat: [k, -foot],
    threaded: steppedThread({ d, pitch, shank: l, b: 2 * d + BEYOND_2D, leastBody: LEAST_BODY }),
  });
  side
    .dimension('above', [0, flat], [k, foot], part.label('head-height'))
    .dimension('above', [0, (CORNERS * s) / 2], [t, (CORNERS * s) / 2], part.label('drive-depth'))
    .dimension('left', [widest, -r], [widest, r], part.label('head-diameter', '⌀'));

  const front = view('right')
    .circle('visible', [0, 0], dk)
    .circle('visible', [0, 0], 2 * flat)
    .outline('visible', ...hexagonEnd(s))
    .cross([0, 0], r)
    .dimension('below', [-s / 2, -s / 4], [s / 2, -s / 4], part.label('drive-size'));
  return { views: [side, front] };
};

/** The first point, with the arc of a sphere about the axis to the second. */
function dome([x1, y1]: Point, [x2, y2]: Point): Vertex {
  const centre = (x2 ** 2 + y2 ** 2 - x1 ** 2 - y1 ** 2) / (2 * (x2 - x1));
  const y = (y1 + y2) / 2;
  const x = centre - Math.sqrt((x2 - centre) ** 2 + y2 ** 2 - y ** 2);
  return [x1, y1, bulgeThrough([x1, y1], [x, y], [x2, y2])];
}
