import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Client } from 'pg';
import { type MeasuredRatio, measuredRatio, type Pair } from '../measure/paired-ratio.ts';
import { type Percentiles, percentiles } from '../measure/percentiles.ts';
import { preparedBeacons } from './beacons.ts';
import type { FloodOptions, FloodResult, FloodWindow } from './flood-worker.ts';
import { pageTimes } from './page-times.ts';

const PER_SECOND = 5_000;
/** Of a window: some fifty pages are fetched in it. */
const SECONDS = 1;
/** Each of a quiet window, one of beacons and one of reference requests. */
const ROUNDS = 24;
const WARM_UP = { perSecond: 1_000, seconds: 3 };
/** Twice what the server takes between two flushes. */
const STORED_WITHIN_MS = 30_000;

export interface MeasuredVitals {
  readonly sent: number;
  readonly accepted: number;
  readonly beaconMs: Percentiles;
  readonly pageMsAlone: Percentiles;
  readonly pageMsBeside: Percentiles;
  /** A window's p95 of beacons beside that of reference requests. */
  readonly beaconTimes: MeasuredRatio;
  /** A window's p95 of pages beside beacons beside that of pages alone. */
  readonly pageTimes: MeasuredRatio;
  /** Values accepted that are not in the database. */
  readonly lost: number;
}

interface MeasureVitalsOptions {
  readonly project: string;
  readonly port: number;
  readonly client: Client;
  readonly paths: readonly string[];
}

interface Round {
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly beacons: FloodResult;
  readonly reference: FloodResult;
}

/**
 * Floods a server with beacons while pages are fetched, in short windows by turns with quiet ones and with ones in which
 * as many requests of the cheapest kind are sent. Request by request would show nothing of beacons: both would wait in
 * the one line that beacons make. A window is told by its p95: a median hides waits, a p99 of fifty pages is the one
 * unluckiest.
 */
export async function measureVitals(options: MeasureVitalsOptions): Promise<MeasuredVitals> {
  const { project, port, client, paths } = options;
  const beacons = preparedBeacons(readFileSync(join(project, '.next/BUILD_ID'), 'utf8').trim());
  const workerData: FloodOptions = { port, beacons };
  const worker = new Worker(new URL('flood-worker.ts', import.meta.url), { workerData });
  try {
    const warm = await flood(worker, { kind: 'beacons', ...WARM_UP });
    await flood(worker, { kind: 'reference', ...WARM_UP });
    await pageTimes({ port, paths }, sleep(1_000));
    const stored = await storedValues(client, warm.eventsAccepted);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await oneRound({ port, paths, worker }, round));
    const sum = (of: (flooded: FloodResult) => number): number =>
      rounds.reduce((total, round) => total + of(round.beacons), 0);
    const expected = stored + sum(({ eventsAccepted }) => eventsAccepted);
    return {
      ...{ sent: sum(({ sent }) => sent), accepted: sum(({ accepted }) => accepted) },
      beaconMs: percentiles(rounds.flatMap((round) => [...round.beacons.ms])),
      pageMsAlone: percentiles(rounds.flatMap(({ alone }) => alone)),
      pageMsBeside: percentiles(rounds.flatMap(({ beside }) => beside)),
      beaconTimes: measuredRatio(rounds.map(({ beacons, reference }) => p95s(beacons.ms, reference.ms))),
      pageTimes: measuredRatio(rounds.map(({ alone, beside }) => p95s(beside, alone))),
      lost: expected - (await storedValues(client, expected)),
    };
  } finally {
    await worker.terminate();
  }
}

const p95s = (measured: Iterable<number>, reference: Iterable<number>): Pair => [
  percentiles([...measured]).p95,
  percentiles([...reference]).p95,
];

/** Beacons are in the middle, right beside both that they are compared with, of which every other round has another first. */
async function oneRound(
  { port, paths, worker }: { port: number; paths: readonly string[]; worker: Worker },
  round: number,
): Promise<Round> {
  const flooded = { perSecond: PER_SECOND, seconds: SECONDS };
  const quiet = (): Promise<number[]> => pageTimes({ port, paths }, sleep(SECONDS * 1000));
  const withPages = async (kind: FloodWindow['kind']): Promise<readonly [FloodResult, number[]]> => {
    const flooding = flood(worker, { kind, ...flooded });
    const pages = await pageTimes({ port, paths }, flooding);
    return [await flooding, pages];
  };
  if (round % 2 === 0) {
    const alone = await quiet();
    const [beacons, beside] = await withPages('beacons');
    const [reference] = await withPages('reference');
    return { alone, beside, beacons, reference };
  }
  const [reference] = await withPages('reference');
  const [beacons, beside] = await withPages('beacons');
  return { alone: await quiet(), beside, beacons, reference };
}

async function flood(worker: Worker, window: FloodWindow): Promise<FloodResult> {
  worker.postMessage(window);
  const [result] = (await once(worker, 'message')) as [FloodResult];
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
