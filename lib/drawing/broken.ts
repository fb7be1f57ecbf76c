import { flattened } from './arc.ts';
import type { Path, Point, Section, Vertex } from './model.ts';

/** A piece taken out of a long part: from x to x, in mm of the part. */
export interface Removed {
  readonly from: number;
  readonly to: number;
}

type Side = 'before' | 'after';

/** Where a point lands once `removed` is taken out and a gap left in its place. */
export function closeGap(x: number, { from, to }: Removed, gap: number): number {
  if (x <= from) return x;
  return x >= to ? x - (to - from) + gap : from + gap / 2;
}

/** What is left of the paths on both sides. */
export function cutPaths(paths: readonly Path[], removed: Removed): Path[] {
  return paths.flatMap((path) => {
    const xs = flattened(path.vertices, path.closed).map(([x]) => x);
    if (Math.max(...xs) <= removed.from || Math.min(...xs) >= removed.to) return [path];
    return (['before', 'after'] as const).flatMap((side) => cutPath(path, removed, side));
  });
}

function cutPath({ line, vertices, closed }: Path, { from, to }: Removed, side: Side): Path[] {
  const limit = side === 'before' ? from : to;
  const inside = ([x]: Point) => (side === 'before' ? x <= limit : x >= limit);
  const points = flattened(vertices, closed);
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (const [index, point] of points.entries()) {
    const last = points[index - 1];
    if (last && inside(last) !== inside(point)) {
      piece.push(at(last, point, limit));
      if (inside(last)) {
        pieces.push(piece);
        piece = [];
      }
    }
    if (inside(point)) piece.push(point);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces.filter((found) => found.length > 1).map((found) => ({ line, vertices: found }));
}

/** What is left of the cut faces on both sides. */
export function cutSections(sections: readonly Section[], removed: Removed): Section[] {
  return sections.flatMap((section) => {
    const xs = section.outlines.flatMap((outline) => flattened(outline, true)).map(([x]) => x);
    if (Math.max(...xs) <= removed.from || Math.min(...xs) >= removed.to) return [section];
    return [
      { ...section, outlines: section.outlines.map((outline) => clipped(outline, removed.from, 'before')) },
      { ...section, outlines: section.outlines.map((outline) => clipped(outline, removed.to, 'after')) },
    ];
  });
}

/** Sutherland and Hodgman, for one vertical limit. */
function clipped(outline: readonly Vertex[], limit: number, side: Side): Point[] {
  const inside = ([x]: Point) => (side === 'before' ? x <= limit : x >= limit);
  const points = flattened(outline, true);
  return points.slice(1).flatMap((point, index) => {
    const last = points[index] as Point;
    const crossing = inside(last) === inside(point) ? [] : [at(last, point, limit)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

const at = ([x1, y1]: Point, [x2, y2]: Point, x: number): Point => [
  x,
  y1 + ((x - x1) / (x2 - x1)) * (y2 - y1),
];
