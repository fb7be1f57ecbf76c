import type { Piece } from './surface.ts';

/** Rows of a rotation from the part's frame to the world's (x right, y away from the viewer, z up). */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

/** A piece as the camera sees it. Pixels count from the top left of the supersampled picture. */
export interface View {
  readonly piece: Piece;
  /** Per vertex: pixel x, pixel y, and 1 / distance from the camera. */
  readonly screen: Float32Array;
  /** Per vertex: position in the world, in mm; the part stands on z = 0. */
  readonly world: Float32Array;
  readonly normals: Float32Array;
}

export interface Camera {
  /** Diagonal of the part's bounding box, mm. */
  readonly size: number;
  /** Towards the camera, and up and right in its picture: unit vectors in the world. */
  readonly towards: readonly [number, number, number];
  readonly up: readonly [number, number, number];
  /** Camera position in the world, mm. */
  readonly eye: readonly [number, number, number];
  /** Pixels per tangent, and the pixel of the optical axis. */
  readonly scale: number;
  readonly centreX: number;
  readonly centreY: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Degrees above the table. */
  readonly elevation: number;
}

/** Free border around the part, as parts of the picture's height; the shadow falls into it. */
const MARGIN = 0.085;
/** Distance of the camera over the part's size: a long lens, so that hexagons stay regular. */
const LENS = 4.5;

/** Stands the pieces on the table as `rotation` turns them, and fits them into the frame. */
export function look(
  pieces: readonly Piece[],
  rotation: Rotation,
  frame: Frame,
): { views: View[]; camera: Camera } {
  const views = pieces.map((piece) => ({
    piece,
    screen: new Float32Array(piece.positions.length),
    world: turned(piece.positions, rotation),
    normals: turned(piece.normals, rotation),
  }));
  const bounds = boundsOf(views);
  for (const { world } of views) {
    for (let at = 2; at < world.length; at += 3)
      world[at] = (world[at] as number) - (bounds.low[2] as number);
  }
  const [cx, cy] = [0, 1].map((axis) => ((bounds.low[axis] as number) + (bounds.high[axis] as number)) / 2);
  const cz = ((bounds.high[2] as number) - (bounds.low[2] as number)) / 2;
  const size = Math.hypot(...bounds.high.map((value, axis) => value - (bounds.low[axis] as number)));
  const angle = (frame.elevation * Math.PI) / 180;
  const towards = [0, -Math.cos(angle), Math.sin(angle)] as const;
  const up = [0, Math.sin(angle), Math.cos(angle)] as const;
  const away = size * LENS;
  const eye = [
    (cx as number) + towards[0] * away,
    (cy as number) + towards[1] * away,
    cz + towards[2] * away,
  ] as const;
  const box = project(views, { towards, up, eye });
  const free = frame.height * MARGIN;
  const scale = Math.min(
    (frame.width - 2 * free) / (box.right - box.left),
    (frame.height - 2 * free) / (box.top - box.bottom),
  );
  const centreX = frame.width / 2 - ((box.left + box.right) / 2) * scale;
  const centreY = frame.height / 2 + ((box.bottom + box.top) / 2) * scale;
  for (const { screen } of views) {
    for (let at = 0; at < screen.length; at += 3) {
      screen[at] = centreX + (screen[at] as number) * scale;
      screen[at + 1] = centreY - (screen[at + 1] as number) * scale;
    }
  }
  return { views, camera: { size, towards, up, eye, scale, centreX, centreY } };
}

function project(views: readonly View[], { towards, up, eye }: Pick<Camera, 'towards' | 'up' | 'eye'>) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { world, screen, piece } of views) {
    for (let at = 0; at < world.length; at += 3) {
      const x = (world[at] as number) - eye[0];
      const y = (world[at + 1] as number) - eye[1];
      const z = (world[at + 2] as number) - eye[2];
      const inverse = -1 / (x * towards[0] + y * towards[1] + z * towards[2]);
      const sx = x * inverse;
      const sy = (x * up[0] + y * up[1] + z * up[2]) * inverse;
      screen[at] = sx;
      screen[at + 1] = sy;
      screen[at + 2] = inverse;
      if (piece.hollow) continue;
      if (sx < box.left) box.left = sx;
      if (sx > box.right) box.right = sx;
      if (sy < box.bottom) box.bottom = sy;
      if (sy > box.top) box.top = sy;
    }
  }
  return box;
}

function turned(vectors: Float32Array, m: Rotation): Float32Array {
  const out = new Float32Array(vectors.length);
  for (let at = 0; at < vectors.length; at += 3) {
    const x = vectors[at] as number;
    const y = vectors[at + 1] as number;
    const z = vectors[at + 2] as number;
    out[at] = m[0] * x + m[1] * y + m[2] * z;
    out[at + 1] = m[3] * x + m[4] * y + m[5] * z;
    out[at + 2] = m[6] * x + m[7] * y + m[8] * z;
  }
  return out;
}

function boundsOf(views: readonly View[]) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const { world, piece } of views) {
    if (piece.hollow) continue;
    for (let at = 0; at < world.length; at += 1) {
      const axis = at % 3;
      const value = world[at] as number;
      if (value < (low[axis] as number)) low[axis] = value;
      if (value > (high[axis] as number)) high[axis] = value;
    }
  }
  return { low, high };
}
