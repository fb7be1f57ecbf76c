import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, mirrored, view } from '../view-builder.ts';
import { minorDiameter } from './hex-nut.ts';
import { CHAMFER_CIRCLE, CORNERS } from './hexagon.ts';
import { countersink, hexagonHalf, hexagonProfile, nutEnd } from './nut-half.ts';

/** Height of the hexagon, for a thread of 1: DIN 1587, m is 3.2 (M4) to 19 mm (M24). */
const HEXAGON = 0.8;
/** Run-out of the thread inside the depth t, in pitches: DIN 1587, x1 max. */
const RUN_OUT = 2;

/** Hexagon domed cap nuts, high form, upper half from outside, lower half cut: DIN 1587. */
export const domedCapNut: Construction = (part) => {
  const values = part.numbers(
    'nut-overall-height',
    'width-across-flats',
    'nut-cap-diameter',
    'nut-thread-depth',
    'pitch',
  );
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const {
    'nut-overall-height': h,
    'width-across-flats': s,
    'nut-cap-diameter': dk,
    'nut-thread-depth': t,
    pitch,
  } = values;
  const m = HEXAGON * d;
  const minor = minorDiameter(d, pitch) / 2;
  const dome = h - dk / 2;
  const tip = t + minor * Math.tan(Math.PI / 6);
  const thread = t - RUN_OUT * pitch;
  if (dome < m || tip >= h || thread <= 0) return undefined;
  const sink = countersink(d, 2 * minor);
  const half = { s, from: 0, to: m, endRadius: dk / 2 };
  const outside: Vertex[] = [...hexagonProfile(half).profile, [dome, dk / 2, -bulge(90)], [h, 0]];
  // Begins and ends on the axis, which parts the halves and is no edge.
  const body = mirrored([[tip, 0], [t, minor], [sink.depth, minor], [0, sink.radius], ...outside]);
  const side = view('main').path('visible', [0, 0], ...outside);
  hexagonHalf(side, half)
    .path('visible', [m, dk / 2], [m, 0])
    .path('visible', ...body)
    .path('visible', [0, 0], [0, -sink.radius])
    .path('visible', [sink.depth, 0], [sink.depth, -minor])
    .path('visible', [thread, 0], [thread, -d / 2])
    .path('visible', [t, 0], [t, -minor])
    .path('narrow', [sink.depth / 2, -d / 2], [thread, -d / 2], [t, -minor])
    .hatch([body])
    .axis([0, 0], [h, 0])
    .dimension('below', [0, (-CHAMFER_CIRCLE * s) / 2], [t, -minor], part.label('nut-thread-depth'))
    .dimension('below', [0, (-CHAMFER_CIRCLE * s) / 2], [h, 0], part.label('nut-overall-height'))
    .dimension('right', [dome, -dk / 2], [dome, dk / 2], part.label('nut-cap-diameter', '⌀'))
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('thread'));

  const corner = (CORNERS * s) / 2;
  const front = view('right');
  nutEnd(front, { s, d, minor: 2 * minor })
    .dimension('below', [-s / 2, -corner / 2], [s / 2, -corner / 2], part.label('width-across-flats'))
    .dimension('right', [0, -corner], [0, corner], part.label('width-across-corners'));
  return { views: [side, front] };
};
