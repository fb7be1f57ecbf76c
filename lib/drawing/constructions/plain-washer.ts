import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { mirrored, view } from '../view-builder.ts';

/** Flat washers in section: ISO 7089, 7091, 7093-1, 7094. */
export const plainWasher: Construction = (part) => {
  const values = part.numbers('inside-diameter', 'outside-diameter', 'thickness');
  if (!values) return undefined;
  const { 'inside-diameter': d1, 'outside-diameter': d2, thickness: h } = values;
  const [hole, rim] = [d1 / 2, d2 / 2];
  const cut: Vertex[] = [
    [0, hole],
    [0, rim],
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
    .dimension('left', [0, -rim], [0, rim], part.label('outside-diameter', '⌀'))
    .dimension('below', [0, -rim], [h, -rim], part.label('thickness'));
  const front = view('right').circle('visible', [0, 0], d2).circle('visible', [0, 0], d1).cross([0, 0], rim);
  return { views: [section, front] };
};
