import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { bulge, circle, view } from '../view-builder.ts';

/** Above this outside diameter for a cord of 1, the cord would be a mere line beside the whole ring. */
const SLENDER = 14;

/** O-rings AS568 and ISO 3601-1, lying flat: section through the axis, and below it the ring from above. */
export const oRing: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'cross-section');
  if (!values) return undefined;
  const { 'inside-diameter': d1, 'cross-section': d2 } = values;
  const [inner, middle, outside] = [d1 / 2, (d1 + d2) / 2, d1 + 2 * d2];
  const slender = outside > SLENDER * d2;
  const section = view('main');
  for (const x of [-middle, middle]) {
    section.hatch([cord(x, d2)]).cross([x, 0], d2 / 2);
    section.paths.push(circle('visible', [x, 0], d2));
  }
  section
    .both('visible', [-middle, d2 / 2], [middle, d2 / 2])
    .axis([0, -d2 / 2], [0, d2 / 2])
    .dimension('above', [-inner, 0], [inner, 0], part.label('inside-diameter', '⌀'))
    .breakable(-inner, inner);
  const cordLabel = part.label('cross-section', '⌀');
  if (slender)
    return { views: [section.dimension('left', [-middle, -d2 / 2], [-middle, d2 / 2], cordLabel)] };
  section.leader([middle + (d2 / 2) * Math.SQRT1_2, (d2 / 2) * Math.SQRT1_2], 45, cordLabel);
  const plan = view('below')
    .circle('visible', [0, 0], d1)
    .circle('visible', [0, 0], outside)
    .cross([0, 0], outside / 2);
  return { views: [section, plan] };
};

const cord = (x: number, d2: number): Vertex[] => [
  [x + d2 / 2, 0, bulge(180)],
  [x - d2 / 2, 0, bulge(180)],
];
