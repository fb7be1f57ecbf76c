import { look } from './camera.ts';
import { openness } from './occlusion.ts';
import type { Pose } from './pose.ts';
import { rasterise, type Visible } from './raster.ts';
import { Shader } from './shade.ts';
import { shadowAt, shadowOf } from './shadow.ts';
import type { Piece } from './surface.ts';

/** A part ready for its photograph. */
export interface Model {
  readonly pieces: readonly Piece[];
  readonly pose: Pose;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Samples per pixel and direction. */
const SAMPLES = 2;
const SHADOW_STRENGTH = 0.62;
/** The shadow fades out over this share of the picture before its border. */
const FADE = 0.1;
const EXPOSURE = 0.92;

/** RGBA with straight alpha, sRGB; the part is opaque, its shadow black, the rest clear. */
export function photograph(model: Model, { width, height }: PictureSize): Uint8ClampedArray {
  const wide = width * SAMPLES;
  const high = height * SAMPLES;
  const { views, camera } = look(model.pieces, model.pose.rotation, {
    width: wide,
    height: high,
    elevation: model.pose.elevation,
  });
  const visible = rasterise(views, wide, high);
  const open = openness(visible, camera, SAMPLES);
  const shadow = shadowOf(views);
  const shader = new Shader({ views, visible, camera });
  const pixels = new Uint8ClampedArray(width * height * 4);
  const rgb = new Float64Array(3);
  const sum = new Float64Array(3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sum.fill(0);
      let covered = 0;
      const corner = y * SAMPLES * wide + x * SAMPLES;
      const whole = visible.nearness[corner] !== 0 && sameTriangle(visible, corner);
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const sx = x * SAMPLES + (sample & 1);
        const sy = y * SAMPLES + (sample >> 1);
        if (visible.nearness[sy * wide + sx] === 0) continue;
        // Within one triangle the light hardly changes: one sample stands for all.
        if (!whole || sample === 0) shader.shade(rgb, sx, sy, open[y * width + x] as number);
        covered += 1;
        // Averaged as the eye sees them, so that a highlight does not tear an edge open.
        for (let channel = 0; channel < 3; channel += 1)
          sum[channel] = (sum[channel] as number) + encoded(rgb[channel] as number);
      }
      const part = covered / (SAMPLES * SAMPLES);
      const shade = part < 1 ? shadowAt(shadow, camera, (x + 0.5) * SAMPLES, (y + 0.5) * SAMPLES) : 0;
      const dark = shade > 0 ? shade * SHADOW_STRENGTH * fadeAt(x / (width - 1), y / (height - 1)) : 0;
      const alpha = part + (1 - part) * dark;
      if (alpha === 0) continue;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3 && covered > 0; channel += 1)
        pixels[at + channel] = (((sum[channel] as number) / covered) * part) / alpha;
      pixels[at + 3] = alpha * 255;
    }
  }
  return pixels;
}

function sameTriangle({ triangle, width }: Visible, corner: number): boolean {
  const id = triangle[corner];
  return (
    triangle[corner + 1] === id && triangle[corner + width] === id && triangle[corner + width + 1] === id
  );
}

function fadeAt(across: number, down: number): number {
  const inside = Math.min(1, Math.max(0, Math.min(across, 1 - across, down, 1 - down) / FADE - 0.08));
  return inside * inside * (3 - 2 * inside);
}

/** sRGB value, 0 to 255, of linear light; bright light rolls off as film does. */
function encoded(light: number): number {
  return CURVE[Math.min(CURVE.length - 1, (light * CURVE_STEPS) | 0)] as number;
}

const CURVE_STEPS = 1024;
const CURVE = Float32Array.from({ length: CURVE_STEPS * 4 }, (_, step) => {
  const light = ((step + 0.5) / CURVE_STEPS) * EXPOSURE;
  const rolled = light < 0.6 ? light : 0.6 + 0.4 * (1 - Math.exp(-(light - 0.6) / 0.4));
  return 255 * (rolled <= 0.0031308 ? rolled * 12.92 : 1.055 * rolled ** (1 / 2.4) - 0.055);
});
