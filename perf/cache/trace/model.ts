import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DiskLevel } from '#cache/disk-level.ts';
import { PageStore } from '#cache/page-store.ts';
import { TagClock } from '#cache/tag-clock.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import { FOLDERS } from '../folders.ts';
import { EdgeModel } from './edge-model.ts';
import { replay } from './traffic.ts';

export interface ModelOptions {
  readonly parts: number;
  readonly requests: number;
  /** Of each level, in bytes. */
  readonly bounds: {
    readonly edge: { readonly maxBytes: number; readonly maxEntries: number };
    readonly memory: number;
    readonly disk: number;
  };
  /** What entries weigh where they are stored, in bytes; drawn from. */
  readonly weights: readonly number[];
  /**
   * Whether the levels live through the days of the trace, by which they judge what was used of late, or through the
   * moments that this takes.
   */
  readonly livesDays: boolean;
}

export interface ModelFigures {
  /** Of the second half: the first one fills the caches. */
  readonly views: number;
  readonly edgeHits: number;
  readonly memoryHits: number;
  readonly sharedHits: number;
  readonly renders: number;
  /** What a cache without bounds would have had to render. */
  readonly unboundedRenders: number;
  readonly diskBytes: number;
}

/** Longer than any trace: what is true does not end, and lifetimes would end alike without bounds. */
const LIFETIME_MS = 1e12;

/**
 * Replays traffic through the levels themselves – the same store with its memory and its file, their bounds and what
 * they let go of first, the same clock – in this thread, whose `Date` it sets where days are to pass. Only rendering is
 * left out: an entry is random bytes, which no level can make smaller, of the weight of a real one. The edge is its rules
 * (`edge-model.ts`).
 */
export async function model(options: ModelOptions): Promise<ModelFigures> {
  const { parts, requests, bounds, weights, livesDays } = options;
  mkdirSync(FOLDERS, { recursive: true });
  const folder = mkdtempSync(join(FOLDERS, 'trace-'));
  const disk = new DiskLevel(join(folder, 'trace.sqlite'), { mostBytes: bounds.disk, namespace: 'trace' });
  const clock = new TagClock();
  const store = new PageStore<Uint8Array>({ memoryBytes: bounds.memory, shared: disk, clock });
  const edge = new EdgeModel(bounds.edge);
  const bytes = randomBytes(Math.max(...weights));
  const weightOf = (part: number): number => weights[part % weights.length] ?? 0;
  const versions = new Uint32Array(parts);
  /** Of the cache without bounds: the version that it holds, from 1; 0 where it holds none. */
  const unbounded = new Uint32Array(parts);
  let [seq, views, edgeHits, unboundedRenders] = [1, 0, 0, 0];
  let half = store.counters();

  const answer = async (part: number): Promise<void> => {
    const name = nameOf(part);
    if (await store.readOrClaim(name)) return;
    const tags = [TAGS.part(name), TAGS.price(name), TAGS.stock(name)];
    store.write(name, { value: bytes.subarray(0, weightOf(part)), tags, seq, lifetimeMs: LIFETIME_MS });
    await store.settled();
  };
  const view = async (part: number, atS: number): Promise<void> => {
    if (livesDays) Date.now = () => BEGIN_MS + atS * 1000;
    views += 1;
    if (views === Math.floor(requests / 2)) {
      [half, edgeHits, unboundedRenders] = [store.counters(), 0, 0];
    }
    const version = (versions[part] ?? 0) + 1;
    if (unbounded[part] !== version) unboundedRenders += 1;
    unbounded[part] = version;
    const edgeKey = `${part} ${version}`;
    if (edge.has(edgeKey, atS)) {
      edgeHits += 1;
      return;
    }
    await answer(part);
    edge.keep(edgeKey, weightOf(part), atS);
  };
  const change = (kind: 'price' | 'stock', part: number): void => {
    seq += 1;
    clock.note([TAGS[kind](nameOf(part))], seq);
    versions[part] = (versions[part] ?? 0) + 1;
  };
  try {
    await replay({ parts, requests }, { view, change });
    const end = store.counters();
    return {
      ...{
        views: requests - Math.floor(requests / 2) + 1,
        edgeHits,
        unboundedRenders,
        diskBytes: disk.bytes,
      },
      memoryHits: end.firstLevelHits - half.firstLevelHits,
      sharedHits: end.sharedHits - half.sharedHits,
      renders: end.misses - half.misses,
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const BEGIN_MS = Date.now();

/** As long as real part numbers are: levels keep keys, too. */
const nameOf = (part: number): string => `ISO4017-M8X40-8.8-ZP-${String(part).padStart(10, '0')}`;

/** The hits of all levels together, as part of what a cache without bounds reaches on the same traffic. */
export function hitsOfUnbounded({ views, renders, unboundedRenders }: ModelFigures): number {
  return (views - renders) / (views - unboundedRenders);
}
