import { addLathe } from './lathe.ts';
import { apothemThrough } from './prism.ts';
import { type Inside, Surface } from './surface.ts';

/** A hollow cut from the +z end of a part: what it removes, and its walls. Lengths in mm. */
export interface Recess {
  readonly inside: Inside;
  /** Sheets of the hollow, each with what bounds it besides the part. */
  readonly walls: readonly { readonly surface: Surface; readonly keep?: Inside }[];
}

interface Depth {
  /** Height of the part's end. */
  readonly top: number;
  readonly depth: number;
}

const COT_CONE = Math.tan(Math.PI / 6);

/** A hexagon socket with the mouth's countersink and the drill cone at its floor. */
export function hexSocket(acrossFlats: number, { top, depth }: Depth): Recess {
  const apothem = acrossFlats / 2;
  const floor = top - depth;
  const mouth = apothem * 1.2;
  const inCone: Inside = (x, y, z) => Math.hypot(x, y) < mouth - (top - z) * 1.6;
  const inHexagon: Inside = (x, y, z) => z > floor && apothemThrough(6, x, y) < apothem;
  const walls = loft(polygon(6, apothem), { from: floor, to: top + apothem, scale: 1 });
  const bottom = addLathe(new Surface(), [
    [apothem * 1.16, floor],
    [apothem * 0.96, floor],
    [0, floor - apothem * 0.9 * COT_CONE],
  ]);
  const countersink = addLathe(new Surface(), [
    [mouth + 0.5 * apothem, top + 0.5 * apothem * 0.625],
    [apothem * 0.6, top - (mouth - apothem * 0.6) / 1.6],
  ]);
  return {
    inside: (x, y, z) =>
      inHexagon(x, y, z) || inCone(x, y, z) || (z <= floor && inFloor(x, y, z, floor, apothem)),
    walls: [
      { surface: walls, keep: (x, y, z) => !inCone(x, y, z) },
      { surface: bottom, keep: (x, y) => apothemThrough(6, x, y) < apothem },
      { surface: countersink, keep: (x, y, z) => !inHexagon(x, y, z) },
    ],
  };
}

const inFloor = (x: number, y: number, z: number, floor: number, apothem: number): boolean =>
  floor - z < (apothem * 0.96 - Math.hypot(x, y)) * COT_CONE;

/** A screwdriver slot across the whole head. */
export function slot(width: number, reach: number, { top, depth }: Depth): Recess {
  const half = width / 2;
  const floor = top - depth;
  const surface = new Surface();
  for (const side of [-1, 1]) {
    surface.grid(1, 1, (out, column, row) => {
      out.set([(column * 2 - 1) * reach, side * half, floor + row * (depth + reach), 0, -side, 0]);
    });
  }
  surface.grid(1, 1, (out, column, row) => {
    out.set([(column * 2 - 1) * reach, (row * 2 - 1) * half, floor, 0, 0, 1]);
  });
  return { inside: (_x, y, z) => z > floor && Math.abs(y) < half, walls: [{ surface }] };
}

interface Cross extends Depth {
  /** Across the wings at the head's surface. */
  readonly width: number;
  /** Type Z (Pozidriv) has straight wings and four tick marks between them; type H (Phillips) tapers. */
  readonly type: 'H' | 'Z';
}

/** Share of the wings' reach left at the floor. */
const CROSS_TAPER = 0.42;
const TICK = { width: 0.07, depth: 0.16, reach: 0.95 };

export function crossRecess({ width, type, top, depth }: Cross): Recess {
  const reach = width / 2;
  const wing = reach * (type === 'H' ? 0.27 : 0.25);
  const floor = top - depth;
  const scaleAt = (z: number): number => 1 - ((top - z) / depth) * (1 - CROSS_TAPER);
  const inCross: Inside = (x, y, z) => {
    if (z <= floor) return false;
    const scale = scaleAt(z);
    const small = Math.min(Math.abs(x), Math.abs(y));
    const large = Math.max(Math.abs(x), Math.abs(y));
    const web = wing * (type === 'H' ? 1.25 * scale + 0.1 : 0.75 + 0.25 * scale);
    // The core between the wings is round.
    return (large < reach * scale && small < web) || Math.hypot(x, y) < wing * 1.75 * scale;
  };
  const surface = crossWalls({ reach, wing, floor, top, type });
  if (type === 'H') return { inside: inCross, walls: [{ surface }] };
  const ticks = tickMarks(reach, top);
  return {
    inside: (x, y, z) => inCross(x, y, z) || ticks.inside(x, y, z),
    walls: [{ surface }, { surface: ticks.surface, keep: (x, y, z) => !inCross(x, y, z) }],
  };
}

