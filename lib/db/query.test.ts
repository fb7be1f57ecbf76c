import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseSwitch } from '../../e2e/database-switch.ts';
import { inRenderContext, renderContext } from '../cache-policy/render-context.ts';
import { NOTHING_SHOWN } from '../cache-policy/shown-tags.ts';
import { DatabaseUnavailableError } from './errors.ts';
import { databaseHealth } from './health.ts';
import { changesPool, pool } from './pool.ts';
import { read, STATEMENTS, statement } from './query.ts';

/** More than the connect time-out of the pool, twice. */
const PATIENCE_MS = 30_000;

const database = new URL(process.env.DATABASE_URL ?? '');
const ONE = statement<{ one: number; pid: number }>(
  'testOne',
  'select $1::int as one, pg_backend_pid() as pid',
  ([row]) => [`one:${row?.one}`],
);
const SLOW = statement<{ pid: number }>(
  'testSlow',
  'select pg_backend_pid() as pid, pg_sleep(0.05 + 0 * $1::int)',
  NOTHING_SHOWN,
);
const LONG = statement<unknown>('testLong', 'select pg_sleep($1)', NOTHING_SHOWN);
const LIMIT = statement<unknown>(
  'testLimit',
  "select set_config('statement_timeout', $1::text, false)",
  NOTHING_SHOWN,
);
const WRONG = statement<{ one: number }>(
  'testWrong',
  'select no_such_column from catalog.part',
  NOTHING_SHOWN,
);

/** To this process a cut is what a killed PostgreSQL is. */
let way: DatabaseSwitch;

before(async () => {
  way = await DatabaseSwitch.to(database.href);
  process.env.DATABASE_URL = way.url;
});
after(async () => {
  await Promise.all([pool().end(), changesPool().end()]);
  await way.cut();
});

test('a statement gives its rows, and the database counts as reached', async () => {
  const [row] = await read(ONE, [7]);
  assert.equal(row?.one, 7);
  assert.equal(databaseHealth().unreachableSince, undefined);
  assert.equal(STATEMENTS.get('testOne'), ONE);
});

test('what a page reads is noted for its caches, of each page alone', async () => {
  const tags = async (one: number): Promise<string[]> =>
    inRenderContext(async () => {
      await read(ONE, [one]);
      return [...(renderContext()?.tags ?? [])];
    });
  assert.deepEqual(await Promise.all([tags(1), tags(2)]), [['one:1'], ['one:2']]);
  await read(ONE, [3]);
  assert.equal(renderContext(), undefined);
});

test('a mistake in a statement is not the database’s absence', async () => {
  await assert.rejects(read(WRONG), /column "no_such_column" does not exist/);
  await assert.rejects(read(ONE, ['seven']), /invalid input syntax for type integer/);
  assert.equal(databaseHealth().unreachableSince, undefined);
  assert.equal((await read(ONE, [1]))[0]?.one, 1);
});

test('a backend that is terminated costs nothing: the next read goes through', async () => {
  const [{ pid } = { pid: 0 }] = await read(ONE, [1]);
  const client = new Client({ connectionString: database.href });
  await client.connect();
  try {
    await client.query('select pg_terminate_backend($1)', [pid]);
    const [row] = await read(ONE, [2]);
    assert.equal(row?.one, 2);
    assert.notEqual(row?.pid, pid);
  } finally {
    await client.end();
  }
  assert.equal(databaseHealth().unreachableSince, undefined);
});

test('a connection lost while idle is no sign that the database is away', async () => {
  const busy = [1, 2, 3].map((one) => read(SLOW, [one]));
  const [{ pid } = { pid: 0 }] = (await Promise.all(busy)).flat();
  const client = new Client({ connectionString: database.href });
  const lost = once(pool(), 'error');
  await client.connect();
  try {
    await client.query('select pg_terminate_backend($1)', [pid]);
    await lost;
  } finally {
    await client.end();
  }
  await read(ONE, [1]);
  assert.equal(databaseHealth().unreachableSince, undefined);
});

test('a connection that is lost while somebody has it fails their next statement, and nothing else', async () => {
  const lent = await pool().connect();
  const { rows } = await lent.query<{ pid: number }>('select pg_backend_pid() as pid');
  const client = new Client({ connectionString: database.href });
  const ended = new Promise<void>((resolve) => lent.once('end', resolve));
  await client.connect();
  try {
    await client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
  } finally {
    await client.end();
  }
  await assert.rejects(lent.query('select'), /not queryable/);
  lent.release(true);
  assert.equal((await read(ONE, [1]))[0]?.one, 1);
});

