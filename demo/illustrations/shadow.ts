import type { Camera, View } from './camera.ts';

/** Darkness of the table, 0 to 1, on a square grid of cells. */
export interface Shadow {
  readonly cells: Float32Array;
  readonly left: number;
  readonly front: number;
  /** Side of a cell, mm. */
  readonly cell: number;
}

const CELLS = 200;
/** The part's footprint takes this share of the grid's side; the rest is for the penumbra. */
const SHARE = 0.5;
/** Direction in which the big soft box throws shadows: sideways drift per mm of height. */
const DRIFT = [0.3, -0.06] as const;
/** Slices of height over the part's size: a slice's shadow blurs with its height. */
const SLICES = [
  { below: 0.015, blur: 0.006, dark: 0.62 },
  { below: 0.05, blur: 0.018, dark: 0.5 },
  { below: 0.15, blur: 0.045, dark: 0.42 },
  { below: 1, blur: 0.09, dark: 0.36 },
];

/** The soft shadow of parts on the table: dark at the contact, wide and pale from what is high. */
export function shadowOf(all: readonly View[]): Shadow {
  const views = all.filter(({ piece }) => !piece.hollow);
  const box = [Infinity, -Infinity, Infinity, -Infinity] as [number, number, number, number];
  for (const { world } of views) {
    for (let at = 0; at < world.length; at += 3) {
      box[0] = Math.min(box[0], world[at] as number);
      box[1] = Math.max(box[1], world[at] as number);
      box[2] = Math.min(box[2], world[at + 1] as number);
      box[3] = Math.max(box[3], world[at + 1] as number);
    }
  }
  const size = Math.max(box[1] - box[0], box[3] - box[2]);
  const side = size / SHARE;
  const grid = {
    left: (box[0] + box[1] - side) / 2,
    front: (box[2] + box[3] - side) / 2,
    cell: side / CELLS,
  };
  const clear = new Float32Array(CELLS * CELLS).fill(1);
  for (const { below, blur, dark } of SLICES) {
    const cover = footprint(views, below * size, grid);
    const soft = blurred(cover, Math.max(1, Math.round((blur * size) / grid.cell)));
    for (let at = 0; at < clear.length; at += 1)
      clear[at] = (clear[at] as number) * (1 - dark * (soft[at] as number));
  }
  return { ...grid, cells: clear.map((value) => 1 - value) };
}

type Grid = Pick<Shadow, 'left' | 'front' | 'cell'>;

/** 1 where something of the part is lower than `below` mm, moved by the light's drift. */
function footprint(views: readonly View[], below: number, { left, front, cell }: Grid): Float32Array {
  const cover = new Float32Array(CELLS * CELLS);
  const corners = new Float64Array(6);
  for (const { world, piece } of views) {
    for (let at = 0; at < piece.indices.length; at += 3) {
      let lowest = Infinity;
      for (let corner = 0; corner < 3; corner += 1) {
        const v = (piece.indices[at + corner] as number) * 3;
        const z = world[v + 2] as number;
        if (z < lowest) lowest = z;
        corners[corner * 2] = ((world[v] as number) + DRIFT[0] * z - left) / cell;
        corners[corner * 2 + 1] = ((world[v + 1] as number) + DRIFT[1] * z - front) / cell;
      }
      if (lowest <= below) fillTriangle(cover, corners);
    }
  }
  return cover;
}

/** @param corners x and y of each, in cells */
function fillTriangle(cover: Float32Array, corners: Float64Array): void {
  const ax = corners[0] as number;
  const ay = corners[1] as number;
  const bx = corners[2] as number;
  const by = corners[3] as number;
  const cx = corners[4] as number;
  const cy = corners[5] as number;
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const left = Math.max(0, Math.floor(Math.min(ax, bx, cx)));
  const right = Math.min(CELLS - 1, Math.floor(Math.max(ax, bx, cx)));
  const low = Math.max(0, Math.floor(Math.min(ay, by, cy)));
  const high = Math.min(CELLS - 1, Math.floor(Math.max(ay, by, cy)));
  if (right - left <= 1 && high - low <= 1) {
    cover[low * CELLS + left] = 1;
    return;
  }
  const sign = area < 0 ? -1 : 1;
  for (let y = low; y <= high; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const px = x + 0.5;
      const py = y + 0.5;
      const ab = ((bx - ax) * (py - ay) - (by - ay) * (px - ax)) * sign;
      const bc = ((cx - bx) * (py - by) - (cy - by) * (px - bx)) * sign;
      const ca = ((ax - cx) * (py - cy) - (ay - cy) * (px - cx)) * sign;
      if (ab >= 0 && bc >= 0 && ca >= 0) cover[y * CELLS + x] = 1;
    }
  }
}

/** Three box blurs in each direction come close to a Gaussian. */
function blurred(cells: Float32Array, radius: number): Float32Array {
  let from = cells;
  for (let pass = 0; pass < 3; pass += 1) {
    from = boxBlur(boxBlur(from, radius, 1, CELLS), radius, CELLS, 1);
  }
  return from;
}

function boxBlur(from: Float32Array, radius: number, along: number, across: number): Float32Array {
  const to = new Float32Array(from.length);
  for (let line = 0; line < CELLS; line += 1) {
    const start = line * across;
    let sum = 0;
    for (let at = -radius; at < CELLS; at += 1) {
      const enters = at + radius;
      const leaves = at - radius - 1;
      if (enters < CELLS) sum += from[start + enters * along] as number;
      if (leaves >= 0) sum -= from[start + leaves * along] as number;
      if (at >= 0) to[start + at * along] = sum / (2 * radius + 1);
    }
  }
  return to;
}

/** Darkness of the table behind a pixel, 0 to 1. */
export function shadowAt(shadow: Shadow, camera: Camera, px: number, py: number): number {
  const tx = (px - camera.centreX) / camera.scale;
  const ty = (camera.centreY - py) / camera.scale;
  const dy = camera.up[1] * ty - camera.towards[1];
  const dz = camera.up[2] * ty - camera.towards[2];
  if (dz >= -1e-6) return 0;
  const reach = -camera.eye[2] / dz;
  const u = (camera.eye[0] + tx * reach - shadow.left) / shadow.cell - 0.5;
  const v = (camera.eye[1] + dy * reach - shadow.front) / shadow.cell - 0.5;
  if (u < 0 || v < 0 || u >= CELLS - 1 || v >= CELLS - 1) return 0;
  const column = u | 0;
  const row = v | 0;
  const fu = u - column;
  const fv = v - row;
  const at = row * CELLS + column;
  const { cells } = shadow;
  const low = (cells[at] as number) * (1 - fu) + (cells[at + 1] as number) * fu;
  const high = (cells[at + CELLS] as number) * (1 - fu) + (cells[at + CELLS + 1] as number) * fu;
  return low * (1 - fv) + high * fv;
}
