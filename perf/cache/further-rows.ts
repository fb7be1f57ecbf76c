import budgets from '../budgets/cache.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import { crawl, growth } from './crawl.ts';
import { crawlLevel } from './crawl-level.ts';
import type { Row } from './run.ts';
import { hitsOfUnbounded } from './trace/model.ts';
import { modelInThread } from './trace/model-thread.ts';
import { realRun } from './trace/real-run.ts';
import { storedWeights } from './trace/weights.ts';

/** As the settings count. */
const MB = 1_000_000;
/** Of the goal: what the second level may take for a million parts. */
const GOAL = { parts: 1_000_000, diskBytes: 10_000 * MB };
/** Of `millrace_pages` in deploy/nginx/site.conf: its size and as many keys as there is room for. */
const EDGE = { maxBytes: 10 * 1024 ** 3, maxEntries: 512_000 };
const NO_EDGE = { maxBytes: 0, maxEntries: 0 };
/** The site's default. */
const MEMORY_BYTES = 64 * MB;
/** The least that settings allow; a real run of few parts has to be bounded so that it matters. */
const LEAST_MB = 16;
/** Small enough that a crawler fills it within the first third of its walk. */
const CRAWLED_MB = 32;
const CRAWLED_LEVEL_BYTES = 64 * MB;
/** The site's page in memory beside what is stored of it, compressed. */
const MEMORY_PER_WEIGHT = 8;

const LEAST = { side: 'at least' } as const;
const MOST = { side: 'at most' } as const;

/** Rows with instances of their own, or none. */
export const FURTHER_ROWS: readonly Row[] = [
  {
    name: 'hit ratio',
    measure: async (run) => {
      const { real, trace } = run.sizes;
      const share = trace.parts / GOAL.parts;
      const realMb = Math.max(LEAST_MB, Math.round(((real.parts / GOAL.parts) * GOAL.diskBytes) / MB));
      const stand = await run.startStand({
        name: 'hit-ratio',
        levels: { diskMb: realMb, memoryMb: LEAST_MB, redisUrl: '' },
      });
      let weights: number[];
      let realHits: number;
      try {
        const parts = run.coldParts(real.parts);
        realHits = 1 - (await realRun({ stand, parts, requests: real.requests, signal: run.signal }));
        weights = storedWeights(stand.folder);
      } finally {
        await stand.stop();
      }
      // Real visitors come to the instances in turn: what nginx does is its own affair, and a rule of it in the model.
      const modelled = await modelInThread(
        {
          ...{ ...real, weights, livesDays: false },
          bounds: { edge: NO_EDGE, memory: (LEAST_MB * MB) / MEMORY_PER_WEIGHT, disk: realMb * MB },
        },
        run.signal,
      );
      const bounds = { memory: (MEMORY_BYTES * share) / MEMORY_PER_WEIGHT, disk: GOAL.diskBytes * share };
      const edge = { maxBytes: EDGE.maxBytes * share, maxEntries: EDGE.maxEntries * share };
      const { parts, requests } = trace;
      const days = { parts, requests, weights, livesDays: true };
      const traced = await modelInThread({ ...days, bounds: { ...bounds, edge } }, run.signal);
      const withoutEdge = trace.isAlsoWithoutEdge
        ? await modelInThread({ ...days, bounds: { ...bounds, edge: NO_EDGE } }, run.signal)
        : undefined;
      const modelHits = 1 - modelled.renders / modelled.views;
      const held: Held[] = [
        {
          ...{ ...LEAST, name: 'hits with bounds, of those without', value: hitsOfUnbounded(traced) },
          ...{ unit: 'ratio', limit: budgets.hitsOfUnbounded },
        },
        ...(withoutEdge
          ? [
              {
                ...{ ...LEAST, name: 'the same without an edge', value: hitsOfUnbounded(withoutEdge) },
                ...({ unit: 'ratio', limit: budgets.hitsOfUnbounded } as const),
              },
            ]
          : []),
        {
          ...{
            ...MOST,
            name: 'hits in the model, off the real ones by',
            value: Math.abs(modelHits - realHits),
          },
          ...{ unit: 'ratio', limit: budgets.traceOffReal },
        },
      ];
      const meanBytes = weights.reduce((sum, one) => sum + one, 0) / weights.length;
      return { held, figures: { traced, withoutEdge, modelled, modelHits, realHits, meanBytes } };
    },
  },
  {
    name: 'first level: real',
    measure: async (run) => {
      const stand = await run.startStand({ name: 'crawl', count: 1, levels: { memoryMb: CRAWLED_MB } });
      try {
        const [instance] = stand.instances.all;
        if (!instance) throw new Error('No instance runs.');
        const figures = await crawl(instance, run.coldParts(run.sizes.crawled.real));
        const grown = (of: (step: (typeof figures.steps)[number]) => number): number =>
          growth(figures.steps.map(of));
        const named = 'first level behind a crawler';
        const held: Held[] = [
          memory(
            `${named}: what it counts`,
            grown(({ levelBytes }) => levelBytes),
          ),
          memory(
            `${named}: heap`,
            grown(({ probe }) => probe.heapUsed + probe.external),
          ),
          memory(
            `${named}: resident`,
            grown(({ probe }) => probe.rss),
          ),
          {
            ...{ ...LEAST, name: `${named}: people’s hits, of those without`, unit: 'ratio' },
            ...{ value: figures.hitsBeside / figures.hitsAlone, limit: budgets.peoplesHits },
          },
        ];
        return { held, figures };
      } finally {
        await stand.stop();
      }
    },
  },
  {
    name: 'first level: alone',
    measure: async (run) => {
      const figures = crawlLevel(run.sizes.crawled.level, CRAWLED_LEVEL_BYTES);
      const named = `first level, ${figures.pages.toLocaleString('en-US')} pages`;
      const held: Held[] = [
        memory(`${named}: what it counts`, growth(figures.levelBytes)),
        memory(`${named}: heap`, growth(figures.usedBytes)),
        memory(`${named}: resident`, growth(figures.residentBytes)),
        {
          ...{ ...LEAST, name: `${named}: people’s hits, of those without`, unit: 'ratio' },
          ...{ value: figures.peopleBeside / figures.peopleAlone, limit: budgets.peoplesHits },
        },
      ];
      return { held, figures };
    },
  },
];

const memory = (name: string, value: number): Held => ({
  ...{ ...MOST, name, value, unit: 'ratio', limit: budgets.memoryGrowth },
});
