import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Counted } from './collector.ts';
import { addToDay, type DaySlice } from './day-slices.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Adding up or turning into text so many holds beacons and pages up by a millisecond at most. */
const KEYS_AT_ONCE = 32;
const ROWS_AT_ONCE = 100;

/** What one run of the server has counted since its last batch. */
export interface Batch {
  readonly writer: string;
  readonly release: string;
  /** From 1, ascending. */
  readonly number: number;
  readonly counted: readonly Counted[];
}

const MARK_BATCH = `
  insert into millrace.vitals_writer as known (id, release, last_batch, seen_at)
  values ($1, $2, $3, now())
  on conflict (id) do update set last_batch = excluded.last_batch, seen_at = excluded.seen_at
    where known.last_batch < excluded.last_batch
  returning last_batch`;

// Rows are added in the order of the key, so that instances that add to the same ones wait instead of deadlocking.
const ADD_HOURS = `
  insert into millrace.vitals_hour as kept
    (metric, navigation, hour, route, device, connection, release, buckets)
  select metric, navigation, hour, route, device, connection, release, buckets::integer[]
  from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    as given (metric, navigation, hour, route, device, connection, release, buckets)
  on conflict (metric, navigation, hour, route, device, connection, release)
    do update set buckets = millrace.add_counts(kept.buckets, excluded.buckets)`;

const ADD_DAYS = `
  insert into millrace.vitals_day as kept
    (metric, navigation, route, device, connection, release, day, buckets)
  select metric, navigation, route, device, connection, release, day, buckets::integer[]
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[])
    as given (metric, navigation, route, device, connection, release, day, buckets)
  on conflict (metric, navigation, route, device, connection, release, day)
    do update set buckets = millrace.add_counts(kept.buckets, excluded.buckets)`;

type Row = readonly string[];

/**
 * Adds a batch to what is stored, all of it once, also when it is given again since the answer got lost.
 * @throws whatever `pg` throws; nothing is added then, or all of it was
 */
export async function writeBatch(pool: Pool, batch: Batch): Promise<void> {
  const slices = new Map<string, DaySlice>();
  for (const [index, counted] of batch.counted.entries()) {
    addToDay(slices, counted);
    if (index % KEYS_AT_ONCE === KEYS_AT_ONCE - 1) await nextTurn();
  }
  const client = await pool.connect();
  let broken = true;
  // A connection that breaks between two statements says so to whoever has it, and without a listener ends the process;
  // the next statement fails with the same.
  client.on('error', ignore);
  try {
    await client.query('begin');
    const values = [batch.writer, batch.release, batch.number];
    const { rowCount } = await client.query({ name: 'markVitalsBatch', text: MARK_BATCH, values });
    if (rowCount === 1) {
      await addRows(client, { name: 'addVitalsHours', text: ADD_HOURS }, batch.counted.map(hourRow));
      await addRows(client, { name: 'addVitalsDays', text: ADD_DAYS }, [...slices.values()].map(dayRow));
    }
    await client.query('commit');
    broken = false;
  } finally {
    client.off('error', ignore);
    // A transaction that failed ends with its connection.
    client.release(broken);
  }
}

const ignore = (): void => {};

/** The rows' text is made piece by piece, so that beacons and pages are answered in between. */
async function addRows(
  client: PoolClient,
  statement: { readonly name: string; readonly text: string },
  makers: readonly LazyRow[],
): Promise<void> {
  const sorted = [...makers].sort((one, other) => (one.order < other.order ? -1 : 1));
  for (let start = 0; start < sorted.length; start += ROWS_AT_ONCE) {
    const rows = sorted.slice(start, start + ROWS_AT_ONCE).map(({ row }) => row());
    await client.query({ ...statement, values: columnsOf(rows) });
  }
}

interface LazyRow {
  /** In bytes as the key's columns in the database. */
  readonly order: string;
  readonly row: () => Row;
}

const columnsOf = (rows: readonly Row[]): string[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as string));

function hourRow({ key, buckets }: Counted): LazyRow {
  const { metric, navigation, hour, route, device, connection, release } = key;
  const at = new Date(hour * HOUR_MS).toISOString();
  const columns = [metric, navigation, at, route, device, connection, release];
  return { order: columns.join('\0'), row: () => [...columns, arrayText(buckets)] };
}

function dayRow({ metric, navigation, route, device, connection, release, day, buckets }: DaySlice): LazyRow {
  const on = new Date(day * DAY_MS).toISOString().slice(0, 10);
  const columns = [metric, navigation, route, device, connection, release, on];
  return { order: columns.join('\0'), row: () => [...columns, arrayText(buckets)] };
}

const arrayText = (buckets: readonly number[]): string => `{${buckets.join(',')}}`;
