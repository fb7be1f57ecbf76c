import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulgeThrough, view } from '../view-builder.ts';
import { threadCircles } from './external-thread.ts';
import { CHAMFER_CIRCLE, CORNERS, chamferDepths, hexagonEnd } from './hexagon.ts';

/** Basic minor diameter in mm of an internal thread: ISO 724, D1 = D − 1.0825 P. */
export const minorDiameter = (d: number, pitch: number): number => d - 1.0825 * pitch;

/** Of the countersink, for a thread of 1: ISO 4032, da min is D, da max 1.08 D. */
const COUNTERSINK = 1.05;

/** Hexagon nuts chamfered on both sides, upper half from outside, lower half cut: ISO 4032, 4033, 4035, 8673, 8675. */
export const hexNut: Construction = (part) => {
  const values = part.numbers('nut-height', 'width-across-flats', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { 'nut-height': m, 'width-across-flats': s, pitch } = values;
  const corner = (CORNERS * s) / 2;
  const circle = (CHAMFER_CIRCLE * s) / 2;
  const { flat, corner: deep } = chamferDepths(s);
  const minor = minorDiameter(d, pitch) / 2;
  const sink = (COUNTERSINK * d) / 2;
  // 120° in all, so 30° from the face.
  const sinkDepth = (sink - minor) * Math.tan(Math.PI / 6);
  const arc = (x: number, top: number): Vertex[] => [
    [x, corner, bulgeThrough([x, corner], [top, (3 * corner) / 4], [x, corner / 2])],
    [x, corner / 2, bulgeThrough([x, corner / 2], [(x + 3 * top) / 4, corner / 4], [top, 0])],
    [top, 0],
  ];
  const cut: Vertex[] = [
    [0, -sink],
    [0, -circle],
    [deep, -corner],
    [m - deep, -corner],
    [m, -circle],
    [m, -sink],
    [m - sinkDepth, -minor],
    [sinkDepth, -minor],
  ];
  const side = view('main')
    .path('visible', [0, 0], [0, circle], [deep, corner], [m - deep, corner], [m, circle], [m, 0])
    .path('visible', [deep, corner / 2], [m - deep, corner / 2])
    .path('visible', ...arc(deep, flat))
    .path('visible', ...arc(m - deep, m - flat))
    .outline('visible', ...cut)
    .path('visible', [0, 0], [0, -sink])
    .path('visible', [m, 0], [m, -sink])
    .path('visible', [sinkDepth, 0], [sinkDepth, -minor])
    .path('visible', [m - sinkDepth, 0], [m - sinkDepth, -minor])
    .path('narrow', [0.5 * sinkDepth, -d / 2], [m - 0.5 * sinkDepth, -d / 2])
    .hatch([cut])
    .axis([0, 0], [m, 0])
    .dimension('below', [0, -circle], [m, -circle], part.label('nut-height'))
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('thread'));

  const front = view('right')
    .outline('visible', ...hexagonEnd(s))
    .circle('visible', [0, 0], s * CHAMFER_CIRCLE)
    .cross([0, 0], s / 2, corner);
  threadCircles(front, { wide: 2 * minor, narrow: d });
  front
    .dimension('below', [-s / 2, -corner / 2], [s / 2, -corner / 2], part.label('width-across-flats'))
    .dimension('right', [0, -corner], [0, corner], part.label('width-across-corners'));
  return { views: [side, front] };
};
