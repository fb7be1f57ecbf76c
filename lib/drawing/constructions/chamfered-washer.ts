import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { mirrored, view } from '../view-builder.ts';

/** Of the thickness, that the chamfer takes from the rim: ISO 7090, 0.25 h to 0.5 h, at 30° to the face. */
const CHAMFER = 0.375;

/** Flat washers with a chamfer on the outer edge, in section: ISO 7090. */
export const chamferedWasher: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'outside-diameter', 'thickness');
  if (!values) return undefined;
  const { 'inside-diameter': d1, 'outside-diameter': d2, thickness: h } = values;
  const [hole, rim] = [d1 / 2, d2 / 2];
  const deep = CHAMFER * h;
  const face = rim - deep * Math.sqrt(3);
  if (face <= hole) return undefined;
  const cut: Vertex[] = [
    [0, hole],
    [0, face],
    [deep, rim],
    [h, rim],
    [h, hole],
  ];
  const section = view('main')
    .outline('visible', ...cut)
    .outline('visible', ...mirrored(cut))
    .path('visible', [0, hole], [0, -hole])
    .path('visible', [h, hole], [h, -hole])
    .hatch([cut])
    .hatch([mirrored(cut)])
    .axis([0, 0], [h, 0])
    .dimension('left', [0, -hole], [0, hole], part.label('inside-diameter', '⌀'))
    .dimension('left', [deep, -rim], [deep, rim], part.label('outside-diameter', '⌀'))
    .dimension('below', [0, -face], [h, -rim], part.label('thickness'));
  const front = view('right')
    .circle('visible', [0, 0], d2)
    .circle('visible', [0, 0], 2 * face)
    .circle('visible', [0, 0], d1)
    .cross([0, 0], rim);
  return { views: [section, front] };
};
