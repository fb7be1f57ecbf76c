import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';
import { boundaryDimensions, halfSection, innerRing, outerRing } from './bearing-rings.ts';

/**
 * ISO 15 fixes the boundary dimensions only. The inside is drawn in the usual proportions of makers' catalogues
 * and carries no dimensions.
 */
const BALL = 0.295;
const HIGH_SHOULDER = 0.2;
const LOW_SHOULDER = 0.46;
/** Corner of the outer ring's non-thrust side against the others: ISO 12044, 0.6 mm for 1 mm. */
const FRONT_CORNER = 0.6;
/** Radius of the angle's arc for a mean radius of 1: below the pressure centre, where there is room. */
const ARC = 0.4;

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/** Single-row angular contact ball bearings, upper half cut, with the line of force to the pressure centre. */
export const angularContactBallBearing: Construction = (part) => {
  const values = part.numbers(
    'inside-diameter',
    'outside-diameter',
    'width',
    'bearing-chamfer',
    'contact-angle',
  );
  if (!values) return undefined;
  const { 'inside-diameter': d, 'outside-diameter': D, width: B, 'bearing-chamfer': r } = values;
  const ball = BALL * (D - d);
  const angle = values['contact-angle'];
  if (d >= D || ball >= B || angle >= 60) return undefined;
  const boundary = { d, D, B, r, front: FRONT_CORNER * r };
  const [x, middle] = [B / 2, (D + d) / 4];
  const [high, low] = [HIGH_SHOULDER * ball, LOW_SHOULDER * ball];
  const half = (rise: number) => Math.sqrt(ball ** 2 / 4 - rise ** 2);
  const turn = 180 - degrees(Math.asin((2 * high) / ball)) - degrees(Math.asin((2 * low) / ball));
  const outerRaceway: Vertex[] = [
    [B, middle + low],
    [x + half(low), middle + low, bulge(turn)],
    [x - half(high), middle + high],
    [0, middle + high],
  ];
  const innerRaceway: Vertex[] = [
    [B, middle - high],
    [x + half(high), middle - high, bulge(-turn)],
    [x - half(low), middle - low],
    [0, middle - low],
  ];

  const alpha = (angle * Math.PI) / 180;
  const slope = Math.tan(alpha);
  const arc = ARC * middle;
  const centre = x + middle * slope;
  const above = D / 2 - middle;
  const section = view('main');
  halfSection(section, boundary, [outerRing(boundary, outerRaceway), innerRing(boundary, innerRaceway)])
    .circle('visible', [x, middle], ball)
    .axis([x - ball / 2, middle], [x + ball / 2, middle])
    .axis([x, middle - ball / 2], [x, D / 2])
    .axis([centre, 0], [x - above * slope, D / 2])
    .path('narrow', [centre, 0], [centre, -arc])
    .path('narrow', [centre, 0], [centre + arc * Math.sin(alpha), -arc * Math.cos(alpha)])
    .angle([centre, 0], [270, 270 + angle], arc, part.label('contact-angle'));
  return { views: [boundaryDimensions(section, part, boundary, { ring: 'inner', outside: 'left' })] };
};
