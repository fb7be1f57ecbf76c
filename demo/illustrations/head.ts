import { arc, lathe, type ProfilePoint } from './lathe.ts';
import type { Material } from './material.ts';
import { prism } from './prism.ts';
import { crossRecess, hexSocket, type Recess, slot } from './recess.ts';
import { withRecess } from './screw.ts';
import type { Inside, Piece } from './surface.ts';
import { millimetres, optionalMillimetres, text, type Values } from './values.ts';

/** A head above the bearing face at z = 0, or a countersunk one with its top there. Lengths in mm. */
export interface Head {
  readonly pieces: readonly Piece[];
  /** What the head rests on when the screw lies on its side. */
  readonly radius: number;
  /** Height at which the plain shank starts: 0, or below a countersink. */
  readonly shankFrom: number;
}

/** ISO heads: the chamfer's circle is a little less than the width across flats. */
const CHAMFER_CIRCLE = 0.95;

export function hexHead(values: Values, material: Material): Head {
  const acrossFlats = millimetres(values, 'width-across-flats');
  const height = millimetres(values, 'head-height');
  const washer = height * 0.05;
  const circle = acrossFlats * CHAMFER_CIRCLE;
  const hexagon = prism({ sides: 6, acrossFlats, from: washer, to: height, chamferTo: circle });
  const face = lathe([
    [0, 0],
    [circle / 2, 0],
    [circle / 2, washer],
  ]);
  return { pieces: [hexagon.piece(material), face.piece(material)], radius: acrossFlats / 2, shankFrom: 0 };
}

export function flangeHead(values: Values, material: Material): Head {
  const acrossFlats = millimetres(values, 'width-across-flats');
  const height = millimetres(values, 'head-height');
  const flange = millimetres(values, 'screw-flange-diameter') / 2;
  const rim = millimetres(values, 'screw-flange-thickness');
  const circle = acrossFlats * CHAMFER_CIRCLE;
  const hexagon = prism({ sides: 6, acrossFlats, from: 0, to: height, chamferTo: circle });
  return {
    pieces: [hexagon.piece(material), flangeSurface(flange, rim, acrossFlats / 2).piece(material)],
    radius: flange,
    shankFrom: 0,
  };
}

/** A rounded rim of thickness `rim` rising at 25° to the hexagon. */
export function flangeSurface(radius: number, rim: number, apothem: number) {
  const rise = (radius - apothem * 0.9) * Math.tan((25 * Math.PI) / 180);
  return lathe([
    [apothem * 0.4, 0],
    ...arc([radius - rim / 2, rim / 2], rim / 2, { from: -90, to: 65 }),
    [apothem * 0.9, rim + rise],
  ]);
}

interface SocketHead {
  /** Vertical grooves around the head, as socket head cap screws have for the fingers. */
  readonly knurled?: boolean;
}

export function cylinderHead(values: Values, material: Material, { knurled }: SocketHead = {}): Head {
  const radius = millimetres(values, 'head-diameter') / 2;
  const height = millimetres(values, 'head-height');
  const round = Math.min(height * 0.12, radius * 0.12);
  const edge = height * 0.03;
  const below: ProfilePoint[] = [
    [0, 0],
    [radius - edge, 0],
    [radius, edge],
  ];
  const top: ProfilePoint[] = [
    ...arc([radius - round, height - round], round, { from: 0, to: 90 }),
    [0, height],
  ];
  const profile = [...below, ...top];
  const recess = driveOf(values, { top: height, radius });
  if (!knurled) return headOf({ profile, recess, material });
  const knurls = Math.round((2 * Math.PI * radius) / (radius * 0.115));
  const grip: ProfilePoint[] = [
    [radius, edge],
    [radius, height - round],
  ];
  const smooth = headOf({ profile: [...top], recess, material, solid: profile });
  return {
    ...smooth,
    pieces: [...smooth.pieces, lathe(below).piece(material), lathe(grip, { knurls }).piece(material)],
    radius,
  };
}

