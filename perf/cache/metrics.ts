import { get } from './get.ts';

/** What one instance has counted since it started, as `GET /api/cache/metrics` answers peers. */
export interface CacheMetrics {
  /** Pages and route answers that Next has made. */
  readonly renders: number;
  readonly memoryHits: number;
  readonly sharedHits: number;
  /** Neither level had it. */
  readonly misses: number;
  /** Misses that waited for somebody else's render. */
  readonly waits: number;
  /** Entries kept, in whichever level. */
  readonly writes: number;
  /** Entries found that a change had made untrue. */
  readonly untrue: number;
  readonly memoryBytes: number;
}

const NAMES = [
  ...(['renders', 'memoryHits', 'sharedHits', 'misses', 'waits', 'writes', 'untrue'] as const),
  'memoryBytes' as const,
];
const PATH = '/api/cache/metrics';

/** @throws Error where an instance does not count, naming what it lacks */
export async function readMetrics(origin: string): Promise<CacheMetrics> {
  const { status, text } = await get(`${origin}${PATH}`);
  if (status !== 200) throw new Error(`${origin}${PATH} answers ${status}: nothing can be counted.`);
  const counted = JSON.parse(text) as Partial<CacheMetrics>;
  const missing = NAMES.filter((name) => typeof counted[name] !== 'number');
  if (missing.length > 0) throw new Error(`${origin}${PATH} does not count ${missing.join(', ')}.`);
  return counted as CacheMetrics;
}

/** Of all instances together. */
export async function sumMetrics(origins: readonly string[]): Promise<CacheMetrics> {
  const all = await Promise.all(origins.map(readMetrics));
  const sums = NAMES.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)] as const);
  return Object.fromEntries(sums) as unknown as CacheMetrics;
}

/** What was counted in between. */
export function since(before: CacheMetrics, after: CacheMetrics): CacheMetrics {
  const counted = NAMES.map((name) => [name, after[name] - before[name]] as const);
  return { ...(Object.fromEntries(counted) as unknown as CacheMetrics), memoryBytes: after.memoryBytes };
}
