import { Surface } from './surface.ts';

/** A thread along `z`, lengths in mm. Ends are `[from, to]` with `from < to`. */
export interface Thread {
  readonly major: number;
  readonly pitch: number;
  readonly from: number;
  readonly to: number;
  /** Radius the thread's end at `from` is chamfered to; 45°. */
  readonly chamferFrom?: number;
  readonly chamferTo?: number;
  /** Radius a nut's hole is countersunk to at both ends; 120°. */
  readonly countersink?: number;
  /** The thread runs out into a plain shank of the major diameter at `to`. */
  readonly runOut?: boolean;
  /** Bounds the radius at a height, such as a point's cone. */
  readonly within?: (z: number) => number;
}

/** Depth of an external ISO 68-1 thread over its pitch, to the rounded root (ISO 724: 0.61343). */
const DEPTH = 0.61343;
const HALF_CREST = 1 / 16;
const FLANK = DEPTH * Math.tan(Math.PI / 6);
const RUN_OUT_PITCHES = 1.6;

/** Radius by angle (rad) and height. */
export type RadiusOf = (angle: number, z: number) => number;

export function threadRadius(thread: Thread): RadiusOf {
  const { major, pitch, from, to } = thread;
  const top = major / 2;
  const depth = DEPTH * pitch;
  return (angle, z) => {
    const turns = z / pitch - angle / (2 * Math.PI);
    const phase = Math.abs(turns - Math.round(turns));
    const flank = Math.min(1, Math.max(0, (phase - HALF_CREST) / FLANK));
    let radius = top - depth * flank;
    if (thread.runOut) {
      const rise = (z - (to - RUN_OUT_PITCHES * pitch)) / (RUN_OUT_PITCHES * pitch);
      if (rise > 0) radius = Math.max(radius, top - depth * (1 - rise));
    }
    if (thread.chamferFrom !== undefined) radius = Math.min(radius, thread.chamferFrom + (z - from));
    if (thread.chamferTo !== undefined) radius = Math.min(radius, thread.chamferTo + (to - z));
    if (thread.countersink !== undefined) {
      const nearest = Math.min(z - from, to - z);
      radius = Math.max(radius, thread.countersink - nearest * Math.sqrt(3));
    }
    if (thread.within) radius = Math.min(radius, thread.within(z));
    return Math.max(radius, 0);
  };
}

/** Radius at the root, for what starts where the thread ends. */
export const minorRadius = (major: number, pitch: number): number => major / 2 - DEPTH * pitch;

/** Breaks of the profile within one pitch, as parts of it: crest, flank, root, flank. Rows follow the helix. */
const BREAKS = [-HALF_CREST, HALF_CREST, HALF_CREST + FLANK, 1 - HALF_CREST - FLANK, 1 - HALF_CREST];
const STEPS = [2, 3, 2, 3];

interface Facets {
  readonly segments?: number;
}

/** The helical surface of `thread`, open at both ends. */
export function threadSurface(thread: Thread, { segments = 72 }: Facets = {}): Surface {
  const { pitch, from, to } = thread;
  const surface = new Surface();
  const radius = threadRadius(thread);
  const first = Math.floor(from / pitch) - 2;
  const last = Math.ceil(to / pitch) + 1;
  for (let turn = first; turn <= last; turn += 1) {
    for (let part = 0; part < STEPS.length; part += 1) {
      const a = (turn + (BREAKS[part] as number)) * pitch;
      const b = (turn + (BREAKS[part + 1] as number)) * pitch;
      if (b + pitch < from || a > to) continue;
      const rows = STEPS[part] as number;
      surface.grid(segments, rows, (out, column, row) => {
        const angle = (column / segments) * 2 * Math.PI;
        const lead = a + ((b - a) * row) / rows;
        helixPoint(out, { angle, lead, middle: (a + b) / 2, thread, radius });
      });
    }
  }
  return surface;
}

interface HelixPoint {
  angle: number;
  lead: number;
  middle: number;
  thread: Thread;
  radius: RadiusOf;
}

/** Slopes are taken a little towards the strip's middle, so that crest and flank keep their edge. */
function helixPoint(out: Float64Array, { angle, lead, middle, thread, radius }: HelixPoint): void {
  const { pitch, from, to } = thread;
  const rise = (angle / (2 * Math.PI)) * pitch;
  const z = Math.min(to, Math.max(from, lead + rise));
  const r = radius(angle, z);
  const inner = Math.min(to, Math.max(from, z + (middle - lead) * 0.1));
  const small = pitch * 0.004;
  const slope = (radius(angle, inner + small) - radius(angle, inner - small)) / (2 * small);
  const turnSlope = (radius(angle + 0.004, inner) - radius(angle - 0.004, inner)) / 0.008;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const sideways = -turnSlope / Math.max(r, small);
  out[0] = r * cos;
  out[1] = r * sin;
  out[2] = z;
  out[3] = cos - sideways * sin;
  out[4] = sin + sideways * cos;
  out[5] = -slope;
}

/** The flat face that closes a turned or threaded body at height `z`. */
export function endFace(radius: RadiusOf, z: number, hole: RadiusOf = () => 0): Surface {
  const segments = 96;
  return new Surface().grid(segments, 1, (out, column, row) => {
    const angle = (column / segments) * 2 * Math.PI;
    const r = row === 0 ? hole(angle, z) : radius(angle, z);
    out[0] = r * Math.cos(angle);
    out[1] = r * Math.sin(angle);
    out[2] = z;
    out[3] = 0;
    out[4] = 0;
    out[5] = 1;
  });
}
