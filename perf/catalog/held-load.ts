import budgets from '../budgets/catalog.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import type { MeasuredLoad } from './budgets.ts';

const MB = 2 ** 20;
const SECOND_MS = 1_000;

/** What loading is held against; a catalogue larger than any that has a limit is loaded in any time. */
export function heldLoad({ parts, seconds, peakMemoryMb }: MeasuredLoad): Held[] {
  const limit = budgets.load.find(({ upToParts }) => parts <= upToParts);
  const memory = { value: peakMemoryMb * MB, limit: budgets.loaderPeakMemoryMb * MB, unit: 'bytes' } as const;
  return [
    ...(limit ? [time(seconds, limit.seconds)] : []),
    { name: 'load: most memory', side: 'at most', ...memory },
  ];
}

const time = (seconds: number, limit: number): Held => ({
  ...{ name: 'load: time', value: seconds * SECOND_MS, limit: limit * SECOND_MS },
  ...{ unit: 'ms', side: 'at most' },
});
