import { flattened } from './arc.ts';
import type { Point, Vertex } from './model.ts';

/** Lines at `angle` degrees and `spacing` mm inside the outlines, by even-odd: ISO 128-3, hatching of cut faces. */
export function hatchLines(
  outlines: readonly (readonly Vertex[])[],
  { angle, spacing }: { readonly angle: number; readonly spacing: number },
): (readonly [Point, Point])[] {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Turned so that the lines run along x.
  const turned = outlines.map((outline) =>
    flattened(outline, true).map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]),
  );
  const heights = turned.flat().map(([, y]) => y);
  const lines: (readonly [Point, Point])[] = [];
  for (
    let level = Math.ceil(Math.min(...heights) / spacing) * spacing;
    level < Math.max(...heights);
    level += spacing
  ) {
    const crossings = turned.flatMap((outline) => crossingsAt(outline, level)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from, to] = [crossings[index] as number, crossings[index + 1] as number];
      const back = (x: number): Point => [x * cos - level * sin, level * cos + x * sin];
      if (to - from > spacing / 8) lines.push([back(from), back(to)]);
    }
  }
  return lines;
}

function crossingsAt(outline: readonly Point[], level: number): number[] {
  return outline.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = outline[index] as Point;
    return y1 <= level !== y2 <= level ? [x1 + ((level - y1) / (y2 - y1)) * (x2 - x1)] : [];
  });
}