interface CrossWalls {
  readonly reach: number;
  readonly wing: number;
  readonly floor: number;
  readonly top: number;
  readonly type: 'H' | 'Z';
}

function crossWalls({ reach, wing, floor, top, type }: CrossWalls): Surface {
  const surface = new Surface();
  const depth = top - floor;
  const over = 0.6;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const [c, s] = [Math.cos((quarter * Math.PI) / 2), Math.sin((quarter * Math.PI) / 2)];
    const put = (out: Float64Array, [x, y, z]: number[], [nx, ny, nz]: number[]): void => {
      const [px, py, qx, qy] = [x as number, y as number, nx as number, ny as number];
      out.set([
        px * c - py * s,
        px * s + py * c,
        z as number,
        qx * c - qy * s,
        qx * s + qy * c,
        nz as number,
      ]);
    };
    const at = (row: number) => {
      const z = floor + row * depth * (1 + over);
      const scale = 1 - ((top - z) / depth) * (1 - CROSS_TAPER);
      const web = wing * (type === 'H' ? 1.25 * scale + 0.1 : 0.75 + 0.25 * scale);
      return { z, scale, web };
    };
    for (const side of [-1, 1]) {
      surface.grid(1, 1, (out, column, row) => {
        const { z, scale, web } = at(row);
        put(out, [wing * 0.6 + column * (reach * scale - wing * 0.6), side * web, z], [0, -side, 0.25]);
      });
    }
    surface.grid(1, 1, (out, column, row) => {
      const { z, scale, web } = at(row);
      put(out, [reach * scale, (column * 2 - 1) * web, z], [-1, 0, 0.5]);
    });
  }
  surface.grid(1, 1, (out, column, row) => {
    out.set([(column * 2 - 1) * reach * CROSS_TAPER, (row * 2 - 1) * reach * CROSS_TAPER, floor, 0, 0, 1]);
  });
  return addLathe(surface, [
    [wing * 1.75 * (1 + over * 0.5), top + depth * over * 0.8],
    [wing * 1.75, top],
    [wing * 1.75 * CROSS_TAPER, floor],
  ]);
}

/** The lines at 45° by which type Z is told from type H. */
function tickMarks(reach: number, top: number): { inside: Inside; surface: Surface } {
  const half = (reach * 2 * TICK.width) / 2;
  const floor = top - reach * TICK.depth;
  const surface = new Surface().grid(1, 1, (out, column, row) => {
    out.set([(column * 2 - 1) * reach, (row * 2 - 1) * reach, floor, 0, 0, 1]);
  });
  const inside: Inside = (x, y, z) => {
    const [u, v] = [Math.abs(x + y) * Math.SQRT1_2, Math.abs(x - y) * Math.SQRT1_2];
    return z > floor - 1e-6 && Math.min(u, v) < half && Math.max(u, v) < reach * TICK.reach;
  };
  return { inside, surface };
}

function polygon(sides: number, apothem: number): [number, number][] {
  const corner = apothem / Math.cos(Math.PI / sides);
  return Array.from({ length: sides }, (_, side) => {
    const angle = ((side + 0.5) * 2 * Math.PI) / sides;
    return [corner * Math.cos(angle), corner * Math.sin(angle)];
  });
}

/** Flat walls over a polygon, its lower end scaled. */
function loft(
  outline: readonly [number, number][],
  ends: { from: number; to: number; scale: number },
): Surface {
  const surface = new Surface();
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] as [number, number];
    surface.grid(1, 1, (out, column, row) => {
      const scale = row === 0 ? ends.scale : 1;
      const [x, y] = column === 0 ? a : b;
      out.set([x * scale, y * scale, row === 0 ? ends.from : ends.to, -(b[1] - a[1]), b[0] - a[0], 0]);
    });
  }
  return surface;
}
