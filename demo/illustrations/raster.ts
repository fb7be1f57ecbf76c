import type { View } from './camera.ts';

/** What each sample of the picture shows. */
export interface Visible {
  readonly width: number;
  readonly height: number;
  /** 1 / distance from the camera; 0 where nothing is. */
  readonly nearness: Float32Array;
  /** Piece number × 2²⁴ + triangle number. */
  readonly triangle: Int32Array;
}

export const PIECE_SHIFT = 24;
export const TRIANGLE_MASK = 0xffffff;

/** A sample this near an edge (in samples) counts as inside, so that neighbours leave no gap. */
const SLACK = 1e-6;

/** Draws every triangle into a nearness buffer. Pieces with a `keep` are tested sample by sample. */
export function rasterise(views: readonly View[], width: number, height: number): Visible {
  const visible = {
    width,
    height,
    nearness: new Float32Array(width * height),
    triangle: new Int32Array(width * height),
  };
  for (const [number, view] of views.entries()) {
    const { indices } = view.piece;
    for (let at = 0; at < indices.length; at += 3) {
      drawTriangle(view, at, (number << PIECE_SHIFT) | (at / 3), visible);
    }
  }
  return visible;
}

function drawTriangle(view: View, at: number, id: number, to: Visible): void {
  const { screen, piece } = view;
  const { width, nearness, triangle } = to;
  const a = (piece.indices[at] as number) * 3;
  const b = (piece.indices[at + 1] as number) * 3;
  const c = (piece.indices[at + 2] as number) * 3;
  const ax = screen[a] as number;
  const ay = screen[a + 1] as number;
  const bx = screen[b] as number;
  const by = screen[b + 1] as number;
  const cx = screen[c] as number;
  const cy = screen[c + 1] as number;
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (area > -1e-9 && area < 1e-9) return;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(to.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  if (left > right || top > bottom) return;
  const inverse = 1 / area;
  const za = screen[a + 2] as number;
  const zb = screen[b + 2] as number;
  const zc = screen[c + 2] as number;
  // Weights of b and c grow linearly over the picture; that of a is the rest.
  const wbx = (cy - ay) * inverse;
  const wby = (ax - cx) * inverse;
  const wcx = (ay - by) * inverse;
  const wcy = (bx - ax) * inverse;
  // Steps from the row's start to where each weight turns negative: long slivers, as turned faces have, would
  // otherwise be tested over their whole bounding box.
  const stepB = 1 / wbx;
  const stepC = 1 / wcx;
  const stepA = 1 / (-wbx - wcx);
  const keep = piece.keep;
  for (let y = top; y <= bottom; y += 1) {
    const rowB = wbx * (left + 0.5 - ax) + wby * (y + 0.5 - ay);
    const rowC = wcx * (left + 0.5 - ax) + wcy * (y + 0.5 - ay);
    let first = 0;
    let last = right - left;
    if (wbx > 0) first = Math.max(first, -rowB * stepB);
    else if (wbx < 0) last = Math.min(last, -rowB * stepB);
    else if (rowB < -SLACK) continue;
    if (wcx > 0) first = Math.max(first, -rowC * stepC);
    else if (wcx < 0) last = Math.min(last, -rowC * stepC);
    else if (rowC < -SLACK) continue;
    const rowA = 1 - rowB - rowC;
    if (stepA > 0) first = Math.max(first, -rowA * stepA);
    else last = Math.min(last, -rowA * stepA);
    const start = Math.ceil(first - SLACK);
    const end = Math.floor(last + SLACK);
    for (let step = start; step <= end; step += 1) {
      const index = y * width + left + step;
      const wb = rowB + wbx * step;
      const wc = rowC + wcx * step;
      const wa = 1 - wb - wc;
      const near = za * wa + zb * wb + zc * wc;
      if (near <= (nearness[index] as number)) continue;
      if (keep) {
        const p = piece.positions;
        const pa = (wa * za) / near;
        const pb = (wb * zb) / near;
        const pc = (wc * zc) / near;
        const px = (p[a] as number) * pa + (p[b] as number) * pb + (p[c] as number) * pc;
        const py = (p[a + 1] as number) * pa + (p[b + 1] as number) * pb + (p[c + 1] as number) * pc;
        const pz = (p[a + 2] as number) * pa + (p[b + 2] as number) * pb + (p[c + 2] as number) * pc;
        if (!keep(px, py, pz)) continue;
      }
      nearness[index] = near;
      triangle[index] = id;
    }
  }
}
