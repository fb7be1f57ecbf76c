import type { Segment } from './box.ts';
import type { LeaderDimension, Point } from './model.ts';
import { PAPER } from './paper.ts';
import type { Placed } from './placed.ts';
import { labelWidth, textBox } from './text-size.ts';

/** The ways to draw a note whose point is on paper, best first: a line from the outline to a shelf under the text. */
export function* leaderPlaces({ at: [x, y], towards, label }: LeaderDimension): Generator<Placed> {
  const length = labelWidth(label);
  for (const reach of [5, 8, 11, 15, 20, 26, 33, 41]) {
    for (const turn of [0, 15, -15, 30, -30, 45, -45, 65, -65, 90, -90, 120, -120, 150, -150]) {
      const direction = ((towards + turn + 360) % 360) * (Math.PI / 180);
      const knee: Point = [x + Math.cos(direction) * reach, y + Math.sin(direction) * reach];
      const side = Math.cos(direction) < 0 ? -1 : 1;
      const end: Point = [knee[0] + side * (length + 0.8), knee[1]];
      const text: Point = [(knee[0] + end[0]) / 2, knee[1] + PAPER.textGap];
      const lines: Segment[] = [
        [[x, y], knee],
        [knee, end],
      ];
      yield {
        paths: [{ line: 'dimension', vertices: [[x, y], knee, end] }],
        arrows: [{ tip: [x, y], direction: (direction * 180) / Math.PI }],
        text: { at: text, angle: 0, text: label.text, ...(label.symbol ? { symbol: label.symbol } : {}) },
        textBox: textBox(text, 0, length),
        dimensionLine: lines,
        extensionLines: [],
      };
    }
  }
}
