import type { Entry } from '#cache/entry.ts';
import { MemoryLevel } from '#cache/memory-level.ts';
import { sizeOf } from '#cache/size-of.ts';
import { collectGarbage } from './collect-garbage.ts';
import { Zipf } from './zipf.ts';

/** About what a part's page takes: a character beyond Latin 1 makes it two bytes a character. */
const ROWS = '<td>12.5 mm</td>'.repeat(1_500);
const RSC_BYTES = 9_000;
const PEOPLES_PARTS = 500;
const PEOPLE_EVERY = 5;
const STEPS = 15;
const SEED = 6;

export interface CrawledLevel {
  readonly pages: number;
  /** What it says that it holds, and what this process takes, without garbage, and at all; at times. */
  readonly levelBytes: readonly number[];
  readonly usedBytes: readonly number[];
  readonly residentBytes: readonly number[];
  /** Of people in the first level, without and beside the crawler. */
  readonly peopleAlone: number;
  readonly peopleBeside: number;
}

/** A crawler walks more pages than the first level holds while people read theirs, through the level alone. */
export function crawlLevel(pages: number, mostBytes: number): CrawledLevel {
  const peopleAlone = walk({ pages, mostBytes, crawls: false }).people;
  const { people: peopleBeside, ...bytes } = walk({ pages, mostBytes, crawls: true });
  return { pages, ...bytes, peopleAlone, peopleBeside };
}

function walk({ pages, mostBytes, crawls }: { pages: number; mostBytes: number; crawls: boolean }) {
  const level = new MemoryLevel<Page>(mostBytes);
  const zipf = new Zipf(PEOPLES_PARTS, { s: 1, seed: SEED });
  const levelBytes: number[] = [];
  const usedBytes: number[] = [];
  const residentBytes: number[] = [];
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
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    usedBytes.push(heapUsed + arrayBuffers);
    residentBytes.push(rss);
  }
  return { people: hits / views, levelBytes, usedBytes, residentBytes };
}

interface Page {
  readonly html: string;
  readonly rscData: Buffer;
}

function entry(key: string): Entry<Page> {
  // One string, not a rope of those it is made of.
  const html = Buffer.from(`${key} → ${ROWS}`).toString();
  const value = { html, rscData: Buffer.from(Buffer.alloc(RSC_BYTES, key).buffer) };
  const tags = ['all', 'catalogue', `part:${key}`, `price:${key}`, `stock:${key}`];
  return { value, tags, ...{ seq: 1, madeAt: 0, lifetimeMs: 1e9, bytes: sizeOf(value) } };
}
