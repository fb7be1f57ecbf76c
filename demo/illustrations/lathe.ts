import { Surface, type Vertex } from './surface.ts';

/** `[radius, z]` in mm. */
export type ProfilePoint = readonly [number, number];

/** Profile corners blunter than this (cosine of the turn) are shaded smooth. */
const SMOOTH_COSINE = 0.86;

interface Turned {
  /** Facets around the axis. */
  readonly segments?: number;
  /** Tilts the normal sideways, as knurling does: -1 to 1 by angle. */
  readonly knurls?: number;
}

/** The surface swept by a profile turned about the `z` axis. */
export function lathe(
  profile: readonly ProfilePoint[],
  { segments = 128, knurls = 0 }: Turned = {},
): Surface {
  return addLathe(new Surface(), profile, { segments, knurls });
}

export function addLathe(
  surface: Surface,
  profile: readonly ProfilePoint[],
  { segments = 128, knurls = 0 }: Turned = {},
): Surface {
  const points = profile.filter((point, index) => {
    const before = profile[index - 1];
    return !before || Math.hypot(point[0] - before[0], point[1] - before[1]) > 1e-9;
  });
  const along = points.slice(1).map((point, index) => direction(points[index] as ProfilePoint, point));
  for (let index = 0; index < along.length; index += 1) {
    const here = along[index] as ProfilePoint;
    const start = blend(along[index - 1], here);
    const end = blend(along[index + 1], here);
    const columns = knurls > 0 ? knurls * 6 : segments;
    surface.grid(columns, 1, (out, column, row) => {
      const [radius, z] = points[index + row] as ProfilePoint;
      const [dr, dz] = row === 0 ? start : end;
      const angle = (column / columns) * 2 * Math.PI;
      const sideways = knurls > 0 ? KNURL_TILT * Math.sin(angle * knurls) : 0;
      turn(out, angle, { radius, z, nr: -dz, nz: dr, sideways });
    });
  }
  return surface;
}

const KNURL_TILT = 0.7;

function turn(
  out: Vertex,
  angle: number,
  at: { radius: number; z: number; nr: number; nz: number; sideways: number },
): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  out[0] = at.radius * cos;
  out[1] = at.radius * sin;
  out[2] = at.z;
  out[3] = at.nr * cos - at.sideways * sin;
  out[4] = at.nr * sin + at.sideways * cos;
  out[5] = at.nz;
}

function direction(from: ProfilePoint, to: ProfilePoint): ProfilePoint {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function blend(neighbour: ProfilePoint | undefined, here: ProfilePoint): ProfilePoint {
  if (!neighbour) return here;
  const cosine = neighbour[0] * here[0] + neighbour[1] * here[1];
  return cosine < SMOOTH_COSINE ? here : [neighbour[0] + here[0], neighbour[1] + here[1]];
}

/** Points of a circular arc about `[r, z]` from angle `from` to `to` (degrees, 0 outwards, 90 along +z). */
export function arc(
  centre: ProfilePoint,
  radius: number,
  { from, to, steps = 8 }: { from: number; to: number; steps?: number },
): ProfilePoint[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

/** Radius of a profile at height `z`: the widest point of the turned solid. 0 outside it. */
export function radiusAt(profile: readonly ProfilePoint[], z: number): number {
  let widest = 0;
  for (let index = 1; index < profile.length; index += 1) {
    const from = profile[index - 1] as ProfilePoint;
    const to = profile[index] as ProfilePoint;
    const z0 = from[1];
    const z1 = to[1];
    if (z0 < z1 ? z < z0 || z > z1 : z < z1 || z > z0) continue;
    const radius =
      z1 === z0 ? Math.max(from[0], to[0]) : from[0] + ((to[0] - from[0]) * (z - z0)) / (z1 - z0);
    if (radius > widest) widest = radius;
  }
  return widest;
}
