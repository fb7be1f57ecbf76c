import { type Held, isBroken } from '../measure/held.ts';
import { percentiles } from '../measure/percentiles.ts';

/**
 * `npm run perf:interactions` holds the limits themselves, on a machine that does nothing else. `npm test` runs the same
 * journeys beside whatever else the machine does.
 */
export const IS_STRICT = process.env.PERF_STRICT === '1';

/** How often each journey is gone at the most. */
export const REPETITIONS = IS_STRICT ? 12 : 3;
/** What is left to noise where a limit is not held strictly, after the slowness of the machine is taken out. */
const MARGIN = 2;

interface Times {
  readonly name: string;
  readonly times: readonly number[];
  readonly limit: number;
  /** Of the machine just now, see `slowness`. */
  readonly slowness: number;
  readonly culprit: string;
}

/** Whether a journey need not be gone again: not strictly, one time within the limit has decided. */
export const isDecided = (held: readonly Held[]): boolean => !IS_STRICT && !held.some(isBroken);

/**
 * The 75th percentile against the limit of a machine as slow as this one is at the moment: limits are those of a quiet
 * one. In `npm test` the quickest time against twice that limit: what else runs only ever adds time, and what the page itself costs is in every repetition.
 */
export function heldTime({ name, times, limit, slowness, culprit }: Times): Held {
  const value = IS_STRICT ? percentiles(times).p75 : Math.min(...times);
  // A time that could not be measured must not be lost among those that could.
  const isComplete = times.length > 0 && !times.some(Number.isNaN);
  return {
    name,
    value: isComplete ? Math.round(value) : Number.NaN,
    unit: 'ms',
    limit: Math.round(limit * slowness * (IS_STRICT ? 1 : MARGIN)),
    side: 'at most',
    culprit,
  };
}
