import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, mirrored, view } from '../view-builder.ts';
import { minorDiameter } from './hex-nut.ts';
import { CHAMFER_CIRCLE, CORNERS } from './hexagon.ts';
import { countersink, flatArcs, hexagonProfile, nutEnd } from './nut-half.ts';

/** Slope of the flange towards its bearing face in degrees: ISO 4161 allows 15 to 25. */
const SLOPE = 20;

/** Hexagon nuts with flange, the bearing face to the right, upper half from outside, lower half cut: ISO 4161. */
export const hexFlangeNut: Construction = (part) => {
  const values = part.numbers(
    'nut-height',
    'width-across-flats',
    'nut-flange-diameter',
    'nut-flange-thickness',
    'pitch',
  );
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const {
    'nut-height': m,
    'width-across-flats': s,
    'nut-flange-diameter': dc,
    'nut-flange-thickness': c,
    pitch,
  } = values;
  const corner = (CORNERS * s) / 2;
  // The rim is rounded over its whole thickness; the flange's cone begins where the rounding has turned into it.
  const round = c / 2;
  const turn = ((90 - SLOPE) * Math.PI) / 180;
  const rim: readonly [number, number] = [
    m - round - round * Math.sin(turn),
    dc / 2 - round + round * Math.cos(turn),
  ];
  const coneAt = (radius: number): number => rim[0] - (rim[1] - radius) * Math.tan((SLOPE * Math.PI) / 180);
  if (rim[1] <= corner || coneAt(s / 2) <= 0) return undefined;
  const minor = minorDiameter(d, pitch) / 2;
  const sink = countersink(d, 2 * minor);
  const { start, startFlat, profile } = hexagonProfile({ s, from: 0, to: m });
  const outside: Vertex[] = [
    ...profile.slice(0, 2),
    [coneAt(corner), corner],
    [...rim, -bulge(90 + 90 - SLOPE)],
    [m, dc / 2 - round],
  ];
  const body = mirrored([
    [0, sink.radius],
    ...outside,
    [m, sink.radius],
    [m - sink.depth, minor],
    [sink.depth, minor],
  ]);
  const side = view('main')
    .path('visible', [0, 0], ...outside, [m, 0])
    .path('visible', [start, corner / 2], [coneAt(corner), corner / 2])
    .path('visible', ...flatArcs({ corner, at: start, top: startFlat }))
    .path('visible', ...flatArcs({ corner, at: coneAt(corner), top: coneAt(s / 2) }))
    .path('narrow', [rim[0], 0.96 * rim[1]], [rim[0], 0])
    .outline('visible', ...body)
    .path('visible', [0, 0], [0, -sink.radius])
    .path('visible', [m, 0], [m, -sink.radius])
    .path('visible', [sink.depth, 0], [sink.depth, -minor])
    .path('visible', [m - sink.depth, 0], [m - sink.depth, -minor])
    .path('narrow', [sink.depth / 2, -d / 2], [m - sink.depth / 2, -d / 2])
    .hatch([body])
    .axis([0, 0], [m, 0])
    .dimension('above', [m - c, dc / 2 - round], [m, dc / 2 - round], part.label('nut-flange-thickness'))
    .dimension('below', [0, (-CHAMFER_CIRCLE * s) / 2], [m, round - dc / 2], part.label('nut-height'))
    .dimension('right', [m - round, -dc / 2], [m - round, dc / 2], part.label('nut-flange-diameter', '⌀'))
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('thread'));

  const front = view('right').circle('visible', [0, 0], dc);
  nutEnd(front, { s, d, minor: 2 * minor, flange: dc })
    .dimension('below', [-s / 2, -corner / 2], [s / 2, -corner / 2], part.label('width-across-flats'))
    .dimension('right', [0, -corner], [0, corner], part.label('width-across-corners'));
  return { views: [side, front] };
};
