import { arc, lathe, type ProfilePoint } from './lathe.ts';
import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import { hexSocket } from './recess.ts';
import { viewOf } from './screws.ts';
import { hollowPiece, type Inside, type Piece } from './surface.ts';
import { endFace, minorRadius, type Thread, threadRadius, threadSurface } from './thread.ts';
import { millimetres, optionalMillimetres, text, threadDiameter, type Values } from './values.ts';

/** A headless screw, its socket at z = 0 towards the viewer and its point at −length. */
export function setScrew(values: Values, material: Material): Model {
  const d = threadDiameter(values);
  const pitch = millimetres(values, 'pitch');
  const length = millimetres(values, 'length');
  const minor = minorRadius(d, pitch);
  const point = pointProfile(values, minor);
  const thread: Thread = {
    major: d,
    pitch,
    from: -length + point.length,
    to: 0,
    chamferFrom: point.radius,
    chamferTo: minor,
  };
  const radius = threadRadius(thread);
  const depth = optionalMillimetres(values, 'drive-depth') ?? d * 0.5;
  const recess = hexSocket(millimetres(values, 'drive-size'), { top: 0, depth });
  const inBody: Inside = (x, y, z) => z <= 0 && Math.hypot(x, y) < minor;
  const uncut: Inside = (x, y, z) => !recess.inside(x, y, z);
  const pieces = [
    threadSurface(thread).piece(material),
    endFace(radius, 0).piece(material, uncut),
    lathe(point.profile.map(([r, z]): ProfilePoint => [r, z - length])).piece(material),
    ...recess.walls.map(({ surface, keep }) =>
      hollowPiece(surface, material, (x, y, z) => inBody(x, y, z) && (!keep || keep(x, y, z))),
    ),
  ];
  // A second one, turned round, shows the point: it is what the family is chosen by.
  return {
    pieces: [...pieces, ...pieces.map((piece) => turnedRound(piece, { length, aside: d * 1.5 }))],
    pose: lying({ ...viewOf(length / d), tilt: 0 }),
  };
}

/** Half a turn about a line across the axis, then moved aside. What cuts a piece moves with it. */
function turnedRound(piece: Piece, { length, aside }: { length: number; aside: number }): Piece {
  const positions = piece.positions.slice();
  const normals = piece.normals.slice();
  for (let at = 0; at < positions.length; at += 3) {
    positions[at] = aside + (positions[at] as number);
    positions[at + 1] = -(positions[at + 1] as number);
    positions[at + 2] = -length - (positions[at + 2] as number);
    normals[at + 1] = -(normals[at + 1] as number);
    normals[at + 2] = -(normals[at + 2] as number);
  }
  const { keep } = piece;
  const moved = { ...piece, positions, normals };
  return keep ? { ...moved, keep: (x, y, z) => keep(x - aside, -y, -length - z) } : moved;
}

interface Point {
  readonly profile: readonly ProfilePoint[];
  /** From the tip to where the thread ends. */
  readonly length: number;
  readonly radius: number;
}

/** ISO 4026 flat, 4027 cone, 4028 dog, 4029 cup. Heights above the tip. */
function pointProfile(values: Values, minor: number): Point {
  const tip = (optionalMillimetres(values, 'point-diameter') ?? minor) / 2;
  const shape = text(values, 'set-screw-point');
  if (shape === 'Cone') {
    const height = minor - tip * 0.4;
    return {
      profile: [
        [0, 0],
        [tip * 0.4, 0],
        [minor, height],
      ],
      length: height,
      radius: minor,
    };
  }
  if (shape === 'Dog') {
    const height = millimetres(values, 'dog-length');
    const round = tip * 0.12;
    return {
      profile: [
        [0, 0],
        ...arc([tip - round, round], round, { from: -90, to: 0 }),
        [tip, height],
        [minor, height],
      ],
      length: height,
      radius: minor,
    };
  }
  const height = Math.max(0, minor - tip);
  const hollow: ProfilePoint[] =
    shape === 'Cup'
      ? [
          [0, tip * 0.6],
          [tip * 0.94, 0],
        ]
      : [[0, 0]];
  return { profile: [...hollow, [tip, 0], [minor, height]], length: height, radius: minor };
}
