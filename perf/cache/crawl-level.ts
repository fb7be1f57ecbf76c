import type { Entry } from '#cache/entry.ts';
import { MemoryLevel } from '#cache/memory-level.ts';
import { collectGarbage } from './collect-garbage.ts';
import { Zipf } from './zipf.ts';

/** A page as it is rendered, in characters that take two bytes, and what else an entry has. */
const PAGE_BYTES = 80_000;
const PEOPLES_PARTS = 500;
const PEOPLE_EVERY = 5;
const STEPS = 30;
const SEED = 6;

export interface CrawledLevel {
  readonly pages: number;
  /** What it says that it holds, and what of it this process has, at times. */
  readonly levelBytes: readonly number[];
  readonly arrayBytes: readonly number[];
  /** Of people in the first level, without and beside the crawler. */
  readonly peopleAlone: number;
  readonly peopleBeside: number;
}

/** A crawler walks more pages than the first level holds while people read theirs, through the level alone. */
export function crawlLevel(pages: number, mostBytes: number): CrawledLevel {
  const peopleAlone = walk({ pages, mostBytes, crawls: false }).people;
  const { people: peopleBeside, levelBytes, arrayBytes } = walk({ pages, mostBytes, crawls: true });
  return { pages, levelBytes, arrayBytes, peopleAlone, peopleBeside };
}

function walk({ pages, mostBytes, crawls }: { pages: number; mostBytes: number; crawls: boolean }) {
  const level = new MemoryLevel<Buffer>(mostBytes);
  const zipf = new Zipf(PEOPLES_PARTS, { s: 1, seed: SEED });
  const levelBytes: number[] = [];
  const arrayBytes: number[] = [];
  let [views, hits] = [0, 0];
  const ask = (key: string): boolean => {
    if (level.get(key)) return true;
    level.set(key, entry(key));
    return false;
  };
  for (let page = 0; page < pages; page += 1) {
    if (crawls) ask(`/p/crawled-${page}`);
    if (page % PEOPLE_EVERY === 0) {
      views += 1;
      if (ask(`/p/read-${zipf.draw()}`)) hits += 1;
    }
    if ((page + 1) % Math.ceil(pages / STEPS) > 0) continue;
    collectGarbage();
    levelBytes.push(level.bytes);
    arrayBytes.push(process.memoryUsage().arrayBuffers);
  }
  return { people: hits / views, levelBytes, arrayBytes };
}

const entry = (key: string): Entry<Buffer> => ({
  value: Buffer.allocUnsafeSlow(PAGE_BYTES),
  tags: [`part:${key}`, `price:${key}`, `stock:${key}`],
  ...{ seq: 1, madeAt: 0, lifetimeMs: 1e9, bytes: PAGE_BYTES },
});
