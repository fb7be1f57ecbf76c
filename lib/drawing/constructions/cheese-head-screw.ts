import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { screwShank } from './screw-shank.ts';
import { slottedEnd, slottedHead } from './slot.ts';

/** ISO 1207: the sides of the head slope by at most 5°. */
const SLOPE = Math.tan((5 * Math.PI) / 180);

/** Slotted cheese head screws: ISO 1207. */
export const cheeseHeadScrew: Construction = (part) => {
  const values = part.numbers('length', 'head-height', 'head-diameter', 'slot-width', 'drive-depth', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const {
    length: l,
    'head-height': k,
    'head-diameter': dk,
    'slot-width': n,
    'drive-depth': t,
    pitch,
  } = values;
  const b = part.number('thread-length-min');
  const r = dk / 2;
  const top = r - k * SLOPE;
  if (t >= k || n >= top || (b !== undefined && b >= l)) return undefined;
  const side = slottedHead(view('main'), { n, t }, [0, top], [k, r]).path('visible', [k, r], [k, -r]);
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
    .dimension('above', [0, top], [k, r], part.label('head-height'))
    .dimension('above', [0, n / 2], [t, n / 2], part.label('drive-depth'))
    .dimension('left', [0, -n / 2], [0, n / 2], part.label('slot-width'))
    .dimension('left', [k, -r], [k, r], part.label('head-diameter', '⌀'));
  return { views: [side, slottedEnd(view('right'), { n, radius: r, edges: [top] })] };
};
