import { flangeSurface } from './head.ts';
import { arc, lathe, type ProfilePoint } from './lathe.ts';
import { MATERIALS, type Material } from './material.ts';
import type { Model } from './photograph.ts';
import { flat } from './pose.ts';
import { prism } from './prism.ts';
import type { Piece } from './surface.ts';
import { threadSurface } from './thread.ts';
import { millimetres, threadDiameter, type Values } from './values.ts';

const POSE = flat(14, 38);
const CHAMFER_CIRCLE = 0.95;
/** Diameter of the hole's countersink over the thread's (ISO 4032: da). */
const COUNTERSINK = 1.07;

interface Hole {
  readonly from: number;
  readonly to: number;
}

function threadedHole(values: Values, material: Material, { from, to }: Hole): Piece {
  const d = threadDiameter(values);
  const countersink = (d * COUNTERSINK) / 2;
  return threadSurface({ major: d, pitch: millimetres(values, 'pitch'), from, to, countersink }).piece(
    material,
  );
}

export function hexNut(values: Values, material: Material): Model {
  const height = millimetres(values, 'nut-height');
  const acrossFlats = millimetres(values, 'width-across-flats');
  const hole = threadDiameter(values) * COUNTERSINK;
  const chamfer = acrossFlats * CHAMFER_CIRCLE;
  const body = prism({
    sides: 6,
    acrossFlats,
    from: 0,
    to: height,
    chamferFrom: chamfer,
    chamferTo: chamfer,
    holeFrom: hole,
    holeTo: hole,
  });
  return {
    pieces: [body.piece(material), threadedHole(values, material, { from: 0, to: height })],
    pose: POSE,
  };
}

/** DIN 562: thin, stamped, no chamfer. */
export function squareNut(values: Values, material: Material): Model {
  const height = millimetres(values, 'nut-height');
  const acrossFlats = millimetres(values, 'width-across-flats');
  const hole = threadDiameter(values) * COUNTERSINK;
  const chamferTo = acrossFlats * 1.26;
  const body = prism({ sides: 4, acrossFlats, from: 0, to: height, chamferTo, holeFrom: hole, holeTo: hole });
  return {
    pieces: [body.piece(material), threadedHole(values, material, { from: 0, to: height })],
    pose: flat(24, 38),
  };
}

export function flangeNut(values: Values, material: Material): Model {
  const height = millimetres(values, 'nut-height');
  const acrossFlats = millimetres(values, 'width-across-flats');
  const hole = threadDiameter(values) * COUNTERSINK;
  const flange = millimetres(values, 'nut-flange-diameter') / 2;
  const body = prism({
    sides: 6,
    acrossFlats,
    from: 0,
    to: height,
    chamferTo: acrossFlats * CHAMFER_CIRCLE,
    holeTo: hole,
    holeFrom: hole,
  });
  const rim = flangeSurface(flange, millimetres(values, 'nut-flange-thickness'), acrossFlats / 2);
  return {
    pieces: [
      body.piece(material),
      rim.piece(material),
      threadedHole(values, material, { from: 0, to: height }),
    ],
    pose: POSE,
  };
}

/** ISO 7040: a hexagon, and above it a crimped collar that holds the polyamide ring. */
export function lockingNut(values: Values, material: Material): Model {
  const height = millimetres(values, 'nut-overall-height');
  const acrossFlats = millimetres(values, 'width-across-flats');
  const d = threadDiameter(values);
  const hexagon = height * 0.68;
  const chamfer = acrossFlats * CHAMFER_CIRCLE;
  const body = prism({
    sides: 6,
    acrossFlats,
    from: 0,
    to: hexagon,
    chamferFrom: chamfer,
    chamferTo: chamfer,
    holeFrom: d * COUNTERSINK,
    holeTo: d * COUNTERSINK,
  });
  const outer = acrossFlats * 0.46;
  const lip = d * 0.64;
  const round = (height - hexagon) * 0.55;
  const collar: ProfilePoint[] = [
    [outer, hexagon * 0.98],
    ...arc([outer - round, height - round], round, { from: 0, to: 82 }),
    [lip, height - round * 0.12],
    [lip, height - round * 0.45],
  ];
  const ring: ProfilePoint[] = [
    [lip * 1.01, height - round * 0.36],
    [d * 0.485, height - round * 0.4],
    [d * 0.465, height - round * 0.6],
    [d * 0.465, hexagon * 0.9],
  ];
  return {
    pieces: [
      body.piece(material),
      lathe(collar).piece(material),
      lathe(ring).piece(MATERIALS.insert),
      threadedHole(values, material, { from: 0, to: hexagon }),
    ],
    pose: POSE,
  };
}

/** DIN 1587: a hexagon under a dome; its thread is out of sight. */
export function capNut(values: Values, material: Material): Model {
  const height = millimetres(values, 'nut-overall-height');
  const acrossFlats = millimetres(values, 'width-across-flats');
  const cap = millimetres(values, 'nut-cap-diameter') / 2;
  const hexagon = Math.max(height - cap * 1.12, height * 0.35);
  const chamfer = acrossFlats * CHAMFER_CIRCLE;
  const body = prism({
    sides: 6,
    acrossFlats,
    from: 0,
    to: hexagon,
    chamferFrom: chamfer,
    chamferTo: chamfer,
  });
  const dome = lathe([
    [cap, hexagon * 0.9],
    [cap, height - cap],
    ...arc([0, height - cap], cap, { from: 0, to: 90, steps: 24 }),
  ]);
  return { pieces: [body.piece(material), dome.piece(material)], pose: flat(14, 30) };
}
