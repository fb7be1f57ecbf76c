import { type CataloguePart, pagePath } from './catalogue.ts';
import { get } from './get.ts';
import type { Instance, Probe } from './instance.ts';
import { readMetrics, since } from './metrics.ts';
import { Zipf } from './zipf.ts';

/** Of the pages asked for, every how many are a person's. */
const PEOPLE_EVERY = 5;
/** What people look at: no more than the level can hold beside the crawler. */
const PEOPLES_PARTS = 100;
const SEED = 5;
/** Pages on their way at any time. */
const AT_ONCE = 4;
const STEPS = 10;

export interface Crawled {
  readonly pages: number;
  /** What the first level counts, the process' heap with what is outside of it, and all its memory. */
  readonly steps: readonly { readonly pages: number; readonly levelBytes: number; readonly probe: Probe }[];
  /** Hits of the first level for a view of a person, alone and beside the crawler, whose pages are hits of nothing. */
  readonly hitsAlone: number;
  readonly hitsBeside: number;
}

/**
 * A crawler walks through all pages while people read a few by Zipf's law.
 * @param parts people's first; the crawler walks those after
 */
export async function crawl(instance: Instance, parts: readonly CataloguePart[]): Promise<Crawled> {
  const zipf = new Zipf(PEOPLES_PARTS, { s: 1, seed: SEED });
  const crawled = parts.slice(PEOPLES_PARTS);
  const ask = async (part: CataloguePart | undefined): Promise<void> => {
    const { status, text } = await get(`${instance.origin}${pagePath(part?.partNumber ?? '')}`);
    if (status !== 200) throw new Error(`${part?.partNumber}: ${status} ${text.slice(0, 200)}`);
  };
  const person = (): Promise<void> => ask(parts[zipf.draw()]);
  for (let view = 0; view < PEOPLES_PARTS * PEOPLE_EVERY; view += 1) await person();
  const start = await readMetrics(instance.origin);
  for (let view = 0; view < PEOPLES_PARTS; view += 1) await person();
  const alone = await readMetrics(instance.origin);

  const steps: { pages: number; levelBytes: number; probe: Probe }[] = [];
  let [walked, views] = [0, 0];
  const walk = async (until: number): Promise<void> => {
    while (walked < until) {
      const page = walked;
      walked += 1;
      await ask(crawled[page]);
      if (page % PEOPLE_EVERY > 0) continue;
      views += 1;
      await person();
    }
  };
  for (let step = 1; step <= STEPS; step += 1) {
    const until = Math.floor((crawled.length * step) / STEPS);
    await Promise.all(Array.from({ length: AT_ONCE }, () => walk(until)));
    const { memoryBytes: levelBytes } = await readMetrics(instance.origin);
    steps.push({ pages: until, levelBytes, probe: await instance.probe() });
  }
  const { memoryHits } = since(alone, await readMetrics(instance.origin));
  return {
    ...{ pages: crawled.length, steps },
    hitsAlone: since(start, alone).memoryHits / PEOPLES_PARTS,
    hitsBeside: memoryHits / views,
  };
}

/**
 * How much more a figure is at its highest than at its lowest, as part of the lowest, over what was measured after the
 * bound was reached, which a third of the way is.
 */
export function growth(figures: readonly number[]): number {
  const settled = figures.slice(Math.floor(figures.length / 3));
  return Math.max(...settled) / Math.min(...settled) - 1;
}
