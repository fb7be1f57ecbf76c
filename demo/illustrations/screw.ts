import { lathe, type ProfilePoint, radiusAt } from './lathe.ts';
import type { Material } from './material.ts';
import type { Recess } from './recess.ts';
import { hollowPiece, type Inside, type Piece, type Surface } from './surface.ts';
import { endFace, minorRadius, type Thread, threadRadius, threadSurface } from './thread.ts';

/** A shank below a head's bearing face at `z = from`; lengths in mm, positive. */
export interface Shank {
  readonly d: number;
  readonly pitch: number;
  readonly length: number;
  /** Threaded length from the end; as long as the shank when fully threaded. */
  readonly threaded: number;
  /** Height of the head's underside or of the countersink's lower end. */
  readonly from: number;
}

/** The shank with its thread, its chamfered end downwards. */
export function shankPieces({ d, pitch, length, threaded, from }: Shank, material: Material): Piece[] {
  const end = from - length;
  const full = threaded >= length - 2 * pitch;
  const thread: Thread = {
    major: d,
    pitch,
    from: end,
    to: full ? from : end + threaded,
    chamferFrom: minorRadius(d, pitch) * 0.97,
    runOut: true,
  };
  const radius = threadRadius(thread);
  const pieces = [threadSurface(thread).piece(material), endFace(radius, end).piece(material)];
  if (full) return pieces;
  return [
    ...pieces,
    lathe([
      [d / 2, end + threaded],
      [d / 2, from],
    ]).piece(material),
  ];
}

/** Cuts `recess` from a turned head of this profile. */
export function withRecess(
  head: { surface: Surface; profile: readonly ProfilePoint[] },
  recess: Recess,
  material: Material,
): Piece[] {
  const inHead: Inside = (x, y, z) => Math.sqrt(x * x + y * y) < radiusAt(head.profile, z);
  return [
    head.surface.piece(material, (x, y, z) => !recess.inside(x, y, z)),
    ...recess.walls.map(({ surface, keep }) =>
      hollowPiece(surface, material, (x, y, z) => inHead(x, y, z) && (!keep || keep(x, y, z))),
    ),
  ];
}

/** Degrees by which a screw's axis rises towards its head when it lies on the table. */
export function restingTilt(headRadius: number, endRadius: number, length: number): number {
  return (Math.asin(Math.min(0.9, (headRadius - endRadius) / Math.max(length, headRadius))) * 180) / Math.PI;
}
