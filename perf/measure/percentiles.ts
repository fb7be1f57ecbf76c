/** Milliseconds that half, 75, 95 and 99 of 100 calls stayed within. */
export interface Percentiles {
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly p99: number;
}

/** By nearest rank: each is a measured value. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p75: at(0.75), p95: at(0.95), p99: at(0.99) };
}

/**
 * Of several repetitions of the same calls the one with the lowest p99. What else runs on the machine only ever adds
 * time, and rarely in all repetitions; what the statement itself costs is in every one of them.
 */
export function quietest(repetitions: readonly (readonly number[])[]): Percentiles {
  const [best] = repetitions.map(percentiles).sort((a, b) => a.p99 - b.p99);
  return best ?? { p50: 0, p75: 0, p95: 0, p99: 0 };
}
