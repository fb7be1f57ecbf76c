import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseUrls } from '#db/database-urls.ts';
import { type CataloguePart, pagePath } from '../catalogue.ts';
import { get } from '../get.ts';
import { readMetrics, since } from '../metrics.ts';
import { Prices } from '../prices.ts';
import { Redis } from '../redis.ts';
import { type Stand, startStand } from '../stand.ts';
import type { Scenario } from './scenario.ts';
import { type Watched, watch } from './watch.ts';

const BEFORE_MS = 2_000;
const AFTERWARDS_MS = 2_000;
/** Parts that visitors read. */
const READ = 40;
const SHARES_LIMIT_MS = 20_000;
const WRITTEN_WITHIN_MS = 200;

export interface FaultFigures extends Watched {
  readonly name: string;
  /** After it was healed, until one instance showed what another had rendered; infinity where none did. */
  readonly sharesAgainMs: number;
}

interface RunOptions {
  readonly database: DatabaseUrls;
  /** More than visitors read: some have to be cold afterwards. */
  readonly parts: readonly CataloguePart[];
  readonly usesRedis: boolean;
  readonly signal: AbortSignal;
}

/** Runs a scenario on instances of its own; whatever happens, nothing of it is left. */
export async function runScenario(
  scenario: Scenario,
  { database, parts, usesRedis, signal }: RunOptions,
): Promise<FaultFigures> {
  await using cleanup = new AsyncDisposableStack();
  const redis = usesRedis || scenario.usesRedis ? await Redis.start() : undefined;
  if (redis) cleanup.defer(() => redis.stop());
  const { specs, levels } = (await scenario.prepare?.(cleanup)) ?? {};
  const name = scenario.name.replaceAll(/\W+/g, '-');
  const stand = await startStand({
    ...{ database, name, specs },
    levels: { ...levels, redisUrl: redis?.url },
  });
  cleanup.defer(() => stand.stop());
  const broken = { stand, redis, parts };
  // So that there is something to break.
  for (const { partNumber } of parts.slice(0, READ)) await get(`${stand.origins[0]}${pagePath(partNumber)}`);
  const end = new AbortController();
  const watching = watch({
    ...{ origins: stand.origins, prices: new Prices(stand.client), signal: end.signal },
    parts: parts.slice(0, READ),
  });
  // Awaited below; what goes wrong meanwhile must not end this process.
  watching.catch(() => {});
  try {
    await sleep(BEFORE_MS, undefined, { signal });
    await scenario.breakIt?.(broken);
    await sleep(scenario.ms, undefined, { signal });
    await scenario.heal?.(broken);
    await sleep(AFTERWARDS_MS, undefined, { signal });
  } finally {
    end.abort();
  }
  const watched = await watching;
  return { name: scenario.name, ...watched, sharesAgainMs: await sharesAgain(stand, parts.slice(READ)) };
}

/** The last two instances: the others may be those that differ. */
async function sharesAgain({ instances }: Stand, cold: readonly CataloguePart[]): Promise<number> {
  const [one = '', other = ''] = instances.origins.slice(-2);
  const startMs = performance.now();
  for (const { partNumber } of cold) {
    const takenMs = performance.now() - startMs;
    if (takenMs > SHARES_LIMIT_MS) break;
    await get(`${one}${pagePath(partNumber)}`);
    await sleep(WRITTEN_WITHIN_MS);
    const before = await readMetrics(other);
    await get(`${other}${pagePath(partNumber)}`);
    const { sharedHits, renders } = since(before, await readMetrics(other));
    if (sharedHits > 0 && renders === 0) return takenMs;
  }
  return Number.POSITIVE_INFINITY;
}
