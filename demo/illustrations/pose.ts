import type { Rotation } from './camera.ts';

/** How a part lies for its photograph. */
export interface Pose {
  readonly rotation: Rotation;
  /** Of the camera above the table, in degrees. */
  readonly elevation: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

interface Lying {
  /** Angle between the part's axis and the line of sight, seen from above, in degrees. */
  readonly aside: number;
  /** Rise of the axis towards +z, in degrees: a head holds its end up. */
  readonly tilt: number;
  /** Turn about the part's own axis, in degrees. */
  readonly spin?: number;
  readonly elevation?: number;
}

/** On its side, its +z end to the front left. */
export function lying({ aside, tilt, spin = 0, elevation = 33 }: Lying): Pose {
  const [a, t] = [radians(aside), radians(tilt)];
  const axis = [-Math.sin(a) * Math.cos(t), -Math.cos(a) * Math.cos(t), Math.sin(t)] as const;
  const across = [Math.cos(a), -Math.sin(a), 0] as const;
  const over = [
    axis[1] * across[2] - axis[2] * across[1],
    axis[2] * across[0] - axis[0] * across[2],
    axis[0] * across[1] - axis[1] * across[0],
  ] as const;
  const [c, s] = [Math.cos(radians(spin)), Math.sin(radians(spin))];
  const column = (index: 0 | 1 | 2): [number, number, number] => [
    across[index] * c + over[index] * s,
    over[index] * c - across[index] * s,
    axis[index],
  ];
  return { rotation: [...column(0), ...column(1), ...column(2)], elevation };
}

/** Flat on the table, +z up. */
export function flat(spin = 0, elevation = 46): Pose {
  const [c, s] = [Math.cos(radians(spin)), Math.sin(radians(spin))];
  return { rotation: [c, -s, 0, s, c, 0, 0, 0, 1], elevation };
}
