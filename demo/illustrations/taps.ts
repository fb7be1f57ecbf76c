import { block, roundedRectangle } from './block.ts';
import { lathe, type ProfilePoint, radiusAt } from './lathe.ts';
import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import { hollowPiece, type Inside, type Piece, Surface } from './surface.ts';
import { endFace, minorRadius, type Thread, threadRadius, threadSurface } from './thread.ts';
import { millimetres, text, threadDiameter, type Values } from './values.ts';

const FLUTES = 3;
/** Of a spiral-fluted tap, against the axis. */
const SPIRAL = (38 * Math.PI) / 180;
/** Threads of the chamfer by form (DIN 2197): B 3.5–5.5, C 2–3, D 3.5–5, E 1.5–2. */
const CHAMFER_THREADS: Readonly<Record<string, number>> = { B: 4.5, C: 2.5, D: 4.2, E: 1.75 };

/** A machine tap, its chamfer towards the viewer and its square behind. */
export function machineTap(values: Values, material: Material): Model {
  const d = threadDiameter(values);
  const pitch = millimetres(values, 'pitch');
  const length = millimetres(values, 'tool-overall-length');
  const shank = millimetres(values, 'tool-shank-diameter') / 2;
  const square = millimetres(values, 'shank-square');
  const reinforced = text(values, 'tap-shank').startsWith('Reinforced');
  const threaded = Math.min(length * 0.3, Math.max(10 * pitch, d * 1.9));
  const minor = minorRadius(d, pitch);
  const neck = Math.min(minor * 0.97, reinforced ? minor * 0.97 : shank);
  const chamferThreads = CHAMFER_THREADS[text(values, 'tap-form')[0] ?? 'C'] ?? 2.5;
  const tip = minor * 0.9;
  const slope = (d / 2 - tip) / (chamferThreads * pitch);
  const thread: Thread = {
    major: d,
    pitch,
    from: -threaded,
    to: 0,
    chamferFrom: neck,
    within: (z) => tip - z * slope,
  };
  const radius = threadRadius(thread);
  const neckEnd = -threaded - (reinforced ? d * 2.1 : d * 1.2);
  const squareFrom = -length + shank * 2.4;
  const rest: ProfilePoint[] = [
    [neck, -threaded],
    [neck, neckEnd],
    [shank, neckEnd - Math.abs(shank - neck) * 1.4 - 0.01],
    [shank, -length + shank * 0.12],
    [shank * 0.88, -length],
    [0, -length],
  ];
  const flute = fluteOf(values, { d, from: -threaded - d * 0.9 });
  const inTap: Inside = (x, y, z) => {
    const reach = Math.hypot(x, y);
    return z > 0 ? false : reach < (z > -threaded ? radius(Math.atan2(y, x), z) : radiusAt(rest, z));
  };
  const uncut: Inside = (x, y, z) => !flute.inside(x, y, z);
  const flats: Inside = (x, y, z) => z > squareFrom || Math.max(Math.abs(x), Math.abs(y)) < square / 2;
  return {
    pieces: [
      threadSurface(thread).piece(material, uncut),
      endFace(radius, 0).piece(material, uncut),
      lathe(rest).piece(material, (x, y, z) => uncut(x, y, z) && flats(x, y, z)),
      squareEnd({ square, shank, from: -length, to: squareFrom }, material),
      hollowPiece(flute.surface, material, inTap),
    ],
    pose: lying({ aside: 50, tilt: 0, spin: 100, elevation: 50 }),
  };
}

function squareEnd(
  end: { square: number; shank: number; from: number; to: number },
  material: Material,
): Piece {
  const outline = roundedRectangle(end.square, end.square, [0.01, 0.01]);
  const body = block(outline, { from: end.from, to: end.to, bevel: 0.01 });
  return hollowPiece(body, material, (x, y) => Math.hypot(x, y) < end.shank);
}

interface Flute {
  readonly inside: Inside;
  readonly surface: Surface;
}

/** Round channels along the tap, straight or in a right-hand spiral, that run out at `from`. */
function fluteOf(values: Values, { d, from }: { d: number; from: number }): Flute {
  const spiral =
    text(values, 'tap-flutes').includes('spiral') && !text(values, 'tap-flutes').startsWith('Straight');
  const twist = spiral ? Math.tan(SPIRAL) / (d / 2) : 0;
  const channel = d * 0.235;
  const core = d * 0.2;
  const centreAt = (z: number): number => {
    const out = Math.max(0, (from + d * 0.9 - z) / (d * 0.9));
    return core + channel + out ** 2 * channel * 1.4;
  };
  const pointed = text(values, 'tap-flutes').includes('spiral point');
  // A spiral point: the flutes' front is ground askew so that chips are pushed ahead.
  const angleAt = (flute: number, z: number): number =>
    (flute / FLUTES) * 2 * Math.PI + twist * z - (pointed ? Math.max(0, z + d) * (0.3 / d) : 0);
  const inside: Inside = (x, y, z) => {
    if (z < from) return false;
    const centre = centreAt(z);
    for (let flute = 0; flute < FLUTES; flute += 1) {
      const angle = angleAt(flute, z);
      if (Math.hypot(x - centre * Math.cos(angle), y - centre * Math.sin(angle)) < channel) return true;
    }
    return false;
  };
  const surface = new Surface();
  const rows = 80;
  for (let flute = 0; flute < FLUTES; flute += 1) {
    surface.grid(28, rows, (out, column, row) => {
      const z = (from * row) / rows;
      const centre = centreAt(z);
      const angle = angleAt(flute, z);
      const around = angle + Math.PI + (column / 28 - 0.5) * 1.7 * Math.PI;
      const [c, s] = [Math.cos(around), Math.sin(around)];
      const turn = twist * centre;
      out.set([centre * Math.cos(angle) + channel * c, centre * Math.sin(angle) + channel * s, z]);
      out.set([-c, -s, turn * (-Math.sin(angle) * c + Math.cos(angle) * s)], 3);
    });
  }
  return { inside, surface };
}
