import { Surface } from './surface.ts';

/** A regular prism about `z`, lengths in mm. */
export interface Prism {
  readonly sides: number;
  readonly acrossFlats: number;
  readonly from: number;
  readonly to: number;
  /** The 30° chamfer at each end starts at this diameter; absent: a plain end. */
  readonly chamferTo?: number;
  readonly chamferFrom?: number;
  /** Hole through both end faces. */
  readonly holeTo?: number;
  readonly holeFrom?: number;
}

/** A spanner's corner is not a knife: radius of its rounding over the width across flats. */
const CORNER = 0.012;
const TAN_30 = Math.tan(Math.PI / 6);
const FLAT_STEPS = 14;

/**
 * A hexagon (or square) with chamfered ends as ISO heads and nuts have: where the 30° cone meets the flats, the
 * edge is a hyperbola, which comes out by itself.
 */
export function prism(options: Prism): Surface {
  const surface = new Surface();
  const outline = outlineOf(options.sides, options.acrossFlats);
  const last = outline.length - 1;
  const height = (x: number, y: number, top: boolean): number => {
    const start = top ? options.chamferTo : options.chamferFrom;
    const drop = start === undefined ? 0 : Math.max(0, (Math.hypot(x, y) - start / 2) * TAN_30);
    return top ? options.to - drop : options.from + drop;
  };
  surface.grid(last, 1, (out, column, row) => {
    const { x, y, nx, ny } = outline[column] as OutlinePoint;
    out.set([x, y, height(x, y, row === 1), nx, ny, 0]);
  });
  for (const top of [true, false]) {
    const start = (top ? options.chamferTo : options.chamferFrom) ?? options.acrossFlats * 2;
    const hole = (top ? options.holeTo : options.holeFrom) ?? 0;
    const up = top ? 1 : -1;
    const z = top ? options.to : options.from;
    surface.grid(last, 1, (out, column, row) => {
      const { x, y } = outline[column] as OutlinePoint;
      const reach = Math.hypot(x, y);
      const r = row === 0 ? hole / 2 : Math.min(reach, start / 2);
      out.set([(x / reach) * r, (y / reach) * r, z, 0, 0, up]);
    });
    surface.grid(last, 1, (out, column, row) => {
      const { x, y } = outline[column] as OutlinePoint;
      const reach = Math.hypot(x, y);
      const r = row === 0 ? Math.min(reach, start / 2) : reach;
      const [px, py] = [(x / reach) * r, (y / reach) * r];
      out.set([px, py, height(px, py, top), (x / reach) * TAN_30, (y / reach) * TAN_30, up]);
    });
  }
  return surface;
}

interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly nx: number;
  readonly ny: number;
}

/** Closed; flats keep their normal up to the rounding, within which it turns. A flat faces +x. */
function outlineOf(sides: number, acrossFlats: number): OutlinePoint[] {
  const apothem = acrossFlats / 2;
  const rounding = acrossFlats * CORNER;
  const half = apothem * Math.tan(Math.PI / sides) - rounding;
  const points: OutlinePoint[] = [];
  for (let side = 0; side <= sides; side += 1) {
    const angle = (side * 2 * Math.PI) / sides;
    const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
    for (let step = 0; step <= FLAT_STEPS; step += 1) {
      const along = -half + (2 * half * step) / FLAT_STEPS;
      points.push({ x: apothem * nx - along * ny, y: apothem * ny + along * nx, nx, ny });
    }
  }
  return points.slice(FLAT_STEPS >> 1, points.length - (FLAT_STEPS >> 1));
}

/** Distance from the axis to the flats of a regular prism's outline through a point, as an apothem (mm). */
export function apothemThrough(sides: number, x: number, y: number): number {
  let widest = Number.NEGATIVE_INFINITY;
  for (let side = 0; side < sides; side += 1) {
    const angle = (side * 2 * Math.PI) / sides;
    widest = Math.max(widest, x * Math.cos(angle) + y * Math.sin(angle));
  }
  return widest;
}
