import type { Point } from './model.ts';

/** An axis-parallel rectangle: left, lower, right, upper. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

export type Segment = readonly [from: Point, to: Point];

export function boxOf(points: Iterable<Point>, pad = 0): Box {
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return [left - pad, low - pad, right + pad, high + pad];
}

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
  // Most are nowhere near it.
  if (Math.max(x1, x2) <= left || Math.min(x1, x2) >= right) return false;
  if (Math.max(y1, y2) <= low || Math.min(y1, y2) >= high) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [across, beyond] = dx < 0 ? [right, left] : [left, right];
  const [upon, over] = dy < 0 ? [high, low] : [low, high];
  const from = Math.max(0, dx === 0 ? 0 : (across - x1) / dx, dy === 0 ? 0 : (upon - y1) / dy);
  const to = Math.min(1, dx === 0 ? 1 : (beyond - x1) / dx, dy === 0 ? 1 : (over - y1) / dy);
  return from < to;
}
