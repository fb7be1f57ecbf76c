import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { type CataloguePart, pagePath } from './catalogue.ts';
import type { Instances } from './instances.ts';
import { since, sumMetrics } from './metrics.ts';
import { shownFrom } from './visibility.ts';

const CHANGED = 100_000;
/** Asked for everywhere. */
const SAMPLE = 20;
/** Whatever is made anew in the background has begun by then. */
const AFTERWARDS_MS = 5_000;
/** What nothing else writes. */
const AMOUNT = 40_000_000;

export interface BulkChange {
  /** Until the whole sample was fresh everywhere, from the commit. */
  readonly ms: number;
  readonly statementMs: number;
  /** Pages made until some seconds afterwards, by visitors too. */
  readonly renders: number;
  /** Of the instance that was held longest. */
  readonly loopP99Ms: number;
}

interface BulkChangeOptions {
  readonly client: Client;
  readonly instances: Instances;
  readonly edge: string;
  /** The most popular first: these are what is cached. */
  readonly parts: readonly CataloguePart[];
}

/** Changes the prices of 100,000 parts by one statement while visitors read. */
export async function bulkChange({ client, instances, edge, parts }: BulkChangeOptions): Promise<BulkChange> {
  const { origins } = instances;
  // What was waited for before is not counted.
  await Promise.all(instances.all.map((one) => one.probe()));
  const before = await sumMetrics(origins);
  const startMs = performance.now();
  const { rowCount } = await client.query(
    `update catalog.price set per = 1, quantities = array[1], amounts = array[$1::bigint]
     where part_id = any ($2::int[])
       or part_id in (select part_id from catalog.price where part_id <> all ($2::int[]) limit $3)`,
    [AMOUNT, parts.slice(0, SAMPLE).map(({ id }) => id), CHANGED - SAMPLE],
  );
  const committedMs = performance.now();
  if (rowCount !== CHANGED) throw new Error(`${rowCount} prices changed instead of ${CHANGED}.`);
  const urls = [...origins, edge].flatMap((origin) =>
    parts.slice(0, SAMPLE).map(({ partNumber }) => `${origin}${pagePath(partNumber)}`),
  );
  const shown = await Promise.all(urls.map((url) => shownFrom(url, AMOUNT)));
  await sleep(AFTERWARDS_MS);
  const probes = await Promise.all(instances.all.map((one) => one.probe()));
  return {
    ms: Math.max(...shown.map(({ atMs }) => atMs)) - committedMs,
    statementMs: committedMs - startMs,
    renders: since(before, await sumMetrics(origins)).renders,
    loopP99Ms: Math.max(...probes.map(({ loopP99Ms }) => loopP99Ms)),
  };
}
