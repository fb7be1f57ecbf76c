import type { Construction } from '../construction.ts';
import { bulge, type ViewBuilder, view } from '../view-builder.ts';

/** Length in mm of the terminations by case: the middle of what makers of IEC 60384-21 and -22 styles allow. */
const TERMINATION: Readonly<Record<string, number>> = {
  '0201': 0.15,
  '0402': 0.25,
  '0603': 0.35,
  '0805': 0.45,
  '1206': 0.5,
  '1210': 0.55,
};
/** Cases that makers build as thick as wide; the others come in several thicknesses. */
const SQUARE = new Set(['0201', '0402', '0603']);
/** Corner of the terminations, and how far the ceramic lies below them, for a width of 1. */
const CORNER = 0.08;
const STEP = 0.025;

/** Multilayer ceramic chip capacitors: top view, and elevation and end view where the thickness is known. */
export const chipCapacitor: Construction = (part) => {
  const values = part.numbers('chip-length', 'chip-width');
  const code = part.term('case-size') ?? '';
  const end = TERMINATION[code];
  if (!values || end === undefined) return undefined;
  const { 'chip-length': l, 'chip-width': w } = values;
  const t = part.number('chip-thickness') ?? (SQUARE.has(code) ? w : undefined);
  const chip = { l, end, corner: CORNER * w, step: STEP * w };
  const plan = elevation(view(t === undefined ? 'main' : 'below'), chip, w)
    .dimension('below', [-l / 2, -w / 2], [l / 2, -w / 2], part.label('chip-length'))
    .dimension('right', [l / 2, -w / 2], [l / 2, w / 2], part.label('chip-width'));
  if (t === undefined) return { views: [plan] };
  const side = elevation(view('main'), chip, t);
  const face = rounded(view('right'), [-w / 2, w / 2], t, chip.corner);
  face.dimension('right', [w / 2, -t / 2], [w / 2, t / 2], part.label('chip-thickness'));
  return { views: [side, plan, face] };
};

interface Chip {
  readonly l: number;
  readonly end: number;
  readonly corner: number;
  readonly step: number;
}

/** The chip from a side on which it is `height` high: caps on both ends of the ceramic. */
function elevation(on: ViewBuilder, { l, end, corner, step }: Chip, height: number): ViewBuilder {
  const [inside, y] = [l / 2 - end, height / 2 - step];
  rounded(on, [-l / 2, -inside], height, corner);
  rounded(on, [inside, l / 2], height, corner);
  return on.both('visible', [-inside, y], [inside, y]);
}

function rounded(
  on: ViewBuilder,
  [x0, x1]: readonly [number, number],
  height: number,
  c: number,
): ViewBuilder {
  const [y, round] = [height / 2, bulge(90)];
  return on.outline(
    'visible',
    [x0 + c, -y],
    [x1 - c, -y, round],
    [x1, c - y],
    [x1, y - c, round],
    [x1 - c, y],
    [x0 + c, y, round],
    [x0, y - c],
    [x0, c - y, round],
  );
}
