import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';
import { boundaryDimensions, halfSection, innerRing, outerRing } from './bearing-rings.ts';

/**
 * ISO 15 fixes the boundary dimensions only. The inside is drawn in the usual proportions of makers' catalogues (NU 210:
 * raceways F 59.5 and E 81.5 mm) and carries no dimensions.
 */
const INNER_RACEWAY = 0.24;
const OUTER_RACEWAY = 0.21;
const ROLLER_LENGTH = 0.65;
const RIB = 0.2;
const ROLLER_CORNER = 0.06;

/** Ribs of the outer and of the inner ring on the left and right side, by design. */
const RIBS: Readonly<
  Record<string, readonly [outer: readonly [boolean, boolean], inner: readonly [boolean, boolean]]>
> = {
  NU: [
    [true, true],
    [false, false],
  ],
  NJ: [
    [true, true],
    [false, true],
  ],
  N: [
    [false, false],
    [true, true],
  ],
};

/** Single-row cylindrical roller bearings NU, NJ and N, upper half cut. */
export const cylindricalRollerBearing: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'outside-diameter', 'width', 'bearing-chamfer');
  const ribs = RIBS[part.term('bearing-design') ?? ''];
  if (!values || !ribs) return undefined;
  const { 'inside-diameter': d, 'outside-diameter': D, width: B, 'bearing-chamfer': r } = values;
  if (d >= D) return undefined;
  const boundary = { d, D, B, r };
  const low = d / 2 + (INNER_RACEWAY * (D - d)) / 2;
  const high = D / 2 - (OUTER_RACEWAY * (D - d)) / 2;
  const roller = high - low;
  const length = ROLLER_LENGTH * B;
  const [from, to] = [(B - length) / 2, (B + length) / 2];
  const raceway = (at: number, rib: number, [left, right]: readonly [boolean, boolean]): Vertex[] => [
    ...(right
      ? ([
          [B, rib],
          [to, rib],
          [to, at],
        ] as const)
      : ([[B, at]] as const)),
    ...(left
      ? ([
          [from, at],
          [from, rib],
          [0, rib],
        ] as const)
      : ([[0, at]] as const)),
  ];
  const [outer, inner] = ribs;

  const section = view('main');
  halfSection(section, boundary, [
    outerRing(boundary, raceway(high, high - RIB * roller, outer)),
    innerRing(boundary, raceway(low, low + RIB * roller, inner)),
  ]);
  const [c, round] = [ROLLER_CORNER * roller, bulge(90)];
  section
    .outline(
      'visible',
      [from + c, low],
      [to - c, low, round],
      [to, low + c],
      [to, high - c, round],
      [to - c, high],
      [from + c, high, round],
      [from, high - c],
      [from, low + c, round],
    )
    .cross([B / 2, (low + high) / 2], length / 2, roller / 2);
  // Corners of a ring without ribs may be smaller than r (ISO 12043).
  return { views: [boundaryDimensions(section, part, boundary, { ring: outer[0] ? 'outer' : 'inner' })] };
};
