import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { DatabaseSwitch } from '../../e2e/database-switch.ts';
import type { Beacon } from './beacon.ts';
import { Collector } from './collector.ts';
import { VitalsFlusher } from './flusher.ts';
import { merged } from './histogram.ts';
import { pruneVitals } from './prune.ts';
import { bucketOf } from './scale.ts';
import { writeBatch } from './write-batch.ts';

const PATIENCE_MS = 30_000;
const SELDOM_MS = 3_600_000;
const DAY_MS = 86_400_000;

let database: ThrowawayDatabase;
let way: DatabaseSwitch;
let straight: Pool;
const pools: Pool[] = [];

before(async () => {
  database = await throwawayDatabase();
  way = await DatabaseSwitch.to(database.applicationUrl);
  straight = newPool();
});
after(async () => {
  for (const pool of pools) await pool.end().catch(() => {});
  await way.cut().catch(() => {});
  await database[Symbol.asyncDispose]();
});

function newPool(url = database.applicationUrl): Pool {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 500, query_timeout: 2_000 });
  pool.on('error', () => {});
  pools.push(pool);
  return pool;
}

const beacon = (release: string, more: Partial<Beacon['events'][number]> = {}): Beacon => ({
  ...{ release, device: 'phone', connection: '4g' },
  events: [{ metric: 'LCP', value: 1000, route: '/p/[number]', navigation: 'load', ...more }],
});

/** Everything stored of a release: by hour, and by day in the slice that has nothing else said. */
async function stored(release: string): Promise<{ hours: number; days: number; rows: number }> {
  const [row] = await database.rows<{ hours: number; days: number; rows: number }>(
    `select (select coalesce(sum(c), 0)::int from millrace.vitals_hour, unnest(buckets) c where release = $1) as hours,
       (select coalesce(sum(c), 0)::int from millrace.vitals_day, unnest(buckets) c
        where release = $1 and route = '*' and device = '*' and connection = '*') as days,
       (select count(*)::int from millrace.vitals_hour where release = $1) as rows`,
    [release],
  );
  return row ?? { hours: 0, days: 0, rows: 0 };
}

test('what is added is in its bucket of the hour, and in every slice of the day', async () => {
  const flusher = new VitalsFlusher({ pool: () => straight, release: 'r1', flushEveryMs: SELDOM_MS });
  await flusher.flush();
  for (const value of [1000, 1000, 2500]) flusher.add(beacon('r1', { value }));
  await flusher.flush();
  flusher.add(beacon('r1', { value: 2500 }));
  await flusher.stop();
  const hours = await database.rows<{ buckets: number[] }>(
    "select buckets from millrace.vitals_hour where release = 'r1'",
  );
  const all = merged(hours.map(({ buckets }) => buckets));
  assert.deepEqual([all[bucketOf('LCP', 1000)], all[bucketOf('LCP', 2500)]], [2, 2]);
  const slices = await database.rows<{ slice: string; buckets: number[] }>(
    `select concat_ws(' ', route, device, connection, release) as slice, buckets from millrace.vitals_day
     where release in ('r1', '*') order by 1`,
  );
  assert.equal(new Set(slices.map(({ slice }) => slice)).size, 16);
  assert.ok(slices.some(({ slice }) => slice === '* * * *'));
  for (const { buckets } of slices) assert.deepEqual(buckets, all);
});

test('two instances that add to the same rows lose nothing and do not block each other', async () => {
  const routes = ['/', '/list', '/search', '/p/[number]', '/c/[slug] hub', '/c/[slug] list'] as const;
  const metrics = ['LCP', 'INP', 'FCP', 'TTFB', 'CLS'] as const;
  const warnings: string[] = [];
  const flushers = [1, 2, 3].map(() => {
    const pool = newPool();
    return new VitalsFlusher({
      ...{ pool: () => pool, release: 'r2', flushEveryMs: SELDOM_MS },
      warn: (message) => warnings.push(message),
    });
  });
  const rounds = 12;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, flusher] of flushers.entries()) {
      // In other orders, as visitors come.
      const order = index % 2 ? [...routes].reverse() : routes;
      for (const route of order)
        for (const metric of metrics) flusher.add(beacon('r2', { route, metric, value: 1 }));
    }
    await Promise.all(flushers.map((flusher) => flusher.flush()));
  }
  await Promise.all(flushers.map((flusher) => flusher.stop()));
  const expected = rounds * flushers.length * routes.length * metrics.length;
  const { hours, days } = await stored('r2');
  assert.deepEqual([hours, days], [expected, expected]);
  assert.deepEqual(warnings, [], 'no deadlock');
});

test('a batch that is given again, since its answer got lost, is added once', async () => {
  const collector = new Collector();
  collector.add(beacon('r3'), Date.now(), () => true);
  const batch = { writer: crypto.randomUUID(), release: 'r3', number: 1, counted: collector.take() };
  await writeBatch(straight, batch);
  await writeBatch(straight, batch);
  assert.equal((await stored('r3')).hours, 1);
  await writeBatch(straight, { ...batch, number: 2 });
  assert.equal((await stored('r3')).hours, 2);
});

