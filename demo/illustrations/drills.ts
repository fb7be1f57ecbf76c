import { lathe } from './lathe.ts';
import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import { Surface } from './surface.ts';
import { millimetres, text, type Values } from './values.ts';

/** Half of a type N drill's section: angle in degrees, radius over the drill's. The other half repeats it. */
const SECTION: readonly (readonly [number, number])[] = [
  [0, 1],
  [4, 1],
  [8, 1],
  [8.5, 0.955],
  [30, 0.955],
  [55, 0.955],
  [80, 0.955],
  [90, 0.94],
  [95, 0.86],
  [100, 0.75],
  [106, 0.62],
  [113, 0.5],
  [121, 0.4],
  [130, 0.32],
  [140, 0.265],
  [150, 0.235],
  [159, 0.23],
  [166, 0.25],
  [171, 0.3],
  [174.5, 0.39],
  [176.6, 0.53],
  [178, 0.7],
  [179, 0.86],
  [180, 1],
];

/** Corners of the section, by index: between them the surface is smooth. */
const CORNERS = [0, 2, 3, 7, 23];
/** Lead of a 30° helix over the diameter. */
const LEAD = Math.PI / Math.tan(Math.PI / 6);
const ROWS_PER_TURN = 56;

/** A twist drill, its point towards the viewer. */
export function twistDrill(values: Values, material: Material): Model {
  const d = millimetres(values, 'diameter');
  const length = millimetres(values, 'tool-overall-length');
  const fluted = millimetres(values, 'flute-length');
  const pointAngle =
    (values['point-angle'] && 'number' in values['point-angle'] ? values['point-angle'].number : 118) / 2;
  const hand = text(values, 'cutting-direction') === 'Left-hand' ? -1 : 1;
  const drill: Drill = { radius: d / 2, fluted, tangent: Math.tan((pointAngle * Math.PI) / 180), hand };
  const chamfer = d * 0.06;
  const shank = lathe([
    [d * 0.495, -fluted],
    [d * 0.495, -length + chamfer],
    [d * 0.495 - chamfer, -length],
    [0, -length],
  ]);
  return {
    pieces: [flutes(drill).piece(material), point(drill).piece(material), shank.piece(material)],
    pose: lying({ aside: 50, tilt: 0, spin: 20, elevation: 50 }),
  };
}

interface Drill {
  readonly radius: number;
  readonly fluted: number;
  /** Of half the point angle. */
  readonly tangent: number;
  /** 1 right-hand, −1 left-hand. */
  readonly hand: 1 | -1;
}

/** Flutes fade out over the last diameter and a half before the shank. */
function sectionRadius({ radius, fluted }: Drill, share: number, z: number): number {
  const out = Math.min(1, Math.max(0, (-fluted + radius * 3 - z) / (radius * 3)));
  return radius * (share + (0.99 - share) * out ** 1.5);
}

function at(drill: Drill, index: number, half: number, z: number): [number, number, number] {
  const [degrees, share] = SECTION[index] as readonly [number, number];
  const radius = sectionRadius(drill, share, z);
  const twist = (z / (LEAD * drill.radius * 2)) * 2 * Math.PI;
  const angle = drill.hand * (twist - (degrees * Math.PI) / 180 + half * Math.PI);
  return [radius * Math.cos(angle), radius * Math.sin(angle), z];
}

function flutes(drill: Drill): Surface {
  const surface = new Surface();
  const rows = Math.ceil((drill.fluted / (LEAD * drill.radius * 2)) * ROWS_PER_TURN);
  for (const half of [0, 1]) {
    for (let part = 1; part < CORNERS.length; part += 1) {
      const [first, last] = [CORNERS[part - 1] as number, CORNERS[part] as number];
      surface.grid(last - first, rows, (out, column, row) => {
        const index = first + column;
        const tip = -(SECTION[index] as readonly [number, number])[1] * (drill.radius / drill.tangent);
        const z = tip + (-drill.fluted - tip) * (row / rows);
        const low = Math.max(first, index - 1);
        const high = Math.min(last, index + 1);
        const step = drill.radius * 0.01;
        out.set(at(drill, index, half, z));
        out.set(
          cross(
            difference(at(drill, high, half, z), at(drill, low, half, z)),
            difference(at(drill, index, half, z + step), at(drill, index, half, z - step)),
            drill.hand,
          ),
          3,
        );
      });
    }
  }
  return surface;
}

/** The point: two flanks that meet at the chisel edge, each relieved behind its lip. */
function point(drill: Drill): Surface {
  const surface = new Surface();
  const steps = 10;
  for (const half of [0, 1]) {
    surface.grid(SECTION.length - 1, steps, (out, column, row) => {
      const [degrees, share] = SECTION[column] as readonly [number, number];
      const radius = drill.radius * share * (row / steps);
      const z = -radius / drill.tangent;
      const twist = (z / (LEAD * drill.radius * 2)) * 2 * Math.PI;
      const angle = drill.hand * (twist - (degrees * Math.PI) / 180 + half * Math.PI);
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      // The flank faces across its lip all along: flat, so that the chisel edge shows between the two.
      const facing = drill.hand * (half * Math.PI - Math.PI * 0.27);
      const blend = 0.75;
      const [fc, fs] = [Math.cos(facing), Math.sin(facing)];
      out.set([
        radius * c,
        radius * s,
        z,
        (1 - blend) * c + blend * fc,
        (1 - blend) * s + blend * fs,
        drill.tangent,
      ]);
    });
  }
  return surface;
}

type Vector = [number, number, number];

const difference = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Vector, b: Vector, sign: number): Vector => [
  -sign * (a[1] * b[2] - a[2] * b[1]),
  -sign * (a[2] * b[0] - a[0] * b[2]),
  -sign * (a[0] * b[1] - a[1] * b[0]),
];
