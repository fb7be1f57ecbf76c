import type { DatabaseUrls } from '#db/database-urls.ts';
import type { CataloguePart } from '../catalogue.ts';
import { DISK_SCENARIOS } from './disk-scenarios.ts';
import { INSTANCE_SCENARIOS } from './instance-scenarios.ts';
import { LISTENER_SCENARIO } from './listener-scenario.ts';
import { REDIS_SCENARIOS } from './redis-scenarios.ts';
import { type FaultFigures, runScenario } from './run-scenario.ts';

interface FaultsOptions {
  readonly database: DatabaseUrls;
  readonly parts: readonly CataloguePart[];
  /** Also those that have nothing to do with Redis share through one; those of a folder are left out. */
  readonly redis: boolean;
  readonly only: string;
  readonly signal: AbortSignal;
  readonly onFigures: (figures: FaultFigures) => void;
  readonly onError: (name: string, error: unknown) => void;
}

/** Breaks one thing after the other. */
export async function measureFaults(options: FaultsOptions): Promise<FaultFigures[]> {
  const { database, parts, redis, only, signal, onFigures, onError } = options;
  const scenarios = [
    ...(redis ? [] : DISK_SCENARIOS),
    ...[...INSTANCE_SCENARIOS, LISTENER_SCENARIO, ...REDIS_SCENARIOS],
  ].filter(({ name }) => name.includes(only));
  const all: FaultFigures[] = [];
  for (const scenario of scenarios) {
    if (signal.aborted) break;
    console.log(`Fault: ${scenario.name} …`);
    try {
      const figures = await runScenario(scenario, { database, parts, usesRedis: redis, signal });
      onFigures(figures);
      all.push(figures);
    } catch (error) {
      signal.throwIfAborted();
      onError(scenario.name, error);
    }
  }
  return all;
}
