import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { mirrored, view } from '../view-builder.ts';
import { threadCircles } from './external-thread.ts';
import { minorDiameter } from './hex-nut.ts';
import { countersink } from './nut-half.ts';

/** Thin square nuts without chamfer, upper half from outside, lower half cut: DIN 562. */
export const squareNut: Construction = (part) => {
  const values = part.numbers('nut-height', 'width-across-flats', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { 'nut-height': m, 'width-across-flats': s, pitch } = values;
  const minor = minorDiameter(d, pitch) / 2;
  const sink = countersink(d, 2 * minor);
  const r = s / 2;
  if (sink.radius >= r || 2 * sink.depth >= m) return undefined;
  const cut: Vertex[] = mirrored([
    [0, sink.radius],
    [0, r],
    [m, r],
    [m, sink.radius],
    [m - sink.depth, minor],
    [sink.depth, minor],
  ]);
  const side = view('main')
    .path('visible', [0, 0], [0, r], [m, r], [m, 0])
    .outline('visible', ...cut)
    .path('visible', [0, 0], [0, -sink.radius])
    .path('visible', [m, 0], [m, -sink.radius])
    .path('visible', [sink.depth, 0], [sink.depth, -minor])
    .path('visible', [m - sink.depth, 0], [m - sink.depth, -minor])
    .path('narrow', [sink.depth / 2, -d / 2], [m - sink.depth / 2, -d / 2])
    .hatch([cut])
    .axis([0, 0], [m, 0])
    .dimension('below', [0, -r], [m, -r], part.label('nut-height'))
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('thread'));

  // Sharp corners as in the standard's figure; the e of its table is the least that is allowed.
  const front = view('right')
    .outline('visible', [-r, -r], [r, -r], [r, r], [-r, r])
    .cross([0, 0], r)
    .dimension('below', [-r, -r], [r, -r], part.label('width-across-flats'))
    .across([-r, -r], [r, r], part.label('width-across-corners'));
  threadCircles(front, { wide: 2 * minor, narrow: d });
  return { views: [side, front] };
};
