import type { Stated, Variant } from '../model.ts';
import { mm, term } from '../stated.ts';
import { circle, type Thread, threadedArea } from '../threads.ts';
import { THEORETICAL_HEAD_DIAMETER } from './machine-recessed-table.ts';

/** What the heads of all machine screws have; mm. */
export interface MachineHead {
  readonly d: number;
  readonly dk: number;
  readonly k: number;
}

/** Heads come out between the maximum the tables give and the minimum: this much of the volume at maximum. */
const MEAN_OF_MAXIMUM = 0.93;

/** A drive engages as deep as its minimum or somewhat deeper. */
const MEAN_DEPTH = 1.15;

/** Volume in mm³ of a head that is a cylinder less `roundedOff`, the share that dome, taper and radii take away. */
export function headVolume(head: MachineHead, roundedOff: number): number {
  return circle(head.dk) * head.k * (1 - roundedOff) * MEAN_OF_MAXIMUM;
}

/** Volume in mm³ of a 90° countersunk head: the narrow cylindrical edge and the cone below it. */
export function countersunkVolume({ d, dk, k }: MachineHead): number {
  const edge = ((THEORETICAL_HEAD_DIAMETER[d] ?? dk) - dk) / 2;
  const cone = (Math.PI / 12) * (k - edge) * (dk * dk + dk * d + d * d);
  return (circle(dk) * edge + cone) * MEAN_OF_MAXIMUM;
}

/** Volume in mm³ of a slot `n` wide and at least `t` deep across the head. */
export function slotVolume(head: MachineHead & { readonly n: number; readonly t: number }): number {
  return head.n * head.t * MEAN_DEPTH * head.dk;
}

/** Volume in mm³ of a cross recess: four wings about a quarter as wide as long, tapering to the bottom. */
export function crossVolume(m: number, depth: number): number {
  return 0.25 * m * m * depth * MEAN_DEPTH;
}

/** Volume in mm³ of the shank; that of a machine screw has the pitch diameter where it is not threaded. */
export function shankVolume(thread: Thread, length: number): number {
  return threadedArea(thread) * length;
}

const FULL = term('Fully threaded', 2);

/** Longest screw in mm that the standards thread up to the head whatever its head; above, b is given. */
const longestFull = (d: number): number => (d <= 3 ? 25 : 40);
const SHORTEST_PARTIAL_MM = 50;
const PARTIAL_THREAD_MM = 38;

/** What a machine screw of length `l` states of thread and length; b min = 38 mm from M3.5 (ISO 1207 and others). */
export function threadValues(thread: Thread, l: number): Record<string, Stated> {
  return {
    ...thread.values,
    length: mm(l),
    ...(l <= longestFull(thread.d) ? { 'thread-extent': FULL } : {}),
    ...(l >= SHORTEST_PARTIAL_MM ? { 'thread-length-min': mm(PARTIAL_THREAD_MM) } : {}),
  };
}

/** M3.5 is the size the standards ask to avoid. */
export const sizeTier = (d: number): number => (d === 3.5 ? 1 : 0);

/** Hot dip galvanising would fill slots, recesses and small threads; nobody stocks machine screws with it. */
export const sold = (variants: readonly Variant[]): Variant[] =>
  variants.filter((variant) => variant.values.finish?.text !== 'Hot dip galvanised');

/** What a head states; a countersunk one also its theoretical diameter. */
export function headValues(head: MachineHead, countersunk: boolean): Record<string, Stated> {
  const sharp = THEORETICAL_HEAD_DIAMETER[head.d];
  return {
    'head-diameter': mm(head.dk),
    'head-height': mm(head.k),
    ...(countersunk && sharp !== undefined ? { 'head-diameter-theoretical': mm(sharp) } : {}),
  };
}
