import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { view } from '../view-builder.ts';
import { rootDiameter, threadCircles } from './external-thread.ts';
import { CORNERS, hexagonEnd } from './hexagon.ts';
import { setScrewPoint } from './set-screw-point.ts';
import { hexagonSocket } from './socket-head-screw.ts';

/** Least engagement by key size in screws above the stepped line, which states none: ISO 4026 to 4029, table 1. */
// biome-ignore format: a table
const SHORT_SOCKET: Readonly<Record<number, number>> = {
  0.7: 0.7, 0.9: 0.8, 1.3: 1.2, 1.5: 1.2, 2: 1.5, 2.5: 2, 3: 2, 4: 3, 5: 4, 6: 4.8, 8: 6.4, 10: 8, 12: 10,
};

/** Hexagon socket set screws with flat, cone, dog and cup point: ISO 4026, 4027, 4028, 4029. */
export const setScrew: Construction = (part) => {
  const values = part.numbers('length', 'drive-size', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { length: l, 'drive-size': s, pitch } = values;
  const t = part.number('drive-depth') ?? SHORT_SOCKET[s];
  const point = setScrewPoint(part, { d, l });
  if (t === undefined || t >= l || !point) return undefined;
  const { profile, diameter, dog, cup } = point;
  const [r, root, rim] = [d / 2, rootDiameter(d, pitch) / 2, diameter / 2];
  const chamfer = r - root;
  const [[crest], [foot, footRadius]] = profile as [Vertex, Vertex];
  if (root <= 0 || rim >= r || crest <= chamfer || (CORNERS * s) / 2 >= root) return undefined;
  // Where the point's slope passes the root, the thread's narrow line ends.
  const rootEnd = Math.min(crest + ((r - root) / (r - footRadius)) * (foot - crest), foot);
  const side = view('main')
    .revolved([0, root], [chamfer, r], ...profile)
    .path('visible', [chamfer, r], [chamfer, -r])
    .path('visible', [crest, r], [crest, -r])
    .both('narrow', [0, root], [rootEnd, root])
    .axis([0, 0], [l, 0])
    .breakable(Math.max(chamfer, t + s), crest);
  if (dog !== undefined) side.path('visible', [foot, rim], [foot, -rim]);
  if (cup !== undefined) side.path('hidden', [l, rim], [l - cup, 0], [l, -rim]);
  hexagonSocket(side, { s, t });
  side
    .dimension('above', [0, root], [t, (CORNERS * s) / 2], part.label('drive-depth'))
    .dimension('above', [l - (dog ?? 0), rim], [l, rim], part.label('dog-length'))
    .dimension('below', [0, -root], [l, -rim], part.label('length'))
    .dimension('left', [chamfer, -r], [chamfer, r], part.label('thread'))
    .dimension('right', [l, -rim], [l, rim], part.label('point-diameter', '⌀'));

  const front = threadCircles(view('right'), { wide: d, narrow: 2 * root })
    .outline('visible', ...hexagonEnd(s))
    .cross([0, 0], r)
    .dimension('below', [-s / 2, -s / 4], [s / 2, -s / 4], part.label('drive-size'));
  return { views: [side, front] };
};
