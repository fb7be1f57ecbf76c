/**
 * The studio: soft boxes over a pale table in a dark room. Directions are in world axes (x right, y away from
 * the viewer, z up). Metals are what they reflect, so this file decides what steel looks like.
 */

interface SoftBox {
  /** Towards the box's middle. */
  readonly towards: readonly [number, number, number];
  /** Half widths as tangents: across and along the vertical. */
  readonly half: readonly [number, number];
  readonly light: number;
  readonly warmth: number;
}

const BOXES: readonly SoftBox[] = [
  { towards: [-0.35, 0.12, 0.93], half: [0.62, 0.42], light: 3.1, warmth: 0 },
  { towards: [-0.86, -0.42, 0.36], half: [0.3, 0.42], light: 1.9, warmth: 0.03 },
  { towards: [0.93, -0.12, 0.36], half: [0.16, 0.6], light: 1.7, warmth: -0.03 },
  { towards: [0.3, 0.9, 0.36], half: [0.75, 0.14], light: 1.5, warmth: -0.02 },
  { towards: [-0.3, 0.7, 0.65], half: [0.42, 0.26], light: 0.72, warmth: 0 },
  { towards: [0.1, -0.93, 0.42], half: [0.5, 0.13], light: 0.75, warmth: 0 },
];

const SIZE = 128;

/** Light by direction, blurred for one roughness: an octahedral map of RGB triples. */
export class Environment {
  readonly #map: Float32Array;

  constructor(map: Float32Array) {
    this.#map = map;
  }

  /** Index of the texel in direction `x, y, z` (unit length) for {@link Environment.light}. */
  light(out: Float64Array, x: number, y: number, z: number): void {
    const sum = Math.abs(x) + Math.abs(y) + Math.abs(z);
    let u = x / sum;
    let v = y / sum;
    if (z < 0) {
      const fold = (1 - Math.abs(v)) * (u < 0 ? -1 : 1);
      v = (1 - Math.abs(u)) * (v < 0 ? -1 : 1);
      u = fold;
    }
    const px = Math.min(SIZE - 1.001, Math.max(0, (u * 0.5 + 0.5) * SIZE - 0.5));
    const py = Math.min(SIZE - 1.001, Math.max(0, (v * 0.5 + 0.5) * SIZE - 0.5));
    const column = px | 0;
    const row = py | 0;
    const fx = px - column;
    const fy = py - row;
    const at = (row * SIZE + column) * 3;
    const map = this.#map;
    for (let channel = 0; channel < 3; channel += 1) {
      const a = at + channel;
      const top = (map[a] as number) * (1 - fx) + (map[a + 3] as number) * fx;
      const low = (map[a + SIZE * 3] as number) * (1 - fx) + (map[a + SIZE * 3 + 3] as number) * fx;
      out[channel] = top * (1 - fy) + low * fy;
    }
  }
}

const cache = new Map<number, Environment>();

/** What a surface of this roughness (0 to 1) mirrors. */
export function reflected(roughness: number): Environment {
  let environment = cache.get(roughness);
  if (!environment) {
    environment = new Environment(mapOf((x, y, z) => studio({ x, y, z }, roughness)));
    cache.set(roughness, environment);
  }
  return environment;
}

const IRRADIANCE_KEY = -1;

/** What reaches a matt surface facing a direction: the studio weighted by the cosine. */
export function irradiance(): Environment {
  let environment = cache.get(IRRADIANCE_KEY);
  if (!environment) {
    const samples = sphere(600).map((to) => ({ to, light: studio(to, 0.5) }));
    environment = new Environment(
      mapOf((x, y, z) => {
        const total: [number, number, number] = [0, 0, 0];
        let weight = 0;
        for (const { to, light } of samples) {
          const cosine = to.x * x + to.y * y + to.z * z;
          if (cosine <= 0) continue;
          weight += cosine;
          for (let channel = 0; channel < 3; channel += 1)
            total[channel] = (total[channel] as number) + cosine * (light[channel] as number);
        }
        return [total[0] / weight, total[1] / weight, total[2] / weight];
      }, 4),
    );
    cache.set(IRRADIANCE_KEY, environment);
  }
  return environment;
}

interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function studio({ x, y, z }: Direction, roughness: number): [number, number, number] {
  const soft = 0.03 + roughness * 0.75;
  const ceiling = 0.16 + 0.3 * ramp(z, 0.1, 0.9, soft);
  const table = 0.52 - 0.2 * ramp(-z, 0.2, 1, soft);
  const below = ramp(-z, 0.06 - soft, 0.2 + soft, 0);
  // A dark band at eye height draws the outline of shiny parts, as a photographer's black flags do.
  const horizon = 1 - 0.72 * Math.exp(-((z / (0.13 + roughness * 0.5)) ** 2)) * (1 - roughness * 0.7);
  const base = (ceiling * (1 - below) + table * below) * horizon;
  const light: [number, number, number] = [base, base, base * 1.02];
  for (const box of BOXES) {
    const [bx, by, bz] = box.towards;
    const facing = x * bx + y * by + z * bz;
    if (facing <= 0.05) continue;
    const across = Math.hypot(bx, by) || 1;
    const right = (x * by - y * bx) / across / facing;
    const up = (z - facing * bz) / across / facing;
    const inside =
      edge(Math.abs(right), box.half[0], soft) *
      edge(Math.abs(up), box.half[1], soft) *
      ramp(facing, 0.05, 0.4, 0);
    const strength = box.light * inside;
    light[0] += strength * (1 + box.warmth);
    light[1] += strength;
    light[2] += strength * (1 - box.warmth);
  }
  return light;
}

/** 1 inside a box's half width, falling to 0 over `soft`; wide blurs lose height as light spreads. */
function edge(offset: number, half: number, soft: number): number {
  return ramp(half - offset, -soft, soft, 0) * Math.min(1, (2 * half) / (half + soft));
}

function ramp(value: number, from: number, to: number, soften: number): number {
  const part = Math.min(1, Math.max(0, (value - from + soften) / (to - from + 2 * soften)));
  return part * part * (3 - 2 * part);
}

function mapOf(light: (x: number, y: number, z: number) => readonly number[], step = 1): Float32Array {
  const map = new Float32Array(SIZE * SIZE * 3);
  for (let row = 0; row < SIZE; row += step) {
    for (let column = 0; column < SIZE; column += step) {
      let x = ((column + step / 2) / SIZE) * 2 - 1;
      let y = ((row + step / 2) / SIZE) * 2 - 1;
      const z = 1 - Math.abs(x) - Math.abs(y);
      if (z < 0) [x, y] = [(1 - Math.abs(y)) * (x < 0 ? -1 : 1), (1 - Math.abs(x)) * (y < 0 ? -1 : 1)];
      const length = Math.hypot(x, y, z);
      const rgb = light(x / length, y / length, z / length);
      for (let cell = 0; cell < step * step; cell += 1) {
        map.set(rgb, ((row + Math.floor(cell / step)) * SIZE + column + (cell % step)) * 3);
      }
    }
  }
  return map;
}

/** Directions spread evenly by the golden angle. */
function sphere(count: number): Direction[] {
  return Array.from({ length: count }, (_, index) => {
    const z = 1 - (2 * index + 1) / count;
    const across = Math.sqrt(1 - z * z);
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    return { x: across * Math.cos(angle), y: across * Math.sin(angle), z };
  });
}
