import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, bulgeThrough, mirrored, view } from '../view-builder.ts';
import { CHAMFER_CIRCLE, CORNERS, hexagonEnd, hexagonSide } from './hexagon.ts';
import { screwShank } from './screw-shank.ts';

/** Slope of the flange towards its bearing face in degrees: EN 1665 allows 25 to 30. */
const SLOPE = 27.5;

/** Hexagon head screws with flange: EN 1665. */
export const hexFlangeScrew: Construction = (part) => {
  const values = part.numbers(
    'length',
    'head-height',
    'width-across-flats',
    'screw-flange-diameter',
    'screw-flange-thickness',
    'pitch',
  );
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { length: l, 'head-height': k, 'width-across-flats': s, pitch } = values;
  const { 'screw-flange-diameter': dc, 'screw-flange-thickness': c } = values;
  // Without it the screw is threaded to the head, or of one of the in-between lengths that are made either way.
  const b = part.number('thread-length');
  const partial = part.term('thread-extent') === 'Partly threaded';
  if (partial && (b === undefined || b >= l)) return undefined;
  const corner = (CORNERS * s) / 2;
  // The rim is rounded over its whole thickness; the cone begins where the rounding has turned into it.
  const round = c / 2;
  const turn = ((90 - SLOPE) * Math.PI) / 180;
  const rim = [k - round - round * Math.sin(turn), dc / 2 - round + round * Math.cos(turn)] as const;
  const coneAt = (radius: number): number => rim[0] - (rim[1] - radius) * Math.tan((SLOPE * Math.PI) / 180);
  if (rim[1] <= corner || coneAt(s / 2) <= 0) return undefined;
  const [flat, deep, end] = [coneAt(s / 2), coneAt(corner), k + l];
  const flange: Vertex[] = [
    [deep, corner],
    [...rim, -bulge(180 - SLOPE)],
    [k, dc / 2 - round],
  ];
  const cut = (from: number, to: number): Vertex[] => [
    [deep, from, bulgeThrough([deep, from], [flat, (from + to) / 2], [deep, to])],
    [deep, to],
  ];
  const side = hexagonSide(view('main'), { s, face: 0, end: deep })
    .both('visible', ...flange)
    .path('visible', ...flange.slice(-1), ...mirrored(flange.slice(-1)))
    .both('visible', ...cut(corner, corner / 2))
    .path('visible', ...cut(corner / 2, -corner / 2))
    .path('narrow', [rim[0], 0.97 * rim[1]], [rim[0], -0.97 * rim[1]]);
  screwShank(side, part, {
    d,
    pitch,
    head: k,
    end,
    seat: [k, round - dc / 2],
    threaded: partial ? b : undefined,
  });
  side
    .dimension('above', [0, (CHAMFER_CIRCLE * s) / 2], [k, dc / 2 - round], part.label('head-height'))
    .dimension('above', [k - c, dc / 2 - round], [k, dc / 2 - round], part.label('screw-flange-thickness'))
    .dimension('left', [k - round, -dc / 2], [k - round, dc / 2], part.label('screw-flange-diameter', '⌀'));
  const front = view('right')
    .circle('visible', [0, 0], dc)
    .outline('visible', ...hexagonEnd(s))
    .circle('visible', [0, 0], s * CHAMFER_CIRCLE)
    .cross([0, 0], dc / 2)
    .dimension('below', [-s / 2, -corner / 2], [s / 2, -corner / 2], part.label('width-across-flats'))
    .dimension('right', [0, -corner], [0, corner], part.label('width-across-corners'));
  return { views: [side, front] };
};
