import { Surface } from './surface.ts';

/** A point of a closed outline and the way it faces. */
export interface Edge {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
}

interface Height {
  readonly from: number;
  readonly to: number;
  /** Of the edges between the sides and both ends; 45°. */
  readonly bevel: number;
}

/** A block of a convex outline about the `z` axis, its edges bevelled. Lengths in mm. */
export function block(outline: readonly Edge[], { from, to, bevel }: Height): Surface {
  const surface = new Surface();
  const last = outline.length - 1;
  const layer = (inset: number, z: number, slope: number) => (out: Float64Array, column: number) => {
    const { x, y, nx, ny } = outline[column] as Edge;
    const wall = 1 - Math.abs(slope);
    out.set([x - nx * inset, y - ny * inset, z, nx * (wall + 0.001), ny * (wall + 0.001), slope]);
  };
  const between = (low: ReturnType<typeof layer>, high: ReturnType<typeof layer>): void => {
    surface.grid(last, 1, (out, column, row) => (row === 0 ? low : high)(out, column));
  };
  between(layer(0, from + bevel, 0), layer(0, to - bevel, 0));
  between(layer(0, to - bevel, 0.5), layer(bevel, to, 0.5));
  between(layer(bevel, from, -0.5), layer(0, from + bevel, -0.5));
  for (const [z, up] of [
    [from, -1],
    [to, 1],
  ] as const) {
    surface.grid(last, 1, (out, column, row) => {
      if (row === 0) out.set([0, 0, z, 0, 0, up]);
      else layer(bevel, z, up)(out, column);
    });
  }
  return surface;
}

const CORNER_STEPS = 4;

/** A rectangle with rounded corners, or with half-round ends where `round` is half the width. */
export function roundedRectangle(length: number, width: number, corners: readonly [number, number]): Edge[] {
  const outline: Edge[] = [];
  for (let corner = 0; corner < 4; corner += 1) {
    const sx = corner === 0 || corner === 3 ? 1 : -1;
    const sy = corner < 2 ? 1 : -1;
    const round = sx > 0 ? corners[1] : corners[0];
    const steps = round > width * 0.3 ? CORNER_STEPS * 4 : CORNER_STEPS;
    for (let step = 0; step <= steps; step += 1) {
      const angle = ((corner + step / steps) * Math.PI) / 2;
      const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
      outline.push({
        x: sx * (length / 2 - round) + nx * round,
        y: sy * (width / 2 - round) + ny * round,
        nx,
        ny,
      });
    }
  }
  return [...outline, outline[0] as Edge];
}
