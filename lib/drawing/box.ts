import type { Point } from './model.ts';

/** An axis-parallel rectangle: left, lower, right, upper. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

export type Segment = readonly [from: Point, to: Point];

export const boxOf = (points: readonly Point[], pad = 0): Box => [
  Math.min(...points.map(([x]) => x)) - pad,
  Math.min(...points.map(([, y]) => y)) - pad,
  Math.max(...points.map(([x]) => x)) + pad,
  Math.max(...points.map(([, y]) => y)) + pad,
];

export const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

export const union = (boxes: readonly Box[]): Box =>
  boxOf(
    boxes.flatMap(([a, b, c, d]) => [
      [a, b],
      [c, d],
    ]),
  );

/** Whether a segment runs through a box (Liang and Barsky). */
export function crosses([[x1, y1], [x2, y2]]: Segment, [left, low, right, high]: Box): boolean {
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - low],
    [y2 - y1, high - y1],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from < to;
}
