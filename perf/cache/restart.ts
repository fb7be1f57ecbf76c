import { type CataloguePart, pagePath } from './catalogue.ts';
import { counted, hitRatio } from './hit-ratio.ts';
import type { Instances } from './instances.ts';
import { load } from './load.ts';
import { Zipf } from './zipf.ts';

const PER_SECOND = 150;
/** Fills the levels, then what is compared. */
const WARMING_MS = 20_000;
const COMPARED_MS = 10_000;
const SEED = 8;

export interface Restarted {
  readonly before: number;
  /** In the first ten seconds. */
  readonly after: number;
}

/** The hit ratio of visitors by Zipf's law before all instances are restarted, and just after. */
export async function restarted(instances: Instances, parts: readonly CataloguePart[]): Promise<Restarted> {
  const zipf = new Zipf(parts.length, { s: 1, seed: SEED });
  const path = (): string => pagePath(parts[zipf.draw()]?.partNumber ?? '');
  const visitors = (ms: number) =>
    load({ origins: instances.origins, path, perSecond: PER_SECOND, signal: AbortSignal.timeout(ms) });
  const ratio = async (): Promise<number> => {
    const { result, metrics } = await counted(
      () => instances.origins,
      () => visitors(COMPARED_MS),
    );
    if (result.failed > 0) throw new Error(`Visitors were refused: ${result.failures.join('; ')}`);
    return hitRatio(result.answers, metrics);
  };
  await visitors(WARMING_MS);
  const before = await ratio();
  await instances.restart();
  return { before, after: await ratio() };
}
