import { flattened } from './arc.ts';
import { boxOf } from './box.ts';
import type { Removed } from './broken.ts';
import { layOut } from './lay-out.ts';
import type { Drawing, View } from './model.ts';
import { PAPER } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Room for a drawing in mm on paper, and the scales it may have there, from the largest. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly scales: readonly number[];
}

/** ISO 5455: 1, 2 and 5 times a power of ten. */
const PREFERRED = [50, 20, 10, 5, 2, 1, 1 / 2, 1 / 5, 1 / 10, 1 / 20, 1 / 50];
/** With the intermediate ones that it allows: on a screen the room counts for more than a round scale. */
const INTERMEDIATE = [
  50,
  40,
  30,
  25,
  20,
  15,
  12,
  10,
  8,
  6,
  5,
  4,
  3,
  2.5,
  2,
  1.5,
  1.25,
  1,
  1 / 1.25,
  1 / 1.5,
  1 / 2,
  1 / 2.5,
  1 / 3,
  1 / 4,
  1 / 5,
  1 / 6,
  1 / 8,
  1 / 10,
  1 / 15,
  1 / 20,
  1 / 30,
  1 / 50,
];

/** In a page: text of {@link PAPER.fontSize} is at least 11 px high where the figure is 358 px wide. */
export const SCREEN: Frame = { width: 112, height: 84, scales: INTERMEDIATE };
/** A4 upright within 10 mm of its edges, with room for a footnote. */
export const A4: Frame = { width: 190, height: 265, scales: PREFERRED };
/** A part smaller than this in mm is drawn enlarged on paper, to at least so much. */
const TOO_SMALL = 8;
const ENLARGED = 20;

/** Height on paper below which a part looks like a wire, and up to which a broken part is drawn larger. */
const LEAST_HEIGHT = 13;
const BROKEN_HEIGHT = 20;
/** The same for one broken in two places, of which more should be left. */
const TWICE_BROKEN_HEIGHT = 15;

/** On paper: 1:1 wherever that fits, so that the part can be laid on it; tiny ones enlarged, large ones reduced. */
export function fitPaper(drawing: Drawing): Sheet {
  const size = Math.max(widthOf(drawing), heightOf(drawing));
  const most = size < TOO_SMALL ? (PREFERRED.findLast((scale) => scale * size >= ENLARGED) ?? 1) : 1;
  return fit(drawing, { ...A4, scales: PREFERRED.filter((scale) => scale <= most) });
}

/** The drawing for CAD, unbroken: at the scale at which it would fit on paper, which sets the size of its texts. */
export function fitCad(drawing: Drawing): Sheet {
  const { scale, broken } = fitPaper(drawing);
  return layOut(drawing, { scale: broken ? scale / 2 : scale });
}

/** The largest scale that fits; a long part is broken where it would be thin otherwise. */
export function fit(drawing: Drawing, frame: Frame): Sheet {
  const fits = ({ width, height }: Sheet) => width <= frame.width && height <= frame.height;
  const most = Math.min(frame.width / widthOf(drawing), frame.height / heightOf(drawing));
  const scales = frame.scales.filter((scale) => scale <= most);
  const whole = firstFitting(scales, (scale) => layOut(drawing, { scale }), fits);
  const height = heightOf(drawing);
  if (whole && whole.scale * height >= LEAST_HEIGHT) return whole;
  const least = whole?.scale ?? 0;
  const brokenIn = (places: number, lowest: number, highest: number) =>
    firstFitting(
      frame.scales.filter((scale) => scale > lowest && scale * height <= highest),
      (scale) => layOutBroken(drawing, { scale, width: frame.width, places }),
      fits,
    );
  const once = brokenIn(1, least, BROKEN_HEIGHT);
  if (once && once.scale * height >= LEAST_HEIGHT) return once;
  const twice = brokenIn(2, once?.scale ?? least, TWICE_BROKEN_HEIGHT);
  return twice ?? once ?? whole ?? layOut(drawing, { scale: frame.scales.at(-1) ?? 1 });
}

function firstFitting(
  scales: readonly number[],
  draw: (scale: number) => Sheet | undefined,
  fits: (sheet: Sheet) => boolean,
): Sheet | undefined {
  for (const scale of scales) {
    const sheet = draw(scale);
    if (sheet && fits(sheet)) return sheet;
  }
  return undefined;
}

interface Breaking {
  readonly scale: number;
  readonly width: number;
  /** How many breaks the part may have. */
  readonly places: number;
}

/** Takes as much out of the longest breakable stretches as the frame asks for. */
function layOutBroken(drawing: Drawing, { scale, width, places }: Breaking): Sheet | undefined {
  const stretches = (drawing.views[0]?.breaks ?? [])
    .map(([from, to]) => ({ middle: (from + to) / 2, room: to - from - (2 * PAPER.breakRemainder) / scale }))
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room)
    .slice(0, places);
  const room = stretches.reduce((sum, stretch) => sum + stretch.room, 0);
  // A hundredth more, so that rounding does not make it wider than the frame.
  const excess =
    (layOut(drawing, { scale }).width - width + PAPER.breakGap * stretches.length + 0.01) / scale;
  if (excess <= 0 || room < excess) return undefined;
  const removed = stretches.map((stretch): Removed => {
    const half = (excess * stretch.room) / room / 2;
    return { from: stretch.middle - half, to: stretch.middle + half };
  });
  return layOut(drawing, { scale, removed });
}

const boxOfView = ({ paths }: View) =>
  boxOf(paths.flatMap(({ vertices, closed }) => flattened(vertices, closed)));

const widthOf = ({ views }: Drawing): number =>
  Math.max(...views.map(boxOfView).map(([left, , right]) => right - left));

const heightOf = ({ views }: Drawing): number =>
  Math.max(...views.map(boxOfView).map(([, low, , high]) => high - low));
