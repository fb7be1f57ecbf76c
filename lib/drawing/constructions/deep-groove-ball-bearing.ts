import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, view } from '../view-builder.ts';

/**
 * ISO 15 fixes the boundary dimensions only. The inside is drawn in the usual proportions of makers' catalogues (6204:
 * balls 7.94 mm, shoulders 28.8 and 38.5 mm) and carries no dimensions.
 */
const BALL = 0.295;
const SHOULDER = 0.3;
const CLOSURE_THICKNESS = 0.04;
const CLOSURE_FROM_FACE = 0.06;

/** Deep groove ball bearings, upper half cut: open, with shields (Z) or seals (RS). */
export const deepGrooveBallBearing: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'outside-diameter', 'width', 'bearing-chamfer');
  if (!values) return undefined;
  const { 'inside-diameter': d, 'outside-diameter': D, width: B, 'bearing-chamfer': r } = values;
  const ball = BALL * (D - d);
  if (d >= D || ball >= B) return undefined;
  const middle = (D + d) / 4;
  const [x, rise] = [B / 2, SHOULDER * ball];
  const open = Math.sqrt(ball ** 2 / 4 - rise ** 2);
  const groove = bulge((2 * Math.atan2(open, rise) * 180) / Math.PI);
  const round = bulge(90);
  const [inner, outer] = [middle - rise, middle + rise];
  const outerRing: Vertex[] = [
    [0, outer],
    [0, D / 2 - r, -round],
    [r, D / 2],
    [B - r, D / 2, -round],
    [B, D / 2 - r],
    [B, outer],
    [x + open, outer, groove],
    [x - open, outer],
  ];
  const innerRing: Vertex[] = [
    [0, inner],
    [0, d / 2 + r, round],
    [r, d / 2],
    [B - r, d / 2, round],
    [B, d / 2 + r],
    [B, inner],
    [x + open, inner, -groove],
    [x - open, inner],
  ];
  const section = view('main')
    .outline('visible', ...outerRing)
    .outline('visible', ...innerRing)
    .circle('visible', [x, middle], ball)
    .hatch([outerRing])
    .hatch([innerRing], 135)
    .path(
      'visible',
      [0, d / 2 + r],
      [0, -D / 2 + r, round],
      [r, -D / 2],
      [B - r, -D / 2, round],
      [B, -D / 2 + r],
      [B, d / 2 + r],
    )
    .path('narrow', [0, -D / 2 + r], [B, -D / 2 + r])
    .cross([x, middle], ball / 2)
    .axis([0, 0], [B, 0]);
  const sealing = part.term('bearing-sealing') ?? 'Open';
  if (sealing !== 'Open') {
    const contact = sealing.startsWith('Seal');
    const foot = contact ? inner : inner + (outer - inner) * 0.08;
    const near = CLOSURE_FROM_FACE * B;
    const plate: Vertex[] = [
      [near, outer],
      [near, foot],
      [near + CLOSURE_THICKNESS * B, foot],
      [near + CLOSURE_THICKNESS * B, outer],
    ];
    section.outline('visible', ...plate);
    if (sealing.includes('both'))
      section.outline('visible', ...plate.map(([px, py]): Vertex => [B - px, py]));
  }
  section
    .dimension('below', [0, -D / 2], [B, -D / 2], part.label('width'))
    .dimension('right', [B, -D / 2], [B, D / 2], part.label('outside-diameter', '⌀'))
    .dimension('left', [0, -d / 2], [0, d / 2], part.label('inside-diameter', '⌀'))
    .leader([B - r * (1 - Math.SQRT1_2), D / 2 - r * (1 - Math.SQRT1_2)], 60, part.label('bearing-chamfer'));
  return { views: [section] };
};
