import type { Segment } from './box.ts';
import type { Label, LeaderDimension, Point } from './model.ts';
import { PAPER } from './paper.ts';
import type { Placed } from './placed.ts';
import { labelWidth, textBox } from './text-size.ts';

const REACHES = [5, 8, 11, 15, 20, 26, 33, 41];
const TURNS = [0, 15, -15, 30, -30, 45, -45, 65, -65, 90, -90, 120, -120, 150, -150];

/** The ways to draw a note whose point is on paper, best first: a line from the outline to a shelf under the text. */
export function* leaderPlaces({ at, towards, across, label }: LeaderDimension): Generator<Placed> {
  if (across) return yield* acrossPlaces(at, across, label);
  for (const reach of REACHES) {
    for (const turn of TURNS) {
      const degrees = (towards + turn + 360) % 360;
      const direction = (degrees * Math.PI) / 180;
      const side = Math.cos(direction) < 0 ? -1 : 1;
      yield note(
        { from: at, tip: at, direction, reach, side, arrows: [{ tip: at, direction: degrees }] },
        label,
      );
    }
  }
}

/** An oblique length has no choice of direction, but of the end and the side on which its note stands. */
function* acrossPlaces(at: Point, across: Point, label: Label): Generator<Placed> {
  const inside = Math.hypot(at[0] - across[0], at[1] - across[1]) >= 2 * PAPER.arrowLength + 1;
  const beyond = inside ? 0 : PAPER.arrowLength + 1.5;
  for (const [tip, far] of [
    [at, across],
    [across, at],
  ] as const) {
    const direction = Math.atan2(tip[1] - far[1], tip[0] - far[0]);
    const degrees = (direction * 180) / Math.PI;
    const from = moved(far, direction, -beyond);
    const arrows = [
      { tip, direction: degrees + (inside ? 180 : 0) },
      { tip: far, direction: degrees + (inside ? 0 : 180) },
    ];
    const natural = Math.cos(direction) < 0 ? -1 : 1;
    for (const side of [natural, -natural])
      for (const reach of REACHES) yield note({ from, tip, direction, reach, side, arrows }, label);
  }
}

const moved = ([x, y]: Point, direction: number, by: number): Point => [
  x + Math.cos(direction) * by,
  y + Math.sin(direction) * by,
];

interface Line extends Pick<Placed, 'arrows'> {
  readonly from: Point;
  readonly tip: Point;
  readonly direction: number;
  readonly reach: number;
  readonly side: number;
}

function note({ from, tip, direction, reach, side, arrows }: Line, label: Label): Placed {
  const length = labelWidth(label);
  const knee = moved(tip, direction, reach);
  // Beside a steep line, or over a line that comes from there, the text keeps clear.
  const lean = Math.cos(direction) * side;
  const clear = lean < 0.4 ? 1.2 : 0.4;
  const end: Point = [knee[0] + side * (length + clear + 0.4), knee[1]];
  const at: Point = [knee[0] + side * (length / 2 + clear), knee[1] + PAPER.textGap];
  const lines: Segment[] = [
    [from, knee],
    [knee, end],
  ];
  return {
    paths: [{ line: 'dimension', vertices: [from, knee, end] }],
    arrows,
    text: { at, angle: 0, text: label.text, ...(label.symbol ? { symbol: label.symbol } : {}) },
    textBox: textBox(at, 0, length),
    dimensionLine: lines,
    extensionLines: [],
  };
}
