import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';
import { crossRecess, recessEnd, recessSide } from './cross-recess.ts';
import { screwShank } from './screw-shank.ts';

/** Radius of the top, for a thread of 1: ISO 7045, rf is 2.5 (M1.6), 5 (M3), 16 (M10). */
const TOP = 1.6;
/** Radius in which it turns into the sides, for a head 1 high. */
const SHOULDER = 0.4;

/** Cross-recessed pan head screws: ISO 7045. */
export const recessedPanHeadScrew: Construction = (part) => {
  const values = part.numbers('length', 'head-height', 'head-diameter', 'pitch');
  const d = part.thread();
  const recess = crossRecess(part);
  if (!values || d === undefined || !recess) return undefined;
  const { length: l, 'head-height': k, 'head-diameter': dk, pitch } = values;
  const b = part.number('thread-length-min');
  const [r, top, shoulder] = [dk / 2, TOP * d, SHOULDER * k];
  if (recess.m >= dk || recess.depth >= k || top <= r || (b !== undefined && b >= l)) return undefined;
  // The shoulder's arc touches the sphere of the top inside, and the side.
  const x = top - Math.sqrt((top - shoulder) ** 2 - (r - shoulder) ** 2);
  if (x >= k) return undefined;
  const turn = Math.asin((r - shoulder) / (top - shoulder));
  const degrees = (turn * 180) / Math.PI;
  const touching: Vertex = [top - top * Math.cos(turn), top * Math.sin(turn), -bulge(90 - degrees)];
  const side = view('main')
    .path('visible', [k, r], [k, -r])
    .path(
      'visible',
      [k, -r],
      [x, -r, -bulge(90 - degrees)],
      [touching[0], -touching[1], -bulge(2 * degrees)],
      touching,
      [x, r],
      [k, r],
    );
  recessSide(side, recess, 0, top - Math.sqrt(top ** 2 - (recess.m / 2) ** 2));
  screwShank(side, part, {
    d,
    pitch,
    head: k,
    end: k + l,
    seat: [k, -r],
    threaded: b,
    lengthKey: 'thread-length-min',
  });
  side
    .dimension('above', [0, 0], [k, r], part.label('head-height'))
    .dimension('left', [x, -r], [x, r], part.label('head-diameter', '⌀'));
  const front = recessEnd(view('right').circle('visible', [0, 0], dk), recess)
    .cross([0, 0], r)
    .dimension('below', [-recess.m / 2, 0], [recess.m / 2, 0], part.label('recess-width'));
  return { views: [side, front] };
};
