import type { Point, Vertex } from './model.ts';

export interface Arc {
  readonly centre: Point;
  readonly radius: number;
  /** Radians, and how far it turns from there, positive counter-clockwise. */
  readonly start: number;
  readonly sweep: number;
}

/** The arc from `a` to `b` with this bulge, which is not 0. */
export function arcOf(a: Point, b: Point, bulge: number): Arc {
  const sweep = 4 * Math.atan(bulge);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const offset = (1 - bulge * bulge) / (4 * bulge);
  const centre: Point = [(a[0] + b[0]) / 2 - dy * offset, (a[1] + b[1]) / 2 + dx * offset];
  return {
    centre,
    radius: Math.hypot(a[0] - centre[0], a[1] - centre[1]),
    start: Math.atan2(a[1] - centre[1], a[0] - centre[0]),
    sweep,
  };
}

/** Straight pieces of one arc, in radians: a chord this short leaves 0.4 % of the radius. */
const STEP = Math.PI / 16;

/** The path as straight pieces, for measuring, clipping and hatching. */
export function flattened(vertices: readonly Vertex[], closed = false): Point[] {
  const points: Point[] = [];
  for (const [index, [x, y, bulge]] of vertices.entries()) {
    points.push([x, y]);
    const next = vertices[index + 1] ?? (closed ? vertices[0] : undefined);
    if (!bulge || !next) continue;
    const { centre, radius, start, sweep } = arcOf([x, y], [next[0], next[1]], bulge);
    const steps = Math.ceil(Math.abs(sweep) / STEP);
    for (let step = 1; step < steps; step += 1) {
      const angle = start + (sweep * step) / steps;
      points.push([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
    }
  }
  const [first] = points;
  return closed && first ? [...points, first] : points;
}
