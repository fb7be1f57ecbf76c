import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { flat } from './pose.ts';
import { hollowPiece, type Inside, type Piece, Surface } from './surface.ts';
import { millimetres, type Values } from './values.ts';

/** The ring in its plane: radii by angle, 0 opposite the gap. Lengths in mm, angles in rad. */
interface Plan {
  /** Half of the circle that the ring fills. */
  readonly half: number;
  inner(angle: number): number;
  outer(angle: number): number;
  readonly thick: number;
  /** Holes in the lugs for the pliers. */
  readonly hole: { readonly radius: number; readonly at: number; readonly from: number };
}

/** Half the gap between the lugs over the ring's radius. */
const HALF_GAP = 0.13;

interface Side {
  /** Lugs and taper point outwards (shafts, DIN 471) or inwards (bores, DIN 472). */
  readonly outwards: boolean;
}

const ring =
  ({ outwards }: Side) =>
  (values: Values, material: Material): Model => {
    const radius = millimetres(values, 'ring-free-diameter') / 2;
    const lug = millimetres(values, 'ring-lug-height');
    const width = millimetres(values, 'ring-width');
    const hole = millimetres(values, 'ring-plier-hole') / 2;
    const centre = outwards ? radius + lug * 0.55 : radius - lug * 0.55;
    const lugHalf = Math.min(0.5, (lug * 0.62) / centre);
    const half = Math.PI - HALF_GAP;
    const reach = (angle: number): number => {
      const along = Math.abs(angle) / half;
      const beam = width * (1 - 0.42 * along ** 1.6);
      const intoLug = (Math.abs(angle) - (half - 2 * lugHalf)) / lugHalf;
      if (intoLug <= 0) return beam;
      // A quarter circle up from the beam, then the lug's rounded outline.
      const rise = Math.min(1, intoLug * 1.6);
      const corner = Math.max(0, (intoLug - 1.55) / 0.45);
      return beam + (lug - beam) * Math.sin((rise * Math.PI) / 2) * (1 - 0.35 * corner ** 2.5);
    };
    const plan: Plan = {
      half,
      inner: (angle) => (outwards ? radius : radius - reach(angle)),
      outer: (angle) => (outwards ? radius + reach(angle) : radius),
      thick: millimetres(values, 'ring-thickness'),
      hole: { radius: hole, at: half - lugHalf * 0.95, from: centre },
    };
    return { pieces: plate(plan, material), pose: flat(-118, 46) };
  };

export const shaftRing = ring({ outwards: true });
export const boreRing = ring({ outwards: false });

const SEGMENTS = 220;

function plate(plan: Plan, material: Material): Piece[] {
  const { half, thick, hole } = plan;
  const surface = new Surface();
  const point = (out: Float64Array, column: number, where: { outer: boolean; z: number }): void => {
    // Closer steps towards the lugs, whose outline turns faster.
    const part = (column / SEGMENTS) * 2 - 1;
    const angle = Math.sign(part) * (1 - (1 - Math.abs(part)) ** 1.5) * half;
    const radius = where.outer ? plan.outer(angle) : plan.inner(angle);
    const ahead = where.outer ? plan.outer(angle + 0.002) : plan.inner(angle + 0.002);
    const slope = (ahead - radius) / 0.002 / radius;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const side = where.outer ? 1 : -1;
    out.set([radius * c, radius * s, where.z, (c + slope * s) * side, (s - slope * c) * side, 0]);
  };
  for (const z of [0, thick]) {
    surface.grid(SEGMENTS, 1, (out, column, row) => {
      point(out, column, { outer: row === 1, z });
      out.set([0, 0, z === 0 ? -1 : 1], 3);
    });
  }
  for (const outer of [false, true]) {
    surface.grid(SEGMENTS, 1, (out, column, row) => point(out, column, { outer, z: row * thick }));
  }
  for (const end of [0, SEGMENTS]) {
    surface.grid(1, 1, (out, column, row) => {
      point(out, end, { outer: column === 1, z: row * thick });
      const angle = (end === 0 ? -1 : 1) * half;
      out.set([-Math.sin(angle) * Math.sign(angle), Math.cos(angle) * Math.sign(angle), 0], 3);
    });
  }
  const centres = [-1, 1].map((side) => [
    hole.from * Math.cos(side * hole.at),
    hole.from * Math.sin(side * hole.at),
  ]);
  const inHole: Inside = (x, y) =>
    centres.some(([cx, cy]) => Math.hypot(x - (cx as number), y - (cy as number)) < hole.radius);
  const walls = new Surface();
  for (const [cx, cy] of centres) {
    walls.grid(40, 1, (out, column, row) => {
      const angle = (column / 40) * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      out.set([(cx as number) + hole.radius * c, (cy as number) + hole.radius * s, row * thick, -c, -s, 0]);
    });
  }
  return [surface.piece(material, (x, y, z) => !inHole(x, y, z)), hollowPiece(walls, material, () => true)];
}
