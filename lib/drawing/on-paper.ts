import { flattened } from './arc.ts';
import { type Box, boxOf } from './box.ts';
import { closeGap, cutPaths, cutSections, type Removed } from './broken.ts';
import { hatchLines } from './hatch.ts';
import type { Dimension, Path, Point, Section, Vertex, View } from './model.ts';
import { PAPER } from './paper.ts';
import type { SheetPath } from './sheet.ts';

/** A view's geometry in mm on paper around its own origin, and its dimensions' points there. */
export interface OnPaper {
  readonly paths: readonly SheetPath[];
  readonly dimensions: readonly Dimension[];
  /** What the part's lines cover, centre lines' ends left out. */
  readonly box: Box;
}

export function onPaper(view: View, scale: number, removed: readonly Removed[] = []): OnPaper {
  // From right to left: closing a gap moves nothing that is left of it.
  const gaps = [...removed].sort((a, b) => b.from - a.from);
  const x = (value: number) =>
    gaps.reduce((closed, gap) => closeGap(closed, gap, PAPER.breakGap / scale), value) * scale;
  const point = ([px, py]: Point): Point => [x(px), py * scale];
  const vertex = ([px, py, bulge]: Vertex): Vertex =>
    bulge ? [x(px), py * scale, bulge] : [x(px), py * scale];
  const paths = gaps
    .reduce<readonly Path[]>(cutPaths, view.paths)
    .map((path): SheetPath => ({ ...path, vertices: path.vertices.map(vertex) }));
  const sections = gaps.reduce<readonly Section[]>(cutSections, view.sections);
  const outlines = paths.filter(({ line }) => line !== 'centre');
  const box = boxOf(outlines.flatMap((path) => flattened(path.vertices, path.closed)));
  const hatching = sections.flatMap(({ outlines: cut, angle = 45 }) =>
    hatchLines(
      cut.map((outline) => outline.map(vertex)),
      { angle, spacing: PAPER.hatchSpacing },
    ).map((vertices): SheetPath => ({ line: 'hatch', vertices })),
  );
  return {
    paths: [
      ...paths.map((path) => (path.line === 'centre' ? standingOut(path) : path)),
      ...hatching,
      ...gaps.flatMap((gap) => breakLines([x(gap.from), x(gap.to)], heightAt(view, gap, scale))),
    ],
    dimensions: view.dimensions.map((dimension) => dimensionOnPaper(dimension, point, scale)),
    box,
  };
}

/** ISO 128-2: centre lines end beyond the outline. Closed and bent ones (pitch circles) stay as they are. */
function standingOut(path: SheetPath): SheetPath {
  const [from, to, more] = path.vertices;
  if (!from || !to || more || from[2]) return path;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const out = PAPER.centreLineBeyond;
  return {
    ...path,
    vertices: [
      [from[0] - dx * out, from[1] - dy * out],
      [to[0] + dx * out, to[1] + dy * out],
    ],
  };
}

function dimensionOnPaper(dimension: Dimension, point: (of: Point) => Point, scale: number): Dimension {
  switch (dimension.kind) {
    case 'linear':
      return { ...dimension, from: point(dimension.from), to: point(dimension.to) };
    case 'leader':
      return {
        ...dimension,
        at: point(dimension.at),
        ...(dimension.across ? { across: point(dimension.across) } : {}),
      };
    case 'angle':
      return { ...dimension, apex: point(dimension.apex), radius: dimension.radius * scale };
  }
}

/** How far the part reaches up and down where it is broken, on paper. */
function heightAt(view: View, { from, to }: Removed, scale: number): readonly [low: number, high: number] {
  const ys = view.paths
    .filter(({ line }) => line === 'visible')
    .flatMap((path) => {
      const points = flattened(path.vertices, path.closed);
      return points.slice(1).flatMap((end, index) => {
        const start = points[index] as Point;
        const spans = Math.min(start[0], end[0]) < to && Math.max(start[0], end[0]) > from;
        return spans ? [start[1], end[1]] : [];
      });
    });
  return [Math.min(...ys) * scale - PAPER.breakBeyond, Math.max(...ys) * scale + PAPER.breakBeyond];
}

/** ISO 128-2, 01.1.18: continuous narrow lines with a zigzag. */
function breakLines(at: readonly number[], [low, high]: readonly [number, number]): SheetPath[] {
  const middle = (low + high) / 2;
  return at.map((x) => ({
    line: 'dimension',
    vertices: [
      [x, low],
      [x, middle - 1],
      [x - 0.7, middle - 0.4],
      [x + 0.7, middle + 0.4],
      [x, middle + 1],
      [x, high],
    ],
  }));
}
