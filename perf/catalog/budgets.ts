import budgets from '../budgets/catalog.json' with { type: 'json' };

export interface MeasuredLoad {
  readonly parts: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Peak resident memory of the loading process. */
  readonly peakMemoryMb: number;
}

/** A line for each budget of `perf/budgets/catalog.json` that is broken. */
export function brokenLoadBudgets({ parts, seconds, peakMemoryMb }: MeasuredLoad): string[] {
  const limit = budgets.load.find(({ upToParts }) => parts <= upToParts)?.seconds ?? Number.POSITIVE_INFINITY;
  const memoryLimit = budgets.loaderPeakMemoryMb;
  return [
    ...(seconds > limit ? [`load: ${seconds.toFixed(1)} s, allowed ${limit} s`] : []),
    ...(peakMemoryMb > memoryLimit
      ? [`load: ${peakMemoryMb} MB of memory at most, allowed ${memoryLimit} MB`]
      : []),
  ];
}
