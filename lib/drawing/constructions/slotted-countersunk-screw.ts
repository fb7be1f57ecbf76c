import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { countersunkEdges, countersunkHead, dimensionCountersunk } from './countersunk-head.ts';
import { screwShank } from './screw-shank.ts';
import { slottedEnd, slottedHead } from './slot.ts';

/** Slotted flat countersunk screws: ISO 2009, head of ISO 7721. */
export const slottedCountersunkScrew: Construction = (part) => {
  const values = part.numbers('length', 'slot-width', 'drive-depth', 'pitch');
  const d = part.thread();
  const head = d === undefined ? undefined : countersunkHead(part, d);
  if (!values || d === undefined || !head) return undefined;
  const { length: l, 'slot-width': n, 'drive-depth': t, pitch } = values;
  const { r, sharp, k } = head;
  const b = part.number('thread-length-min');
  if (k >= l || t >= k || n / 2 >= r || (b !== undefined && b >= l - k)) return undefined;
  const edge = sharp - r;
  const side = slottedHead(view('main'), { n, t }, [0, r], [edge, r], [k, d / 2]);
  // The line of the edge ends at the slot, which is seen through where it is deeper.
  if (edge < t) side.both('visible', [edge, n / 2], [edge, r]);
  else side.path('visible', [edge, r], [edge, -r]);
  countersunkEdges(side, head);
  screwShank(side, part, {
    d,
    pitch,
    head: k,
    end: l,
    seat: [0, -r],
    threaded: b,
    lengthKey: 'thread-length-min',
  });
  dimensionCountersunk(side, part, head)
    .dimension('above', [0, n / 2], [t, n / 2], part.label('drive-depth'))
    .dimension('left', [0, -n / 2], [0, n / 2], part.label('slot-width'));
  return { views: [side, slottedEnd(view('right'), { n, radius: r })] };
};
