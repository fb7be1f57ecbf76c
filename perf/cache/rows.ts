import budgets from '../budgets/cache.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import { percentiles } from '../measure/percentiles.ts';
import { bulkChange } from './bulk-change.ts';
import { pagePath } from './catalogue.ts';
import { coldPages } from './cold.ts';
import { edgeOfFile } from './edge-of-file.ts';
import { JOURNEYS_PARTS, journeyWrites } from './journey-writes.ts';
import { load } from './load.ts';
import { nextAlone } from './next-alone.ts';
import { Prices } from './prices.ts';
import { restarted } from './restart.ts';
import type { Row } from './run.ts';
import { visibility } from './visibility.ts';
import { Zipf } from './zipf.ts';

const LEAST = { side: 'at least' } as const;
const MOST = { side: 'at most' } as const;
/** Visitors of all instances and the edge while prices change, a second. */
const LOAD_PER_SECOND = 100;
const LOAD_SEED = 4;
const CHANGING = 60;
const READ = 2_000;

/** On one stand, in this order: a page is cold once, and what changes everything comes last. */
export const ROWS: readonly Row[] = [
  {
    name: 'cold pages',
    measure: async (run) => {
      const { instances, edge } = await run.stand();
      const partNumbers = run.coldParts(run.sizes.coldPages).map(({ partNumber }) => partNumber);
      const figures = await coldPages({ origins: instances.origins, edge: edge.origin, partNumbers });
      const most = figures.reduce((one, other) => (other.renders > one.renders ? other : one));
      const wrong = figures.reduce((sum, one) => sum + one.wrong, 0);
      const held: Held[] = [
        {
          ...{ ...MOST, name: 'cold page: renders for 1,000 at once', value: most.renders, unit: 'count' },
          ...{ limit: budgets.coldRenders, culprit: `${most.path} through ${most.through}.` },
        },
        { ...MOST, name: 'cold page: wrong answers', value: wrong, unit: 'count', limit: 0 },
      ];
      return { held, figures };
    },
  },
  {
    name: 'journey',
    measure: async (run) => {
      const { instances } = await run.stand();
      const figures = await journeyWrites(instances.origins, run.coldParts(JOURNEYS_PARTS));
      const value = figures.writes / figures.views;
      const limit = budgets.writesPerView;
      return {
        held: [{ ...MOST, name: 'warm journey: writes a view', value, unit: 'ratio', limit }],
        figures,
      };
    },
  },
  {
    name: 'throughput: edge',
    measure: async (run) => {
      const { instances } = await run.stand();
      const [part] = run.coldParts(1);
      const figures = await edgeOfFile({
        ...{
          ports: instances.ports,
          path: pagePath(part?.partNumber ?? ''),
          rounds: run.sizes.throughputRounds,
        },
        signal: run.signal,
      });
      return { held: [ratio('edge, warm page, of a file', figures.ratio, budgets.edgeOfFile)], figures };
    },
  },
  {
    name: 'throughput: Next',
    measure: async (run) => {
      const { instances } = await run.stand();
      const [part] = run.coldParts(1);
      const figures = await nextAlone({
        ...{ origin: instances.origins[0] ?? '', path: pagePath(part?.partNumber ?? '') },
        ...{ rounds: run.sizes.throughputRounds, signal: run.signal },
      });
      return {
        held: [ratio('Next, warm page, of an empty page', figures.ratio, budgets.nextOfEmptyPage)],
        figures,
      };
    },
  },
  {
    name: 'restart',
    measure: async (run) => {
      const { instances } = await run.stand();
      const figures = await restarted(instances, run.coldParts(READ));
      const value = figures.after / figures.before;
      return { held: [ratio('hits after a restart, of before', value, budgets.hitsAfterRestart)], figures };
    },
  },
  {
    name: 'visible',
    measure: async (run) => {
      const { origins, client } = await run.stand();
      const parts = run.coldParts(READ);
      const stop = new AbortController();
      const zipf = new Zipf(parts.length, { s: 1, seed: LOAD_SEED });
      const path = (): string => pagePath(parts[zipf.draw()]?.partNumber ?? '');
      const loading = load({ origins, path, perSecond: LOAD_PER_SECOND, signal: stop.signal });
      const found = await visibility({
        ...{ origins, parts: parts.slice(0, CHANGING), prices: new Prices(client) },
        ...{ changes: run.sizes.changes, signal: run.signal },
      }).finally(() => stop.abort());
      const loaded = await loading;
      const { p50, p99 } = percentiles(found.map(({ ms }) => ms));
      const slowest = found.reduce((one, other) => (other.ms > one.ms ? other : one));
      const held: Held[] = [
        {
          ...{ ...MOST, name: 'commit to visible, p99', value: p99, unit: 'ms', limit: budgets.visibleP99Ms },
          culprit: `Last at ${slowest.last}.`,
        },
        { ...MOST, name: 'commit to visible: refused', value: loaded.failed, unit: 'count', limit: 0 },
      ];
      const { ms, ...visitors } = loaded;
      return {
        held,
        figures: {
          p50,
          p99,
          slowest,
          late: found.filter(({ ms }) => ms > budgets.visibleP99Ms),
          changes: found.length,
          ...visitors,
          loadMs: percentiles(ms),
        },
      };
    },
  },
  {
    name: 'bulk change',
    measure: async (run) => {
      const { instances, edge, client } = await run.stand();
      const parts = run.coldParts(READ);
      const stop = new AbortController();
      const zipf = new Zipf(parts.length, { s: 1, seed: LOAD_SEED });
      const path = (): string => pagePath(parts[zipf.draw()]?.partNumber ?? '');
      const loading = load({
        origins: instances.origins,
        path,
        perSecond: LOAD_PER_SECOND,
        signal: stop.signal,
      });
      const figures = await bulkChange({ client, instances, edge: edge.origin, parts }).finally(() =>
        stop.abort(),
      );
      const { failed, failures, answers } = await loading;
      const bulk = '100,000 changed at once';
      const held: Held[] = [
        { ...MOST, name: `${bulk}: visible`, value: figures.ms, unit: 'ms', limit: budgets.bulkVisibleMs },
        {
          ...MOST,
          name: `${bulk}: renders`,
          value: figures.renders,
          unit: 'count',
          limit: budgets.bulkRenders,
        },
        {
          ...MOST,
          name: `${bulk}: event loop, p99`,
          value: figures.loopP99Ms,
          unit: 'ms',
          limit: budgets.bulkLoopP99Ms,
        },
        {
          ...{ ...MOST, name: `${bulk}: refused`, value: failed, unit: 'count', limit: 0 },
          culprit: failures.join('; '),
        },
      ];
      return { held, figures: { ...figures, answers } };
    },
  },
];

const ratio = (name: string, value: number, limit: number): Held => ({
  ...{ ...LEAST, name, value, unit: 'ratio', limit },
});
