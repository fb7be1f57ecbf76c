import type { Point } from '../model.ts';
import type { PartValues } from '../part-values.ts';
import type { ViewBuilder } from '../view-builder.ts';
import { threadedShank } from './external-thread.ts';

/** Between the head and the first full thread of a screw threaded to the head, in pitches: ISO 3508, P to 3 P. */
const TO_THREAD = 2;
/** Of the plain body, the run-out may take so many pitches: ls is lg − 5 P in ISO 4014, 4762 and others. */
const LEAST_RUN_OUT = 5;

export interface ScrewShank {
  readonly d: number;
  readonly pitch: number;
  /** x where the head ends and the shank begins, and of the screw's end; mm. */
  readonly head: number;
  readonly end: number;
  /** The lower point of the head from which the length is measured. */
  readonly seat: Point;
  /** Length of the thread from the end; left out, it reaches the head. */
  readonly threaded?: number | undefined;
  /** The attribute that states it. */
  readonly lengthKey?: string;
}

/** The shank behind a screw's head, with the axis and the dimensions of thread, length and thread length. */
export function screwShank(side: ViewBuilder, part: PartValues, shank: ScrewShank): ViewBuilder {
  const { d, pitch, head, end, seat, threaded, lengthKey = 'thread-length' } = shank;
  const from = threaded === undefined ? head + Math.min(TO_THREAD * pitch, (end - head) / 3) : end - threaded;
  threadedShank(side, { d, pitch, from, to: end, shankFrom: head });
  return side
    .axis([0, 0], [end, 0])
    .dimension('below', seat, [end, -d / 2], part.label('length'))
    .dimension('right', [end, -d / 2], [end, d / 2], part.label('thread'))
    .dimension('above', [from, d / 2], [end, d / 2], part.label(lengthKey));
}

export interface Stepped {
  readonly d: number;
  readonly pitch: number;
  /** From below the head, or the countersink, to the end; mm. */
  readonly shank: number;
  /** The standard's thread length b. */
  readonly b: number;
  /** Least plain body with its run-out taken off, in diameters, that the standard's stepped line leaves. */
  readonly leastBody: number;
}

/** The standard's thread length, where it leaves a plain body: the stepped line of its table of lengths. */
export const steppedThread = ({ d, pitch, shank, b, leastBody }: Stepped): number | undefined =>
  shank - b - LEAST_RUN_OUT * pitch >= leastBody * d ? b : undefined;