/** ISO 1207: sides tapered by 5°. */
export function cheeseHead(values: Values, material: Material): Head {
  const radius = millimetres(values, 'head-diameter') / 2;
  const height = millimetres(values, 'head-height');
  const round = height * 0.12;
  const upper = radius - height * Math.tan((5 * Math.PI) / 180);
  const profile: ProfilePoint[] = [
    [0, 0],
    [radius, 0],
    ...arc([upper - round, height - round], round, { from: 5, to: 90 }),
    [0, height],
  ];
  return headOf({ profile, recess: driveOf(values, { top: height, radius }), material });
}

interface Dome {
  /** Height of the straight side under the dome, over the head's. */
  readonly side: number;
  /** Radius of the flat at the top, over the head's. */
  readonly flat: number;
  /** How full the curve between is: 1 an ellipse's quarter, more is boxier. */
  readonly fullness: number;
}

/** Button and pan heads: a side, a curve, and a flat or nearly flat top. */
export function domedHead(values: Values, material: Material, { side, flat, fullness }: Dome): Head {
  const radius = millimetres(values, 'head-diameter') / 2;
  const height = millimetres(values, 'head-height');
  const steps = 18;
  const curve = Array.from({ length: steps + 1 }, (_, step): ProfilePoint => {
    const angle = ((step / steps) * Math.PI) / 2;
    const out = Math.cos(angle) ** (1 / fullness);
    const rise = Math.sin(angle) ** (1 / fullness);
    return [radius * (flat + (1 - flat) * out), height * (side + (1 - side) * rise)];
  });
  const profile: ProfilePoint[] = [[0, 0], [radius, 0], ...curve, [0, height]];
  return headOf({ profile, recess: driveOf(values, { top: height, radius }), material });
}

/** A cone under a flat (or raised) top; the top's rim is at z = 0. `angle` is 90°, or 82° for inch screws. */
export function countersunkHead(values: Values, material: Material, shankRadius: number): Head {
  const theoretical = millimetres(values, 'head-diameter-theoretical') / 2;
  const radius = (optionalMillimetres(values, 'head-diameter') ?? theoretical * 2 * 0.94) / 2;
  const raised = optionalMillimetres(values, 'raised-height') ?? 0;
  const land = theoretical - radius;
  const below = -(land + radius - shankRadius);
  const crown: ProfilePoint[] = Array.from({ length: 9 }, (_, step) => {
    const part = 1 - step / 8;
    return [radius * part, raised * (1 - part * part)];
  });
  const profile: ProfilePoint[] = [[shankRadius, below], [radius, -land], ...crown];
  const head = headOf({ profile, recess: driveOf(values, { top: raised, radius }), material });
  return { ...head, radius, shankFrom: below };
}

interface HeadParts {
  readonly profile: readonly ProfilePoint[];
  readonly recess: Recess;
  readonly material: Material;
  /** The whole head's profile where `profile` draws only part of it. */
  readonly solid?: readonly ProfilePoint[];
}

function headOf({ profile, recess, material, solid = profile }: HeadParts): Head {
  const cut: Inside = (x, y, z) => !recess.inside(x, y, z);
  const pieces = withRecess({ surface: lathe(profile), profile: solid }, recess, material);
  const radius = Math.max(...solid.map(([r]) => r));
  return {
    pieces: pieces.map((piece, index) => (index === 0 ? { ...piece, keep: cut } : piece)),
    radius,
    shankFrom: 0,
  };
}

/** The hollow for the tool, by the part's stated drive. */
function driveOf(values: Values, { top, radius }: { top: number; radius: number }): Recess {
  const drive = text(values, 'drive');
  // Some rows of the standards leave the recess open.
  const depth = optionalMillimetres(values, 'drive-depth') ?? radius * 0.4;
  if (drive === 'Slot') return slot(millimetres(values, 'slot-width'), radius * 1.2, { top, depth });
  if (drive.startsWith('Cross recess')) {
    const type = drive.startsWith('Cross recess Z') ? 'Z' : 'H';
    return crossRecess({
      width: optionalMillimetres(values, 'recess-width') ?? radius * 1.1,
      type,
      top,
      depth,
    });
  }
  return hexSocket(millimetres(values, 'drive-size'), { top, depth });
}
