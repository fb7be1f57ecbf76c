import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { rootDiameter, threadCircles } from './external-thread.ts';

/** Threaded rod and stud bolts with the same thread from end to end: DIN 976-1, form A; ends chamfered as ISO 4753, CH. */
export const threadedRod: Construction = (part) => {
  const values = part.numbers('length', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { length: l, pitch } = values;
  const [r, root] = [d / 2, rootDiameter(d, pitch) / 2];
  const chamfer = r - root;
  if (root <= 0 || l <= 2 * chamfer) return undefined;
  const side = view('main')
    .revolved([0, root], [chamfer, r], [l - chamfer, r], [l, root])
    .path('visible', [chamfer, r], [chamfer, -r])
    .path('visible', [l - chamfer, r], [l - chamfer, -r])
    .both('narrow', [0, root], [l, root])
    .axis([0, 0], [l, 0])
    .breakable(chamfer, l - chamfer)
    .dimension('below', [0, -root], [l, -root], part.label('length'))
    .dimension('right', [l - chamfer, -r], [l - chamfer, r], part.label('thread'));
  const front = threadCircles(view('right'), { wide: d, narrow: 2 * root }).cross([0, 0], r);
  return { views: [side, front] };
};
