import { type CacheMetrics, since, sumMetrics } from './metrics.ts';

/** Part of the requests that nothing had to be rendered for. */
export const hitRatio = (requests: number, { renders }: CacheMetrics): number =>
  requests === 0 ? Number.NaN : 1 - renders / requests;

/** Counts what the instances do in the meantime. */
export async function counted<Result>(
  origins: () => readonly string[],
  work: () => Promise<Result>,
): Promise<{ result: Result; metrics: CacheMetrics }> {
  const before = await sumMetrics(origins());
  const result = await work();
  return { result, metrics: since(before, await sumMetrics(origins())) };
}
