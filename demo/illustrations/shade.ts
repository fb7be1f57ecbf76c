import type { Camera, View } from './camera.ts';
import { type Environment, irradiance, reflected } from './environment.ts';
import { noise } from './noise.ts';
import { PIECE_SHIFT, TRIANGLE_MASK, type Visible } from './raster.ts';

/** Colours samples. One object holds the scratch space of one picture. */
export class Shader {
  readonly #views: readonly View[];
  readonly #visible: Visible;
  readonly #camera: Camera;
  readonly #mirrors: readonly Environment[];
  readonly #sky = irradiance();
  readonly #weights = new Float64Array(3);
  readonly #normal = new Float64Array(3);
  readonly #light = new Float64Array(3);
  readonly #tint = new Float64Array(3);

  constructor(scene: { views: readonly View[]; visible: Visible; camera: Camera }) {
    this.#views = scene.views;
    this.#visible = scene.visible;
    this.#camera = scene.camera;
    this.#mirrors = scene.views.map(({ piece }) => reflected(piece.material.roughness));
  }

  /** Linear light that the sample at `x, y` sends to the camera; `open` is the share of surroundings it sees. */
  shade(out: Float64Array, x: number, y: number, open: number): void {
    const id = this.#visible.triangle[y * this.#visible.width + x] as number;
    const number = id >>> PIECE_SHIFT;
    const view = this.#views[number] as View;
    const { piece } = view;
    const { material } = piece;
    const at = (id & TRIANGLE_MASK) * 3;
    this.#weigh(view, at, x + 0.5, y + 0.5);
    const n = this.#normal;
    const camera = this.#camera;
    this.#interpolate(n, view.normals, piece.indices, at);
    if (material.grain) this.#tilt(view, at, material.grain, material.grainSize ?? 0.02);
    const steep = (n[0] as number) ** 2 + (n[1] as number) ** 2 + (n[2] as number) ** 2;
    const scale = 1 / (Math.sqrt(steep) || 1);
    const tx = (x + 0.5 - camera.centreX) / camera.scale;
    const ty = (camera.centreY - y - 0.5) / camera.scale;
    const length = 1 / Math.sqrt(1 + tx * tx + ty * ty);
    const vx = -tx * length;
    const vy = (camera.towards[1] - camera.up[1] * ty) * length;
    const vz = (camera.towards[2] - camera.up[2] * ty) * length;
    let nx = (n[0] as number) * scale;
    let ny = (n[1] as number) * scale;
    let nz = (n[2] as number) * scale;
    let facing = nx * vx + ny * vy + nz * vz;
    // Sheets have no back: a normal that clearly points away belongs to the other side.
    if (facing < -0.12) {
      nx = -nx;
      ny = -ny;
      nz = -nz;
      facing = -facing;
    }
    facing = Math.max(0.02, facing);
    const grazing = (1 - facing) ** 5 * (1 - material.roughness * 0.75);
    const tint = this.#tint;
    this.#colour(view, at);
    const light = this.#light;
    (this.#mirrors[number] as Environment).light(
      light,
      2 * facing * nx - vx,
      2 * facing * ny - vy,
      2 * facing * nz - vz,
    );
    const isMetal = material.reflection[0] > 0.08 || material.diffuse[0] < 0.013;
    // A closed place mirrors its own walls: dark for black, a dimmer self for bright metal.
    const wall = 0.25 + 0.75 * material.reflection[0];
    const mirrorOpen = open * (wall + open * (1 - wall));
    for (let channel = 0; channel < 3; channel += 1) {
      let base = material.reflection[channel] as number;
      if (isMetal) base *= tint[channel] as number;
      if (material.film) {
        const shift = Math.min(1, 1.6 * (1 - facing) ** 1.5);
        base += ((material.film[channel] as number) - base) * shift;
      }
      const fresnel = base + (1 - base) * grazing * (material.roughness > 0.4 ? 0.35 : 0.8);
      out[channel] = (light[channel] as number) * fresnel * mirrorOpen;
    }
    this.#sky.light(light, nx, ny, nz);
    for (let channel = 0; channel < 3; channel += 1) {
      const diffuse = (material.diffuse[channel] as number) * (tint[channel] as number);
      out[channel] = (out[channel] as number) + (light[channel] as number) * diffuse * open;
    }
  }

  /** Perspective-correct weights of the triangle's corners. */
  #weigh(view: View, at: number, x: number, y: number): void {
    const { screen, piece } = view;
    const a = (piece.indices[at] as number) * 3;
    const b = (piece.indices[at + 1] as number) * 3;
    const c = (piece.indices[at + 2] as number) * 3;
    const ax = screen[a] as number;
    const ay = screen[a + 1] as number;
    const bx = (screen[b] as number) - ax;
    const by = (screen[b + 1] as number) - ay;
    const cx = (screen[c] as number) - ax;
    const cy = (screen[c + 1] as number) - ay;
    const area = bx * cy - by * cx;
    const wb = ((x - ax) * cy - (y - ay) * cx) / area;
    const wc = ((y - ay) * bx - (x - ax) * by) / area;
    const pa = (1 - wb - wc) * (screen[a + 2] as number);
    const pb = wb * (screen[b + 2] as number);
    const pc = wc * (screen[c + 2] as number);
    const sum = pa + pb + pc;
    this.#weights[0] = pa / sum;
    this.#weights[1] = pb / sum;
    this.#weights[2] = pc / sum;
  }

  #interpolate(out: Float64Array, values: Float32Array, indices: Uint32Array, at: number): void {
    const a = (indices[at] as number) * 3;
    const b = (indices[at + 1] as number) * 3;
    const c = (indices[at + 2] as number) * 3;
    const wa = this.#weights[0] as number;
    const wb = this.#weights[1] as number;
    const wc = this.#weights[2] as number;
    for (let axis = 0; axis < 3; axis += 1) {
      out[axis] =
        (values[a + axis] as number) * wa +
        (values[b + axis] as number) * wb +
        (values[c + axis] as number) * wc;
    }
  }

  #tilt(view: View, at: number, grain: number, grainSize: number): void {
    const place = this.#light;
    this.#interpolate(place, view.piece.positions, view.piece.indices, at);
    const per = 1 / (grainSize * this.#camera.size);
    const x = (place[0] as number) * per;
    const y = (place[1] as number) * per;
    const z = (place[2] as number) * per;
    const n = this.#normal;
    for (let axis = 0; axis < 3; axis += 1) n[axis] = (n[axis] as number) + grain * noise(x, y, z, axis);
  }

  #colour(view: View, at: number): void {
    const tint = this.#tint;
    tint.fill(1);
    const { texture } = view.piece.material;
    if (!texture) return;
    const place = this.#light;
    this.#interpolate(place, view.piece.positions, view.piece.indices, at);
    texture(tint, place[0] as number, place[1] as number, place[2] as number);
  }
}