test('all backends terminated at once, with reads on their way, go unnoticed', async () => {
  const client = new Client({ connectionString: database.href });
  await client.connect();
  try {
    for (let round = 0; round < 5; round += 1) {
      const reads = Array.from({ length: 40 }, (_, index) => read(ONE, [index]));
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'millrace' and pid = any ($1)`,
        [(await Promise.all(Array.from({ length: 4 }, () => read(ONE, [0])))).map(([row]) => row?.pid)],
      );
      assert.deepEqual(
        (await Promise.all(reads)).map(([row]) => row?.one),
        Array.from({ length: 40 }, (_, index) => index),
      );
    }
  } finally {
    await client.end();
  }
});

test('without the database a read fails with an error of its own, and the mark is set', async () => {
  await read(ONE, [1]);
  const started = Date.now();
  await way.cut();
  const [error] = await Promise.all([
    read(ONE, [1]).then(
      () => assert.fail('the read went through'),
      (reason: unknown) => reason,
    ),
    assert.rejects(read(ONE, [2]), DatabaseUnavailableError),
  ]);
  assert.ok(error instanceof DatabaseUnavailableError);
  assert.match(error.message, /cannot be reached \(testOne\)/);
  assert.ok(error.cause instanceof Error);
  const since = databaseHealth().unreachableSince ?? 0;
  assert.ok(since >= started && since <= Date.now());

  await assert.rejects(read(ONE, [3]), DatabaseUnavailableError);
  assert.equal(databaseHealth().unreachableSince, since, 'the mark says since when');
  await inRenderContext(async () => {
    await assert.rejects(read(ONE, [3]), DatabaseUnavailableError);
    assert.equal(renderContext()?.databaseFailed, 'unreachable', 'the request that needed it knows');
  });
});

test('when the database is back a read goes through soon and the mark goes', async () => {
  await way.mend();
  assert.equal((await soon(() => read(ONE, [5])))[0]?.one, 5);
  assert.equal(databaseHealth().unreachableSince, undefined);
});

test('while the database is away nobody reaches it, but one probe at a time', async () => {
  for (const [stops, resumes] of [
    [() => way.cut(), () => way.mend()],
    [async () => way.freeze(), async () => way.thaw()],
  ] as const) {
    await stops();
    const underWay = await Promise.allSettled(Array.from({ length: 40 }, () => read(ONE, [1])));
    assert.deepEqual(new Set(underWay.map(nameOfError)), new Set(['DatabaseUnavailableError']));
    const before = { connections: way.connections('millrace'), packets: way.packets, probes: way.probes };
    for (let round = 0; round < 20; round += 1) {
      const asked = await Promise.allSettled(Array.from({ length: 50 }, () => read(ONE, [1])));
      assert.deepEqual(new Set(asked.map(nameOfError)), new Set(['DatabaseUnavailableError']));
      // Spread over a time in which probes are due.
      await sleep(20);
    }
    assert.equal(way.connections('millrace'), before.connections, 'connections');
    assert.equal(way.packets - before.packets, way.probes - before.probes, 'packets other than of probes');
    assert.ok(way.probes - before.probes < 10, 'probes');

    await resumes();
    const away = { connections: way.connections('millrace'), probes: way.probes };
    await soon(() => read(ONE, [5]));
    assert.equal(databaseHealth().unreachableSince, undefined);
    await Promise.all(Array.from({ length: 40 }, () => read(ONE, [1])));
    assert.ok(way.connections('millrace') > away.connections);
    // One that was on its way when the database came back may not have found it.
    assert.ok(way.probes - away.probes <= 2, `${way.probes - away.probes} probes to find it`);
  }
});

test('a busy pool is busy, and not away', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 16 }, () => read(LONG, [3])));
  assert.deepEqual(asked.map(nameOfError).sort(), [
    ...Array.from({ length: 8 }, () => ''),
    ...Array.from({ length: 8 }, () => 'DatabaseBusyError'),
  ]);
  assert.equal(databaseHealth().unreachableSince, undefined);
  await inRenderContext(async () => {
    await Promise.allSettled(Array.from({ length: 9 }, () => read(LONG, [3])));
    assert.equal(renderContext()?.databaseFailed, 'busy');
  });
  assert.equal((await read(ONE, [1]))[0]?.one, 1);
});

test('a statement that takes too long is busy, too', async () => {
  const OWN = { from: changesPool };
  await read(LIMIT, [50], OWN);
  await assert.rejects(read(LONG, [3], OWN), { name: 'DatabaseBusyError' });
  assert.equal(databaseHealth().unreachableSince, undefined);
});

const nameOfError = (settled: PromiseSettledResult<unknown>): string =>
  settled.status === 'rejected' ? settled.reason.name : '';

async function soon<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const started = Date.now(); ; await sleep(20)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() - started > PATIENCE_MS) throw error;
    }
  }
}
