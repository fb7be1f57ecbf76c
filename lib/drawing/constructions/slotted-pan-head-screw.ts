import type { Construction } from '../construction.ts';
import { bulge, view } from '../view-builder.ts';
import { screwShank } from './screw-shank.ts';
import { slottedEnd, slottedHead } from './slot.ts';

/** Radius of the rounded edge, for a thread of 1: ISO 1580, rf is 0.5 (M1.6), 0.9 (M3), 3 (M10). */
const EDGE = 0.3;

/** Slotted pan head screws: ISO 1580. */
export const slottedPanHeadScrew: Construction = (part) => {
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
  const edge = EDGE * d;
  if (t >= k || edge >= k || n / 2 >= r - edge || (b !== undefined && b >= l)) return undefined;
  const side = slottedHead(view('main'), { n, t }, [0, r - edge, -bulge(90)], [edge, r], [k, r]).path(
    'visible',
    [k, r],
    [k, -r],
  );
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
    .dimension('above', [0, r - edge], [k, r], part.label('head-height'))
    .dimension('above', [0, n / 2], [t, n / 2], part.label('drive-depth'))
    .dimension('left', [0, -n / 2], [0, n / 2], part.label('slot-width'))
    .dimension('left', [edge, -r], [edge, r], part.label('head-diameter', '⌀'));
  return { views: [side, slottedEnd(view('right'), { n, radius: r })] };
};
