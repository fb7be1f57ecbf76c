import type { Camera } from './camera.ts';
import type { Visible } from './raster.ts';

/**
 * How much of the surroundings each pixel sees, 0 to 1: screen-space ambient occlusion at one value per
 * `step` × `step` samples. Threads, sockets and gaps between balls get their depth from it.
 */
export function openness(visible: Visible, camera: Camera, step: number): Float32Array {
  const width = Math.ceil(visible.width / step);
  const height = Math.ceil(visible.height / step);
  const distance = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const near = visible.nearness[y * step * visible.width + x * step] as number;
      distance[y * width + x] = near === 0 ? 0 : 1 / near;
    }
  }
  const raw = new Float32Array(width * height).fill(1);
  const perTangent = camera.scale / step;
  const grid = { width, height, perTangent, probes: probesFor(height) };
  for (let at = 0; at < raw.length; at += 1) {
    if (distance[at] !== 0) raw[at] = open(distance, at, grid);
  }
  return smoothed(raw, distance, width, height);
}

interface Grid {
  readonly width: number;
  readonly height: number;
  /** Pixels per unit of tangent. */
  readonly perTangent: number;
  readonly probes: Probes;
}

/** Where to look from a pixel, for each of 16 patterns that repeat over 4 × 4 pixels. */
interface Probes {
  readonly x: Int16Array;
  readonly y: Int16Array;
  readonly perReach: Float64Array;
  readonly weight: Float64Array;
}

const DIRECTIONS = 4;
/** Empty space counts as this much farther away, over the distance. */
const EDGE_FALL = 0.05;
/** Radii of the search over the picture's height. */
const RADII = [0.008, 0.02, 0.045, 0.09];
const WEIGHTS = [0.34, 0.3, 0.22, 0.14];

/** Turned from pixel to pixel so that few directions do; the pattern is smoothed away after. */
function probesFor(height: number): Probes {
  const count = 16 * DIRECTIONS * RADII.length;
  const probes: Probes = {
    x: new Int16Array(count),
    y: new Int16Array(count),
    perReach: new Float64Array(count),
    weight: new Float64Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    const ring = at % RADII.length;
    const direction = Math.floor(at / RADII.length) % DIRECTIONS;
    const turn = ((Math.floor(at / RADII.length / DIRECTIONS) * 7) % 16) / 16;
    const angle = ((direction + turn) * Math.PI) / DIRECTIONS;
    const reach = Math.max(1.5, (RADII[ring] as number) * height);
    probes.x[at] = Math.round(Math.cos(angle) * reach);
    probes.y[at] = Math.round(Math.sin(angle) * reach);
    probes.perReach[at] = 1 / (2 * reach);
    probes.weight[at] = WEIGHTS[ring] as number;
  }
  return probes;
}

/** Sums how far the surface rises above the pixel's own plane, direction by opposite direction. */
function open(distance: Float32Array, at: number, { width, height, perTangent, probes }: Grid): number {
  const here = distance[at] as number;
  const fall = -here * EDGE_FALL;
  const x = at % width;
  const y = (at - x) / width;
  const first = ((x & 3) * 4 + (y & 3)) * DIRECTIONS * RADII.length;
  let closed = 0;
  for (let probe = 0; probe < DIRECTIONS * RADII.length; probe += 1) {
    const dx = probes.x[first + probe] as number;
    const dy = probes.y[first + probe] as number;
    let rises = 0;
    for (let side = -1; side <= 1; side += 2) {
      const column = x + side * dx;
      const row = y + side * dy;
      const inside = column >= 0 && row >= 0 && column < width && row < height;
      const there = inside ? (distance[row * width + column] as number) : 0;
      rises += there === 0 ? fall : Math.max(fall, here - there);
    }
    // A plane rises on one side as much as it falls on the other: only the excess closes.
    const excess = (rises * (probes.perReach[first + probe] as number) * perTangent) / here;
    if (excess > 0.03) closed += (probes.weight[first + probe] as number) * Math.min(1, excess * 0.9);
  }
  return Math.max(0.08, 1 - (closed / DIRECTIONS) * 1.35);
}

function smoothed(raw: Float32Array, distance: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(raw.length).fill(1);
  for (let y = 2; y < height - 2; y += 1) {
    for (let x = 2; x < width - 2; x += 1) {
      const at = y * width + x;
      const here = distance[at] as number;
      if (here === 0) continue;
      let total = 0;
      let count = 0;
      for (let dy = -2; dy < 2; dy += 1) {
        for (let dx = -2; dx < 2; dx += 1) {
          const other = at + dy * width + dx;
          if (Math.abs((distance[other] as number) - here) > here * 0.004) continue;
          total += raw[other] as number;
          count += 1;
        }
      }
      out[at] = count > 0 ? total / count : (raw[at] as number);
    }
  }
  return out;
}
