import { block, roundedRectangle } from './block.ts';
import { arc, lathe, type ProfilePoint, radiusAt } from './lathe.ts';
import type { Material } from './material.ts';
import type { Model } from './photograph.ts';
import { lying } from './pose.ts';
import { restingTilt } from './screw.ts';
import { viewOf } from './screws.ts';
import { hollowPiece, type Inside, type Piece, Surface } from './surface.ts';
import { millimetres, optionalMillimetres, text, type Values } from './values.ts';

/** ISO 2338 and 8734: a chamfer at one end, a rounded edge at the other. */
export function dowelPin(values: Values, material: Material): Model {
  const radius = millimetres(values, 'diameter') / 2;
  const length = millimetres(values, 'length');
  const chamfer = millimetres(values, 'pin-chamfer');
  const slope = chamfer * Math.tan((15 * Math.PI) / 180);
  const round = radius * 0.14;
  const body = lathe([
    [0, 0],
    [radius - slope - round * 0.4, 0],
    [radius - slope, -round * 0.3],
    [radius, -chamfer],
    ...arc([radius - round, -length + round], round, { from: 0, to: -90 }),
    [0, -length],
  ]);
  return {
    pieces: [body.piece({ ...material, roughness: material.roughness * 0.7 })],
    pose: lying({ ...viewOf(length / radius / 2), tilt: 0 }),
  };
}

/** ISO 2340 without, ISO 2341 with a head; form B has holes for split pins. */
export function clevisPin(values: Values, material: Material): Model {
  const radius = millimetres(values, 'diameter') / 2;
  const length = millimetres(values, 'length');
  const headRadius = (optionalMillimetres(values, 'head-diameter') ?? 0) / 2;
  const height = optionalMillimetres(values, 'head-height') ?? 0;
  const chamfer = radius * 0.14;
  const lower: ProfilePoint[] = [
    [radius, -length + chamfer * 2],
    [radius - chamfer, -length],
    [0, -length],
  ];
  const upper: ProfilePoint[] = headRadius
    ? [
        [0, height],
        [headRadius - chamfer, height],
        [headRadius, height - chamfer],
        [headRadius, 0],
        [radius, 0],
      ]
    : [
        [0, 0],
        [radius - chamfer, 0],
        [radius, -chamfer * 2],
      ];
  const profile = [...upper, ...lower];
  const hole = optionalMillimetres(values, 'split-pin-hole') ?? 0;
  const distance = optionalMillimetres(values, 'split-pin-hole-distance') ?? 0;
  const places = headRadius ? [distance - length] : [distance - length, -distance];
  return {
    pieces: drilled(profile, hole > 0 ? { radius: hole / 2, places } : undefined, material),
    pose: lying({
      ...viewOf(length / radius / 2),
      tilt: headRadius ? restingTilt(headRadius, radius, length) : 0,
      // The hole looks up and forwards.
      spin: 48,
    }),
  };
}

interface CrossHoles {
  readonly radius: number;
  /** Heights of their axes. */
  readonly places: readonly number[];
}

function drilled(
  profile: readonly ProfilePoint[],
  holes: CrossHoles | undefined,
  material: Material,
): Piece[] {
  const body = lathe(profile);
  if (!holes) return [body.piece(material)];
  const { radius, places } = holes;
  const inHole: Inside = (_x, y, z) => places.some((at) => Math.hypot(y, z - at) < radius);
  const inBody: Inside = (x, y, z) => Math.sqrt(x * x + y * y) < radiusAt(profile, z);
  const reach = Math.max(...profile.map(([r]) => r));
  const walls = new Surface();
  for (const at of places) {
    walls.grid(48, 1, (out, column, row) => {
      const angle = (column / 48) * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      out.set([(row * 2 - 1) * reach, radius * c, at + radius * s, 0, -c, -s]);
    });
  }
  return [body.piece(material, (x, y, z) => !inHole(x, y, z)), hollowPiece(walls, material, inBody)];
}

/** DIN 6885: form A has two round ends, AB one, B none. */
export function parallelKey(values: Values, material: Material): Model {
  const width = millimetres(values, 'width');
  const height = millimetres(values, 'height');
  const length = millimetres(values, 'length');
  const form = text(values, 'key-form');
  const square = width * 0.03;
  const left = form.startsWith('A,') || form.startsWith('AB') ? width / 2 : square;
  const right = form.startsWith('A,') ? width / 2 : square;
  const outline = roundedRectangle(length, width, [left, right]);
  const body = block(outline, { from: 0, to: height, bevel: Math.min(width, height) * 0.045 });
  return { pieces: [body.piece(material)], pose: keyPose(Math.min(38, 20 + (length / width) * 1.2)) };
}

/** Flat, its round end to the front left. */
function keyPose(degrees: number) {
  const angle = ((90 - degrees) * Math.PI) / 180;
  const [c, s] = [Math.cos(angle / 2.1), Math.sin(angle / 2.1)];
  return { rotation: [c, -s, 0, s, c, 0, 0, 0, 1] as const, elevation: 36 };
}
