import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { POST as post, GET as report } from '#app/api/vitals/report/route.ts';
import { pool } from '#lib/db/pool.ts';
import { Collector } from '#lib/vitals/collector.ts';
import { RELATIVE_ERROR } from '#lib/vitals/scale.ts';
import { writeBatch } from '#lib/vitals/write-batch.ts';
import { ProblemDocument, VitalsReport } from './schemas.ts';

const TOKEN = 'a-token-of-this-test-and-of-nobody-else';
// Of its own, so that nothing else in the database is in the way.
const RELEASE = `test-${Math.random().toString(36).slice(2)}`;
const HOUR_MS = 3_600_000;
const NOON = Date.parse('2026-03-10T12:00:00Z');

before(async () => {
  process.env.MILLRACE_OPERATOR_TOKEN = TOKEN;
  const collector = new Collector();
  const add = (
    atMs: number,
    values: readonly number[],
    route: '/' | '/list',
    device: 'phone' | 'desktop',
  ): void => {
    for (const value of values) {
      const event = { metric: 'LCP', value, route, navigation: 'load' } as const;
      collector.add({ release: RELEASE, device, connection: '4g', events: [event] }, atMs, () => true);
    }
  };
  add(NOON, [100, 200, 2500, 4000], '/', 'phone');
  add(NOON + HOUR_MS, [2501, 4001], '/', 'desktop');
  add(NOON + 24 * HOUR_MS, [50], '/list', 'desktop');
  await writeBatch(pool(), {
    ...{ writer: crypto.randomUUID(), release: RELEASE, number: 1 },
    counted: collector.take(),
  });
});
after(async () => {
  for (const table of ['vitals_hour', 'vitals_day', 'vitals_writer'])
    await pool().query(`delete from millrace.${table} where release = $1`, [RELEASE]);
  await pool().query("delete from millrace.vitals_day where day between '2026-03-01' and '2026-03-31'");
  await pool().end();
});

function ask(query: string, authorization = `Bearer ${TOKEN}`): Promise<Response> {
  const headers: Record<string, string> = authorization ? { authorization } : {};
  return report(new Request(`http://millrace.test/api/vitals/report?${query}`, { headers }));
}

const OF_TEST = `metric=LCP&release=${RELEASE}&from=2026-03-10&to=2026-03-11`;

async function reported(query: string) {
  const response = await ask(query);
  const body: unknown = await response.json();
  assert.equal(response.status, 200, JSON.stringify(body));
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const known = VitalsReport.parse(body);
  assert.deepEqual(known, body, 'the schema leaves nothing out');
  return known;
}

const counts = ({ groups }: { groups: { group: string | null; count: number }[] }) =>
  groups.map(({ group, count }) => [group, count]);

describe('the report', () => {
  test('has count, percentiles and exact shares of everything as one', async () => {
    const { groups, unit, by } = await reported(OF_TEST);
    assert.deepEqual([unit, by, groups.length], ['ms', null, 1]);
    const [all] = groups;
    assert.equal(all?.count, 7);
    assert.equal(all?.good, 4 / 7, '2,500 ms is good');
    assert.equal(all?.needsImprovement, 2 / 7, '2,501 and 4,000 ms are not');
    assert.equal(all?.poor, 1 / 7);
    for (const [told, exact] of [
      [all?.p50, 2500],
      [all?.p75, 4000],
      [all?.p95, 4001],
    ] as const)
      assert.ok(Math.abs((told ?? 0) - exact) <= exact * RELATIVE_ERROR, `${told} for ${exact}`);
    assert.equal(
      all?.histogram.reduce((sum, { count }) => sum + count, 0),
      7,
    );
    for (const { above, to } of all?.histogram ?? []) assert.ok(above < to);
  });

  test('is narrowed and grouped by whatever is asked', async () => {
    assert.deepEqual(counts(await reported(`${OF_TEST}&by=route`)), [
      ['/', 6],
      ['/list', 1],
    ]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&by=device&route=%2F`)), [
      ['desktop', 2],
      ['phone', 4],
    ]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&device=desktop&connection=4g`)), [[null, 3]]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&by=connection&connection=4g`)), [['4g', 7]]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&by=day`)), [
      ['2026-03-10', 6],
      ['2026-03-11', 1],
    ]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&by=hour`)), [
      ['2026-03-10T12:00Z', 4],
      ['2026-03-10T13:00Z', 2],
      ['2026-03-11T12:00Z', 1],
    ]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&by=release`)), [[RELEASE, 7]]);
    const releases = await reported('metric=LCP&from=2026-03-10&to=2026-03-11&by=release');
    assert.deepEqual(counts(releases), [[RELEASE, 7]]);
    assert.deepEqual(counts(await reported(`${OF_TEST}&navigation=soft`)), []);
    assert.deepEqual(counts(await reported(`${OF_TEST}&to=2026-03-10`.replace('&to=2026-03-11', ''))), [
      [null, 6],
    ]);
  });
});

describe('a bad question', () => {
  for (const [query, parameter] of [
    ['', 'metric'],
    ['metric=FID', 'metric'],
    ['metric=LCP&route=/p/X', 'route'],
    ['metric=LCP&device=watch', 'device'],
    ['metric=LCP&navigation=flight', 'navigation'],
    ['metric=LCP&connection=6g', 'connection'],
    ["metric=LCP&release=x'%20or%201=1", 'release'],
    ['metric=LCP&from=yesterday', 'from'],
    ['metric=LCP&from=2026-02-30', 'from'],
    ['metric=LCP&from=2026-03-11&to=2026-03-10', 'from'],
    ['metric=LCP&from=2020-01-01&to=2026-03-10', 'from'],
    ['metric=LCP&by=hour&from=2026-03-01&to=2026-03-10', 'from'],
    ['metric=LCP&by=moon', 'by'],
  ] as const) {
    test(`${query || 'nothing'} is refused by the name of ${parameter}`, async () => {
      const response = await ask(query);
      assert.equal(response.status, 400);
      const { errors } = ProblemDocument.parse(await response.json());
      assert.deepEqual(
        errors?.map((error) => error.parameter),
        [parameter],
      );
    });
  }
});

describe('who may read it', () => {
  for (const authorization of [
    '',
    'Bearer',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Basic ${TOKEN}`,
    TOKEN,
  ]) {
    test(`not who sends "${authorization.replace(TOKEN, '…')}"`, async () => {
      const response = await ask(OF_TEST, authorization);
      assert.equal(response.status, 401);
      assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.ok(!(await response.text()).includes(TOKEN));
    });
  }

  test('nobody may change anything here', async () => {
    assert.equal(
      (await post(new Request('http://millrace.test/api/vitals/report', { method: 'POST' }))).status,
      405,
    );
  });
});
