import { lathe, type ProfilePoint } from './lathe.ts';
import type { Material } from './material.ts';
import { type Piece, Surface } from './surface.ts';

const FACETS = { segments: 160 };

/** Rollers on a circle; `large` at the front. `tilt` leans their axes outwards to the front, in rad. */
export interface Row {
  readonly small: number;
  readonly large: number;
  readonly half: number;
  readonly radius: number;
  readonly tilt: number;
}

const countOf = ({ radius, large }: Row): number => Math.floor((Math.PI * radius) / (large * 1.22));

/** Chamfered rollers, a little apart. */
export function rollers(row: Row, material: Material): Piece {
  const surface = new Surface();
  const count = countOf(row);
  const { small, large, half, radius, tilt } = row;
  const edge = small * 0.12;
  const profile: ProfilePoint[] = [
    [0, -half],
    [small - edge, -half],
    [small, -half + edge],
    [large, half - edge],
    [large - edge, half],
    [0, half],
  ];
  for (let index = 0; index < count; index += 1) {
    const angle = ((index + 0.5) / count) * 2 * Math.PI;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const [ct, st] = [Math.cos(tilt), Math.sin(tilt)];
    for (let part = 1; part < profile.length; part += 1) {
      const [r0, z0] = profile[part - 1] as ProfilePoint;
      const [r1, z1] = profile[part] as ProfilePoint;
      surface.grid(24, 1, (out, column, end) => {
        const turn = (column / 24) * 2 * Math.PI;
        const [r, z] = end === 0 ? [r0, z0] : [r1, z1];
        const [nr, nz] = [z1 - z0, r0 - r1];
        const radial = r * Math.cos(turn);
        const place = radius + radial * ct + z * st;
        const facing = nr * Math.cos(turn) * ct + nz * st;
        const [side, sideways] = [r * Math.sin(turn), nr * Math.sin(turn)];
        out.set([
          place * c - side * s,
          place * s + side * c,
          z * ct - radial * st,
          facing * c - sideways * s,
          facing * s + sideways * c,
          nz * ct - nr * Math.cos(turn) * st,
        ]);
      });
    }
  }
  return surface.piece(material);
}

/** The cage's front rim and the bars between rollers. `inside` and `outside` over the roller's radius. */
export function cage(row: Row, across: { inside: number; outside: number }, material: Material): Piece {
  const { large, half, radius, tilt } = row;
  const count = countOf(row);
  const lean = Math.tan(tilt);
  const at = (part: number, z: number): ProfilePoint => [radius + part * large + lean * z, z];
  const [low, high] = [half * 1.04, half * 1.16];
  const rim = lathe(
    [
      at(across.inside, low),
      at(across.outside, low),
      at(across.outside, high),
      at(across.inside, high),
      at(across.inside, low),
    ],
    FACETS,
  );
  const bar = 0.19;
  const middle = (across.inside + across.outside) / 2;
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * 2 * Math.PI;
    rim.grid(4, 1, (out, column, end) => {
      const turn = angle + (column / 4 - 0.5) * ((2 * Math.PI) / count) * bar;
      const [r, z] = at(middle + 0.1, end === 0 ? -half : low);
      out.set([r * Math.cos(turn), r * Math.sin(turn), z, Math.cos(turn), Math.sin(turn), 0.2]);
    });
  }
  return rim.piece(material);
}

/** The same piece `by` mm further along its axis. */
export function movedUp(piece: Piece, by: number): Piece {
  return { ...piece, positions: piece.positions.map((value, at) => (at % 3 === 2 ? value + by : value)) };
}
