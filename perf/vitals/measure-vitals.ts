import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Client } from 'pg';
import { percentiles } from '../measure/percentiles.ts';
import { preparedBeacons } from './beacons.ts';
import type { FloodOptions, FloodResult } from './flood-worker.ts';
import { pageTimes } from './page-times.ts';

const PER_SECOND = 5_000;
const SECONDS = 20;
const WARM_UP = { perSecond: 1_000, seconds: 3 };
const QUIET_MS = 8_000;
/** Twice what the server takes between two flushes. */
const STORED_WITHIN_MS = 30_000;

export interface MeasuredVitals {
  readonly perSecond: number;
  readonly accepted: number;
  readonly refused: number;
  readonly beaconMs: { readonly p50: number; readonly p99: number };
  readonly pageMsAlone: { readonly p50: number; readonly p99: number };
  readonly pageMsBeside: { readonly p50: number; readonly p99: number };
  /** Values accepted that are not in the database. */
  readonly lost: number;
}

interface MeasureVitalsOptions {
  readonly project: string;
  readonly port: number;
  readonly client: Client;
  readonly paths: readonly string[];
}

/** Floods a server with beacons while pages are fetched, before, during and after. */
export async function measureVitals(options: MeasureVitalsOptions): Promise<MeasuredVitals> {
  const { project, port, client, paths } = options;
  const beacons = preparedBeacons(readFileSync(join(project, '.next/BUILD_ID'), 'utf8').trim());
  const warm = await flood({ port, beacons, ...WARM_UP });
  await pageTimes({ port, paths }, sleep(1_000));
  const stored = await storedValues(client, warm.eventsAccepted);
  const before = await pageTimes({ port, paths }, sleep(QUIET_MS));
  const flooding = flood({ port, beacons, perSecond: PER_SECOND, seconds: SECONDS });
  const beside = await pageTimes({ port, paths }, flooding);
  const flooded = await flooding;
  const afterwards = await storedValues(client, stored + flooded.eventsAccepted);
  const after = await pageTimes({ port, paths }, sleep(QUIET_MS));
  return {
    perSecond: flooded.accepted / flooded.seconds,
    accepted: flooded.accepted,
    refused: flooded.sent - flooded.accepted,
    beaconMs: percentiles([...flooded.ms]),
    pageMsAlone: percentiles([...before, ...after]),
    pageMsBeside: percentiles(beside),
    lost: stored + flooded.eventsAccepted - afterwards,
  };
}

async function flood(workerData: FloodOptions): Promise<FloodResult> {
  const worker = new Worker(new URL('flood-worker.ts', import.meta.url), { workerData });
  const [result] = (await once(worker, 'message')) as [FloodResult];
  await worker.terminate();
  return result;
}

/** What is in the database, as soon as there are as many as expected or there has been time enough. */
async function storedValues(client: Client, expected: number): Promise<number> {
  for (const started = Date.now(); ; await sleep(500)) {
    const { rows } = await client.query<{ count: number }>(
      'select coalesce(sum(c), 0)::int as count from millrace.vitals_hour, unnest(buckets) c',
    );
    const count = rows[0]?.count ?? 0;
    if (count >= expected || Date.now() - started > STORED_WITHIN_MS) return count;
  }
}
