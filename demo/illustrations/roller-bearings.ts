import { STANDING } from './ball-bearings.ts';
import { arc, lathe, type ProfilePoint } from './lathe.ts';
import { MATERIALS, type Material } from './material.ts';
import type { Model } from './photograph.ts';
import { cage, movedUp, rollers } from './roller-row.ts';
import { millimetres, text, type Values } from './values.ts';

const FACETS = { segments: 160 };

function cageMaterial(values: Values): Material {
  const stated = text(values, 'cage-material');
  if (stated === 'Brass') return MATERIALS.brass;
  return stated === 'Polyamide' ? MATERIALS.cage : MATERIALS.bright;
}

/** NU has ribs on the outer ring only, N on the inner only, NJ one more than NU, at the back. */
export function cylindricalRollerBearing(values: Values, material: Material): Model {
  const bore = millimetres(values, 'inside-diameter') / 2;
  const outside = millimetres(values, 'outside-diameter') / 2;
  const width = millimetres(values, 'width');
  const chamfer = millimetres(values, 'bearing-chamfer');
  const design = text(values, 'bearing-design');
  const pitch = (bore + outside) / 2;
  const roller = (outside - bore) * 0.145;
  const half = width * 0.36;
  const [inner, outer] = [pitch - roller, pitch + roller];
  const rib = roller * 0.42;
  const ribsOutside = design !== 'N';
  const rings = [
    ringProfile({
      race: outer,
      wall: outside,
      width,
      chamfer,
      half,
      ribs: ribsOutside ? [outer - rib, outer - rib] : [outer, outer],
    }),
    ringProfile({
      race: inner,
      wall: bore,
      width,
      chamfer,
      half,
      ribs: ribsOutside ? [inner, design === 'NJ' ? inner + rib : inner] : [inner + rib, inner + rib],
    }),
  ];
  const row = { small: roller, large: roller, half, radius: pitch, tilt: 0 };
  return {
    pieces: [
      ...rings.map((profile) => lathe(profile, FACETS).piece(material)),
      rollers(row, MATERIALS.polished),
      cage(
        row,
        { inside: ribsOutside ? -0.42 : -0.12, outside: ribsOutside ? 0.12 : 0.42 },
        cageMaterial(values),
      ),
    ],
    pose: STANDING,
  };
}

interface RingShape {
  readonly race: number;
  readonly wall: number;
  readonly width: number;
  readonly chamfer: number;
  /** Half the length of a roller. */
  readonly half: number;
  /** Radius of the rib at front and back; the race's where there is none. */
  readonly ribs: readonly [number, number];
}

function ringProfile({ race, wall, width, chamfer, half, ribs: [front, back] }: RingShape): ProfilePoint[] {
  const end = width / 2;
  const inwards = wall > race ? -1 : 1;
  const small = chamfer * 0.3;
  const corner = (z: number, from: number, to: number) =>
    arc([wall + inwards * chamfer, z], chamfer, { from, to });
  const turn = wall > race ? [-90, 0, 0, 90] : [270, 180, 180, 90];
  return [
    [back, -half],
    [back, -end + small],
    [back - inwards * small, -end],
    ...corner(-end + chamfer, turn[0] as number, turn[1] as number),
    ...corner(end - chamfer, turn[2] as number, turn[3] as number),
    [front - inwards * small, end],
    [front, end - small],
    [front, half],
    [race, half],
    [race, -half],
    [back, -half],
  ];
}

/** Cone with its back face to the front, rollers in their cage, and the cup around them. */
export function taperedRollerBearing(values: Values, material: Material): Model {
  const bore = millimetres(values, 'inside-diameter') / 2;
  const outside = millimetres(values, 'outside-diameter') / 2;
  const total = millimetres(values, 'bearing-total-width');
  const cone = millimetres(values, 'cone-width');
  const cup = millimetres(values, 'cup-width');
  const tilt = (13 * Math.PI) / 180;
  const span = outside - bore;
  const front = total / 2;
  const rollerHalf = cone * 0.36;
  const middle = front - cone * 0.5;
  const radius = bore + span * 0.5;
  const large = span * 0.15;
  const small = large - rollerHalf * 2 * Math.tan((2.2 * Math.PI) / 180);
  const race = (side: number, z: number): number =>
    radius + side * (large + small) * 0.5 + Math.tan(tilt + side * 0.038) * (z - middle);
  const round = span * 0.035;
  const rib = race(-1, middle + rollerHalf) + large * 0.75;
  const coneProfile: ProfilePoint[] = [
    [race(-1, front - cone) + large * 0.25, front - cone],
    [bore, front - cone],
    ...arc([bore + round, front - round], round, { from: 180, to: 90 }),
    [rib - round * 0.4, front],
    [rib, front - round * 0.4],
    [rib, middle + rollerHalf],
    [race(-1, middle + rollerHalf), middle + rollerHalf],
    [race(-1, middle - rollerHalf), middle - rollerHalf],
    [race(-1, front - cone) + large * 0.25, middle - rollerHalf],
    [race(-1, front - cone) + large * 0.25, front - cone],
  ];
  const back = front - total;
  const cupProfile: ProfilePoint[] = [
    [race(1, back), back],
    ...arc([outside - round, back + round], round, { from: -90, to: 0 }),
    ...arc([outside - round * 0.6, back + cup - round * 0.6], round * 0.6, { from: 0, to: 90 }),
    [race(1, back + cup), back + cup],
    [race(1, back), back],
  ];
  const row = { small, large, half: rollerHalf, radius, tilt };
  const lifted = [
    rollers(row, MATERIALS.polished),
    cage(row, { inside: -0.15, outside: 0.55 }, cageMaterial(values)),
  ];
  return {
    pieces: [
      lathe(coneProfile, FACETS).piece(material),
      lathe(cupProfile, FACETS).piece(material),
      ...lifted.map((piece) => movedUp(piece, middle)),
    ],
    pose: STANDING,
  };
}