test('while the database is away counts are kept, one warning is given, and all arrive when it is back', async () => {
  const warnings: string[] = [];
  const pool = newPool(way.url);
  const flusher = new VitalsFlusher({
    ...{ pool: () => pool, release: 'r4', flushEveryMs: 50 },
    warn: (message) => warnings.push(message),
  });
  flusher.add(beacon('r4'));
  await flusher.flush();
  await way.cut();
  for (let count = 0; count < 100; count += 1) {
    flusher.add(beacon('r4'));
    if (count % 10 === 0) await flusher.flush();
  }
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0] ?? '', /kept in memory/);
  await way.mend();
  for (const started = Date.now(); (await stored('r4')).hours < 101; await sleep(20))
    assert.ok(Date.now() - started < PATIENCE_MS, 'nothing more arrives');
  await flusher.stop();
  assert.deepEqual(await stored('r4'), { hours: 101, days: 101, rows: (await stored('r4')).rows });
});

test('a database that hangs holds nobody up, and what it was given is added once', async () => {
  const pool = newPool(way.url);
  const warnings: string[] = [];
  const flusher = new VitalsFlusher({
    ...{ pool: () => pool, release: 'r5', flushEveryMs: SELDOM_MS },
    warn: (message) => warnings.push(message),
  });
  await flusher.flush();
  way.freeze();
  flusher.add(beacon('r5'));
  let hasFlushed = false;
  const flushing = flusher.flush().finally(() => {
    hasFlushed = true;
  });
  for (let count = 0; count < 1_000; count += 1) flusher.add(beacon('r5'));
  assert.equal(hasFlushed, false, 'all is taken in while the database hangs');
  await flushing;
  assert.equal(warnings.length, 1);
  way.thaw();
  await flusher.stop();
  assert.equal((await stored('r5')).hours, 1_001);
});

test('there is room for so many combinations; what is beyond them is “other”, counted, and said', async () => {
  const collector = new Collector(10);
  const warnings: string[] = [];
  const flusher = new VitalsFlusher({
    ...{ pool: () => straight, release: 'r6', flushEveryMs: SELDOM_MS, collector },
    warn: (message) => warnings.push(message),
  });
  await flusher.flush();
  const metrics = ['LCP', 'INP', 'FCP', 'TTFB', 'CLS'] as const;
  const navigations = ['load', 'soft', 'bfcache'] as const;
  for (const metric of metrics)
    for (const navigation of navigations) flusher.add(beacon('r6', { metric, navigation, value: 1 }));
  await flusher.stop();
  assert.equal((await stored('r6')).hours, 10);
  assert.deepEqual(collector.lost, { toOther: 5, altogether: 0 });
  const [other] = await database.rows<{ count: number }>(
    "select sum(c)::int as count from millrace.vitals_hour, unnest(buckets) c where navigation = 'other'",
  );
  assert.equal(other?.count, 5);
  assert.match(warnings.join(), /5 in “other”, 0 dropped/);
});

test('a release that no server had is “other”; one that another server has is known to this one', async () => {
  const flusher = new VitalsFlusher({ pool: () => straight, release: 'r7', flushEveryMs: SELDOM_MS });
  const newer = new VitalsFlusher({ pool: () => straight, release: 'r8', flushEveryMs: SELDOM_MS });
  await newer.stop();
  await flusher.flush();
  for (const release of ['r7', 'r8', 'made-up']) flusher.add(beacon(release, { route: '/list', value: 77 }));
  await flusher.stop();
  const rows = await database.rows<{ release: string }>(
    `select release from millrace.vitals_hour where route = '/list' and buckets[$1] > 0 order by 1`,
    [bucketOf('LCP', 77) + 1],
  );
  assert.deepEqual(
    rows.map(({ release }) => release),
    ['other', 'r7', 'r8'],
  );
});

test('a batch that the database will never take is let go of, and the next one arrives', async () => {
  const warnings: string[] = [];
  const flusher = new VitalsFlusher({
    ...{ pool: () => straight, release: 'r9', flushEveryMs: SELDOM_MS },
    warn: (message) => warnings.push(message),
  });
  await flusher.flush();
  await database.rows(
    'alter table millrace.vitals_hour add constraint no_r9 check (buckets[1] is null) not valid',
  );
  flusher.add(beacon('r9'));
  await flusher.flush();
  await database.rows('alter table millrace.vitals_hour drop constraint no_r9');
  assert.match(warnings.join(), /no_r9/);
  flusher.add(beacon('r9'));
  flusher.add(beacon('r9'));
  await flusher.stop();
  assert.equal((await stored('r9')).hours, 2);
});

test('counts stop at what a number holds', async () => {
  const [row] = await database.rows<{ sum: number[] }>(
    "select millrace.add_counts('{2147483647,1}', '{5,2,3}') as sum",
  );
  assert.deepEqual(row?.sum, [2147483647, 3, 3]);
});

test('what is too old goes, some at a time, and the rest stays', async () => {
  await database.rows(
    `insert into millrace.vitals_hour select 'LCP', 'load', now() - make_interval(days => 89 + day), '/', 'phone', '4g',
       'old' || part, '{1}' from generate_series(1, 5) day, generate_series(1, 200) part`,
  );
  assert.equal(await pruneVitals(straight), true);
  for (let times = 0; (await pruneVitals(straight)) && times < 10; times += 1);
  const [kept] = await database.rows<{ rows: number; oldest: Date }>(
    "select count(*)::int as rows, min(hour) as oldest from millrace.vitals_hour where release like 'old%'",
  );
  assert.equal(kept?.rows, 400);
  assert.ok((kept?.oldest.getTime() ?? 0) > Date.now() - 92 * DAY_MS);
});
