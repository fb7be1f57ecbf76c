import type { Segment } from './box.ts';
import type { AngleDimension, Point } from './model.ts';
import { PAPER } from './paper.ts';
import type { Placed } from './placed.ts';
import { labelWidth, textBox } from './text-size.ts';
import { bulge } from './view-builder.ts';

/** The ways to draw an angle whose apex and radius are on paper, the smallest arc first. Its text stands upright. */
export function* anglePlaces({ apex, from, to, radius, label }: AngleDimension): Generator<Placed> {
  const length = labelWidth(label);
  const on = (degrees: number, distance: number): Point => [
    apex[0] + Math.cos((degrees * Math.PI) / 180) * distance,
    apex[1] + Math.sin((degrees * Math.PI) / 180) * distance,
  ];
  for (let wider = 0; wider < 8; wider += 1) {
    const r = radius + PAPER.nextLevel * wider + 3;
    const arrowTurn = ((PAPER.arrowLength / r) * 180) / Math.PI;
    const inside = ((to - from) * Math.PI * r) / 180 > 3 * PAPER.arrowLength;
    const [first, last] = inside ? [from, to] : [from - 2 * arrowTurn, to + 2 * arrowTurn];
    const extensions: Segment[] = [from, to].map((degrees) => [
      on(degrees, radius),
      on(degrees, r + PAPER.extensionBeyond),
    ]);
    const turn = inside ? 1 : -1;
    const chords: Segment[] = Array.from({ length: 8 }, (_, index) => [
      on(first + ((last - first) * index) / 8, r),
      on(first + ((last - first) * (index + 1)) / 8, r),
    ]);
    for (const place of [
      (from + to) / 2,
      to + (inside ? 0 : 2 * arrowTurn),
      from - (inside ? 0 : 2 * arrowTurn),
    ]) {
      const [x, y] = on(place, r);
      const sideways = Math.cos((place * Math.PI) / 180);
      const upwards = Math.sin((place * Math.PI) / 180);
      const at: Point = [
        x + sideways * (length / 2 + 1.2),
        y - PAPER.textHeight / 2 + upwards * (PAPER.textHeight / 2 + 1.6),
      ];
      yield {
        paths: [
          { line: 'dimension', vertices: [[...on(first, r), bulge(last - first)], on(last, r)] },
          ...extensions.map((vertices) => ({ line: 'dimension' as const, vertices })),
        ],
        arrows: [
          { tip: on(from, r), direction: from + turn * (90 + arrowTurn / 2) },
          { tip: on(to, r), direction: to - turn * (90 + arrowTurn / 2) },
        ],
        text: { at, angle: 0, text: label.text, ...(label.symbol ? { symbol: label.symbol } : {}) },
        textBox: textBox(at, 0, length),
        dimensionLine: chords,
        extensionLines: extensions,
      };
    }
  }
}
