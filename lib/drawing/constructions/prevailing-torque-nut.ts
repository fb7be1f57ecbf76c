import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, mirrored, view } from '../view-builder.ts';
import { minorDiameter } from './hex-nut.ts';
import { CORNERS } from './hexagon.ts';
import { countersink, hexagonHalf, hexagonProfile, nutEnd } from './nut-half.ts';

/**
 * ISO 7040 leaves the insert and the collar around it to the maker. Usual, for an across flats of 1: collar, insert and
 * the mouth of the rolled-in edge; and for a thread of 1: the insert's hole, which the screw has to widen.
 */
const COLLAR = 0.91;
const INSERT = 0.78;
const MOUTH = 0.7;
const INSERT_HOLE = 0.95;
/** Thickness of the rolled-in edge, of the collar's height. */
const EDGE = 0.16;

/** Prevailing torque hexagon nuts with non-metallic insert, upper half from outside, lower half cut: ISO 7040. */
export const prevailingTorqueNut: Construction = (part) => {
  const values = part.numbers('nut-overall-height', 'nut-thread-height', 'width-across-flats', 'pitch');
  const d = part.thread();
  if (!values || d === undefined) return undefined;
  const { 'nut-overall-height': h, 'nut-thread-height': m, 'width-across-flats': s, pitch } = values;
  if (m >= h) return undefined;
  const minor = minorDiameter(d, pitch) / 2;
  const sink = countersink(d, 2 * minor);
  const [collar, insert, hole] = [(COLLAR * s) / 2, (INSERT * s) / 2, (INSERT_HOLE * d) / 2];
  const mouth = Math.max((MOUTH * s) / 2, hole);
  const inside = h - EDGE * (h - m);
  const round = Math.min(collar - mouth, 0.3 * (h - m));
  const half = { s, from: 0, to: m, endRadius: collar };
  const outside: Vertex[] = [
    ...hexagonProfile(half).profile,
    [h - round, collar, -bulge(90)],
    [h, collar - round],
  ];
  const body = mirrored([
    [0, sink.radius],
    ...outside,
    [h, mouth],
    [inside, mouth],
    [inside, insert],
    [m, insert],
    [m, minor],
    [sink.depth, minor],
  ]);
  const ring = mirrored([
    [m, hole],
    [m, insert],
    [inside, insert],
    [inside, hole],
  ]);
  const side = view('main').path('visible', [0, 0], ...outside, [h, 0]);
  hexagonHalf(side, half)
    .path('visible', [m, collar], [m, 0])
    .outline('visible', ...body)
    .outline('visible', ...ring)
    .path('visible', [0, 0], [0, -sink.radius])
    .path('visible', [sink.depth, 0], [sink.depth, -minor])
    .path('visible', [m, 0], [m, -hole])
    .path('visible', [inside, 0], [inside, -hole])
    .path('visible', [h, 0], [h, -mouth])
    .path('narrow', [sink.depth / 2, -d / 2], [m, -d / 2])
    .hatch([body])
    .hatch([ring], 135)
    .axis([0, 0], [h, 0])
    .dimension('below', [0, -collar], [m, -collar], part.label('nut-thread-height'))
    .dimension('below', [0, -collar], [h, -mouth], part.label('nut-overall-height'))
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('thread'));

  const corner = (CORNERS * s) / 2;
  const front = view('right');
  nutEnd(front, { s, d, minor: 2 * minor })
    .dimension('below', [-s / 2, -corner / 2], [s / 2, -corner / 2], part.label('width-across-flats'))
    .dimension('right', [0, -corner], [0, corner], part.label('width-across-corners'));
  return { views: [side, front] };
};
