import type { Counted, VitalsKey } from './collector.ts';
import { ANY, SLICED_BY } from './dimensions.ts';

const HOURS_OF_DAY = 24;
/** Combinations of members that are what they are or `ANY`. */
const COMBINATIONS = 2 ** SLICED_BY.length;

export interface DaySlice extends Record<'metric' | 'navigation' | (typeof SLICED_BY)[number], string> {
  /** Since the epoch. */
  readonly day: number;
  readonly buckets: number[];
}

/** Adds counts of an hour to every slice of its day that they belong to. */
export function addToDay(slices: Map<string, DaySlice>, { key, buckets }: Counted): void {
  for (let combination = 0; combination < COMBINATIONS; combination += 1) {
    const slice = sliceOf(key, combination);
    const name = Object.values(slice).join(' ');
    const known = slices.get(name);
    if (!known) {
      slices.set(name, { ...slice, buckets: [...buckets] });
      continue;
    }
    for (let bucket = 0; bucket < buckets.length; bucket += 1)
      known.buckets[bucket] = (known.buckets[bucket] ?? 0) + (buckets[bucket] as number);
  }
}

function sliceOf(key: VitalsKey, combination: number): Omit<DaySlice, 'buckets'> {
  const kept = (name: (typeof SLICED_BY)[number], place: number): string =>
    combination & (1 << place) ? ANY : key[name];
  return {
    metric: key.metric,
    navigation: key.navigation,
    route: kept('route', 0),
    device: kept('device', 1),
    connection: kept('connection', 2),
    release: kept('release', 3),
    day: Math.floor(key.hour / HOURS_OF_DAY),
  };
}
