import type { Construction } from '../construction.ts';
import { view } from '../view-builder.ts';
import { withTolerance } from './tolerance.ts';

/** Half angle of the ends: ISO 2338 and ISO 8734, about 15°; rounding or dimpling them is left to the maker. */
const TAN_15 = Math.tan(Math.PI / 12);

/** Parallel pins: ISO 2338, ISO 8734. */
export const dowelPin: Construction = (part) => {
  const values = part.numbers('diameter', 'length', 'pin-chamfer');
  if (!values) return undefined;
  const { diameter: d, length: l, 'pin-chamfer': c } = values;
  if (2 * c >= l) return undefined;
  const r = d / 2;
  const tip = r - c * TAN_15;
  const side = view('main')
    .revolved([0, tip], [c, r], [l - c, r], [l, tip])
    .path('visible', [c, r], [c, -r])
    .path('visible', [l - c, r], [l - c, -r])
    .axis([0, 0], [l, 0])
    .breakable(c, l - c)
    .dimension('above', [l - c, r], [l, tip], part.label('pin-chamfer'))
    .dimension('below', [0, -tip], [l, -tip], part.label('length'))
    .dimension('left', [c, -r], [c, r], withTolerance(part, part.label('diameter', '⌀')));
  const front = view('right')
    .circle('visible', [0, 0], d)
    .circle('visible', [0, 0], 2 * tip)
    .cross([0, 0], r);
  return { views: [side, front] };
};
