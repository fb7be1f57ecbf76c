import { arc, lathe, type ProfilePoint } from './lathe.ts';
import type { Material } from './material.ts';
import { type Piece, Surface } from './surface.ts';

/** The section of a ball bearing, lengths in mm. */
export interface Section {
  /** Radii of bore and outside. */
  readonly bore: number;
  readonly outside: number;
  readonly width: number;
  readonly chamfer: number;
  /** Radius of the circle the balls' centres run on, and of a ball. */
  readonly pitch: number;
  readonly ball: number;
  readonly count: number;
}

/** Balls of the usual size for a section: 0.3 of the ring's height in radius, about 60 % filled. */
export function ballSection(size: {
  bore: number;
  outside: number;
  width: number;
  chamfer: number;
}): Section {
  const pitch = (size.bore + size.outside) / 2;
  const ball = Math.min((size.outside - size.bore) * 0.3, size.width * 0.34);
  return { ...size, pitch, ball, count: Math.max(6, Math.floor((0.62 * Math.PI * pitch) / ball)) };
}

/** An inner or outer ring with its groove; shoulders by end (`front` at +z) as radii. */
export interface RingSides {
  readonly front: number;
  readonly back: number;
}

export function outerRing(
  { outside, width, chamfer, pitch, ball }: Section,
  sides: RingSides,
): ProfilePoint[] {
  const half = width / 2;
  const small = chamfer * 0.35;
  return [
    [sides.back, -half + small],
    [sides.back + small, -half],
    ...arc([outside - chamfer, -half + chamfer], chamfer, { from: -90, to: 0 }),
    ...arc([outside - chamfer, half - chamfer], chamfer, { from: 0, to: 90 }),
    [sides.front + small, half],
    [sides.front, half - small],
    ...groove({ centre: pitch, ball, front: sides.front, back: sides.back, side: 1 }),
    [sides.back, -half + small],
  ];
}

export function innerRing({ bore, width, chamfer, pitch, ball }: Section, sides: RingSides): ProfilePoint[] {
  const half = width / 2;
  const small = chamfer * 0.35;
  return [
    [sides.back, -half + small],
    [sides.back - small, -half],
    ...arc([bore + chamfer, -half + chamfer], chamfer, { from: 270, to: 180 }),
    ...arc([bore + chamfer, half - chamfer], chamfer, { from: 180, to: 90 }),
    [sides.front - small, half],
    [sides.front, half - small],
    ...groove({ centre: pitch, ball, front: sides.front, back: sides.back, side: -1 }),
    [sides.back, -half + small],
  ];
}

interface Groove {
  readonly centre: number;
  readonly ball: number;
  readonly front: number;
  readonly back: number;
  /** 1 in the outer ring, −1 in the inner one. */
  readonly side: 1 | -1;
}

function groove({ centre, ball, front, back, side }: Groove): ProfilePoint[] {
  const radius = ball * 1.03;
  const reach = (shoulder: number): number =>
    Math.sqrt(Math.max(0, radius ** 2 - Math.min(radius, Math.abs(shoulder - centre)) ** 2));
  const [from, to] = [reach(front), -reach(back)];
  return Array.from({ length: 13 }, (_, step) => {
    const z = from + ((to - from) * step) / 12;
    return [centre + side * Math.sqrt(radius ** 2 - z ** 2), z];
  });
}

export function balls({ pitch, ball, count }: Section, material: Material): Piece {
  const surface = new Surface();
  for (let index = 0; index < count; index += 1) {
    const angle = ((index + 0.5) / count) * 2 * Math.PI;
    const [cx, cy] = [pitch * Math.cos(angle), pitch * Math.sin(angle)];
    surface.grid(28, 18, (out, column, row) => {
      const turn = (column / 28) * 2 * Math.PI;
      const rise = (row / 18 - 0.5) * Math.PI;
      const [x, y, z] = [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)];
      out.set([cx + ball * x, cy + ball * y, ball * z, x, y, z]);
    });
  }
  return surface.piece(material);
}

/** A ribbon cage, pressed round the balls in two halves and riveted between them. */
export function ribbonCage({ pitch, ball, count }: Section, material: Material): Piece {
  const surface = new Surface();
  const columns = count * 28;
  const half = ball * 0.36;
  const thick = ball * 0.09;
  const pocket = ball * 1.07;
  const lift = (angle: number): number => {
    const between = ((angle * count) / (2 * Math.PI)) % 1;
    const along = Math.abs(between - 0.5) * ((2 * Math.PI) / count) * pitch;
    const over = pocket ** 2 - along ** 2;
    return Math.max(thick, over > 0 ? Math.sqrt(over) : 0) + thick * 0.5;
  };
  for (const side of [1, -1]) {
    const strip = (edges: readonly (readonly [number, number])[], faces: readonly [number, number]): void => {
      surface.grid(columns, 1, (out, column, row) => {
        const angle = (column / columns) * 2 * Math.PI;
        const [radial, drop] = edges[row] as readonly [number, number];
        const slope = (lift(angle + 0.002) - lift(angle - 0.002)) / 0.004 / pitch;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const tangent = -slope * faces[1];
        out.set([
          (pitch + radial) * c,
          (pitch + radial) * s,
          side * (lift(angle) - drop),
          faces[0] * c - tangent * s,
          faces[0] * s + tangent * c,
          side * faces[1],
        ]);
      });
    };
    strip(
      [
        [-half, 0],
        [half, 0],
      ],
      [0, 1],
    );
    strip(
      [
        [half, 0],
        [half, thick * 1.6],
      ],
      [1, 0],
    );
    strip(
      [
        [-half, 0],
        [-half, thick * 1.6],
      ],
      [-1, 0],
    );
  }
  rivets(surface, { pitch, count, radius: ball * 0.15, height: thick * 1.5 });
  return surface.piece(material);
}

interface Rivets {
  readonly pitch: number;
  readonly count: number;
  readonly radius: number;
  readonly height: number;
}

function rivets(surface: Surface, { pitch, count, radius, height }: Rivets): void {
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * 2 * Math.PI;
    const [cx, cy] = [pitch * Math.cos(angle), pitch * Math.sin(angle)];
    surface.grid(16, 6, (out, column, row) => {
      const turn = (column / 16) * 2 * Math.PI;
      const rise = ((row / 6) * Math.PI) / 2;
      const [x, y, z] = [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)];
      out.set([cx + radius * x, cy + radius * y, height + radius * 0.7 * z, x, y, z]);
    });
  }
}

/** A machined or moulded cage: a solid ring around the balls, in `material`. */
export function solidCage({ pitch, ball }: Section, material: Material): Piece {
  const half = ball * 0.34;
  const height = ball * 0.8;
  return lathe([
    [pitch - half, -height],
    [pitch + half, -height],
    [pitch + half, height],
    [pitch - half, height],
    [pitch - half, -height],
  ]).piece(material, ballsFree(pitch, ball));
}

/** Only the bars between balls and a rim are kept; pockets open towards both rings. */
const ballsFree =
  (pitch: number, ball: number) =>
  (x: number, y: number, _z: number): boolean =>
    Math.abs(Math.hypot(x, y) - pitch) < ball;
