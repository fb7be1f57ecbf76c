import type { Construction } from '../construction.ts';
import type { Vertex } from '../model.ts';
import { mirrored, view } from '../view-builder.ts';

/** A flat washer in section and from the front. @param chamfer of the thickness, taken from the rim at 30° to the face */
export const flatWasher =
  (chamfer: number): Construction =>
  (part) => {
    const values = part.numbers('inside-diameter', 'outside-diameter', 'thickness');
    if (!values) return undefined;
    const { 'inside-diameter': d1, 'outside-diameter': d2, thickness: h } = values;
    const [hole, rim] = [d1 / 2, d2 / 2];
    const deep = chamfer * h;
    const face = rim - deep * Math.sqrt(3);
    if (chamfer > 0 && face <= hole) return undefined;
    const edge: Vertex[] = chamfer > 0 ? [[0, face]] : [];
    const cut: Vertex[] = [[0, hole], ...edge, [deep, rim], [h, rim], [h, hole]];
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
    const front = view('right').circle('visible', [0, 0], d2);
    if (chamfer > 0) front.circle('visible', [0, 0], 2 * face);
    front.circle('visible', [0, 0], d1).cross([0, 0], rim);
    return { views: [section, front] };
  };
