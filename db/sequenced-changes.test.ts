import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type ThrowawayDatabase, throwawayDatabase } from './throwaway-database.ts';

const WRITERS = 8;
const TRANSACTIONS = 30;
const SEQUENCERS = 4;
const READERS = 2;
const EVERY = '9223372036854775807';

let db: ThrowawayDatabase;
const clients: Client[] = [];

before(async () => {
  db = await throwawayDatabase();
});
beforeEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});
after(async () => {
  for (const client of clients) await client.end();
  await db?.[Symbol.asyncDispose]();
});

async function connect(url = db.url): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  clients.push(client);
  return client;
}

interface Sequenced {
  readonly is_busy: boolean;
  readonly seq: string;
  readonly mark: string;
}

async function sequence(client: Client = db.client): Promise<Sequenced> {
  const { rows } = await client.query<Sequenced>('select * from millrace.sequence_changes()');
  return rows[0] as Sequenced;
}

/** Sequences until a look has begun after this was called and was not in anybody's way. */
async function sequenced(client: Client = db.client): Promise<Sequenced> {
  for (;;) {
    const one = await sequence(client);
    if (!one.is_busy) return one;
    // Somebody else is at it, who ends unseen.
    await sleep(1);
  }
}

interface Row {
  readonly seq: string;
  readonly id: string;
  readonly kind: string;
  readonly tag: string | null;
}

async function readAfter(
  seq: string | number,
  last: string = EVERY,
  client: Client = db.client,
): Promise<Row[]> {
  const found: Row[] = [];
  let [at, id] = [String(Number(seq) + 1), '0'];
  for (;;) {
    const { rows } = await client.query<Row>('select * from millrace.changes_after($1, $2, $3, 7)', [
      at,
      id,
      last,
    ]);
    found.push(...rows);
    const end = rows.at(-1);
    if (rows.length < 7 || !end) return found;
    [at, id] = [end.seq, end.id];
  }
}

const upTo = (most: number): number => Math.floor(Math.random() * most);

/** Lets transactions begin, end and be looked at in any order: that is what is tested. */
const pauseUpTo = (mostMs: number): Promise<void> => sleep(upTo(mostMs));

describe('under many writers', () => {
  test('every change is seen once, none below what a reader knows, none after a look that began after it', async () => {
    const start = (await sequenced()).seq;
    const committed = new Set<string>();
    const undone = new Set<string>();
    let isOver = false;

    const write = async (writer: number): Promise<void> => {
      const client = await connect();
      let told = start;
      for (let number = 0; number < TRANSACTIONS; number += 1) {
        const tags: string[] = [];
        const purge = async (tag: string): Promise<void> => {
          await client.query('select millrace.purge($1)', [tag]);
          tags.push(tag);
        };
        await client.query('begin');
        if (Math.random() < 0.3) {
          // Has its number long before it changes anything.
          await client.query('select pg_current_xact_id()');
          await pauseUpTo(20);
        }
        for (let change = 0; change <= upTo(4); change += 1) {
          await purge(`${writer} ${number} ${change}`);
          if (Math.random() < 0.3) {
            await client.query('savepoint s');
            await client.query('select millrace.purge($1)', [`undone ${writer} ${number} ${change}`]);
            undone.add(`undone ${writer} ${number} ${change}`);
            await client.query('rollback to savepoint s');
          }
          if (Math.random() < 0.3) {
            await client.query('savepoint s');
            await purge(`${writer} ${number} ${change} in a savepoint`);
          }
        }
        // Some end long after others that began later.
        await sleep(Math.random() < 0.1 ? upTo(400) : upTo(10));
        if (Math.random() < 0.15) {
          await client.query('rollback');
          for (const tag of tags) undone.add(tag);
          continue;
        }
        await client.query('commit');
        for (const tag of tags) committed.add(tag);
        if (Math.random() < 0.3) {
          const { seq } = await sequenced(client);
          const known = new Set((await readAfter(told, seq, client)).map(({ tag }) => tag));
          for (const tag of tags)
            assert.ok(known.has(tag), `${tag} was committed after ${told} and before ${seq} was known`);
          told = seq;
        }
      }
    };

    const sequenceOn = async (index: number): Promise<void> => {
      const client = await connect();
      while (!isOver) {
        // One holds the lock beyond its call, and one changes its mind.
        if (index > 1) await sequence(client);
        else {
          await client.query('begin');
          await sequence(client);
          await pauseUpTo(8);
          await client.query(index === 1 ? 'rollback' : 'commit');
        }
        await pauseUpTo(6);
      }
    };

    const readOn = async (): Promise<Row[]> => {
      const client = await connect();
      const seen: Row[] = [];
      let known = start;
      for (;;) {
        const isLast = isOver;
        const { rows } = await client.query<{ seq: string }>(
          'select max(seq) as seq from millrace.committed',
        );
        const last = rows[0]?.seq ?? known;
        seen.push(...(await readAfter(known, last, client)));
        known = last;
        const { rows: behind } = await client.query<{ count: number }>(
          `select count(*)::integer as count from millrace.committed join millrace.change using (xid)
           where seq > $1 and seq <= $2`,
          [start, known],
        );
        assert.equal(behind[0]?.count, seen.length, `a row appeared at or below ${known}`);
        if (isLast) return seen;
        await pauseUpTo(4);
      }
    };

    const others = [
      ...Array.from({ length: SEQUENCERS }, (_, index) => sequenceOn(index)),
      ...Array.from({ length: READERS }, readOn),
    ];
    try {
      await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
      await sequenced();
    } finally {
      isOver = true;
      await Promise.allSettled(others);
    }
    for (const seen of (await Promise.all(others)).filter((rows) => rows !== undefined)) {
      const tags = seen.map(({ tag }) => tag as string);
      assert.equal(new Set(tags).size, tags.length, 'something was seen twice');
      assert.deepEqual(new Set(tags), committed);
      for (const tag of undone) assert.ok(!tags.includes(tag));
    }
    assert.ok(committed.size > WRITERS * TRANSACTIONS && undone.size > 20);
  });
});

describe('the sequencer', () => {
  test('does not write where there is nothing to tell', async () => {
    await sequenced();
    const position = async (): Promise<string> =>
      (await db.rows<{ lsn: string }>('select pg_current_wal_insert_lsn() as lsn'))[0]?.lsn ?? '';
    const seen = await position();
    for (let time = 0; time < 20; time += 1) await sequence();
    assert.equal(await position(), seen);
  });

  test('numbers its own transaction’s changes when they are committed, not before', async () => {
    const { seq } = await sequenced();
    const other = await connect();
    for (const isFirst of [true, false]) {
      await db.client.query('begin');
      if (isFirst) await db.client.query("select millrace.purge('own')");
      else await db.client.query('select pg_current_xact_id()');
      // Ends later than it began, so that the snapshot’s end is beyond both.
      await other.query("select millrace.purge('other')");
      await sequence();
      if (!isFirst) await db.client.query("select millrace.purge('own')");
      await sequence();
      await db.client.query('commit');
    }
    await sequenced();
    assert.deepEqual(
      (await readAfter(seq)).map(({ tag }) => tag),
      ['other', 'own', 'other', 'own'],
    );
  });

  test('steps over what still runs, however much that is', async () => {
    const other = await connect();
    const { seq } = await sequenced();
    await other.query('begin');
    await other.query(
      "insert into millrace.change (kind, tag) select 'tag', 'much ' || number from generate_series(1, 50000) as number",
    );
    await db.rows("select millrace.purge('little')");
    await sequenced();
    assert.deepEqual(
      (await readAfter(seq)).map(({ tag }) => tag),
      ['little'],
    );
    const [plan] = await db.rows<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
      'explain (analyze, buffers, format json) select * from millrace.sequence_changes()',
    );
    const buffers = plan?.['QUERY PLAN'][0].Plan['Shared Hit Blocks'] ?? 0;
    assert.ok(buffers < 200, `${buffers} pages were looked at`);
    await other.query('commit');
    const { seq: last } = await sequenced();
    const { rows } = await db.client.query('select * from millrace.changes_after($1, 0, $1, 100000)', [last]);
    assert.equal(rows.length, 50_000);
  });

  test('tells everyone by a notification when there is something', async () => {
    const other = await connect();
    const heard: string[] = [];
    other.on('notification', ({ channel }) => heard.push(channel));
    await other.query('listen millrace_committed');
    await sequenced();
    await db.rows("select millrace.purge('heard')");
    await sequenced();
    await sequenced();
    await other.query('select');
    assert.deepEqual(heard, ['millrace_committed']);
  });
});

describe('pruning', () => {
  const age = (seq: string, hours: number) =>
    db.rows(
      `update millrace.committed set committed_at = now() - make_interval(hours => $2) where seq <= $1`,
      [seq, hours],
    );
  const prune = async (most: number): Promise<number> =>
    (await db.rows<{ gone: number }>('select millrace.prune_changes($1) as gone', [most]))[0]?.gone ?? 0;
  const isKnown = async ({ seq, mark }: Sequenced): Promise<boolean> =>
    (await db.rows<{ known: boolean }>('select millrace.has_committed($1, $2) as known', [seq, mark]))[0]
      ?.known === true;
  const marked = async (seq: string): Promise<Sequenced> =>
    (
      await db.rows<Sequenced>(
        "select seq, format('%s %s', xid, extract(epoch from committed_at)) as mark from millrace.committed where seq = $1",
        [seq],
      )
    )[0] as Sequenced;

  test('takes what is older than 25 hours, some at a time, and not the newest of it', async () => {
    await db.rows("select millrace.purge('first')");
    const first = await sequenced();
    await db.rows("insert into millrace.change (kind, tag) select 'tag', 'many' from generate_series(1, 30)");
    const many = await sequenced();
    await db.rows("select millrace.purge('new')");
    const fresh = await sequenced();
    await age(many.seq, 26);
    assert.equal(await isKnown(await marked(many.seq)), true);

    assert.equal(await prune(10), 10);
    // What the tests before left is much.
    while ((await prune(5_000)) === 5_000);
    assert.equal(await isKnown(first), false, 'who knows no more than this has missed something');
    assert.equal(await isKnown(await marked(many.seq)), true, 'who knows this has missed nothing');
    assert.equal((await readAfter(Number(many.seq) - 1, many.seq)).length, 30);

    await age(fresh.seq, 26);
    assert.equal(await prune(10), 10, 'thirty rows of one transaction are not taken at once');
    while ((await prune(10)) === 10);
    const rows = await db.rows<{ seq: string }>('select seq from millrace.committed');
    assert.deepEqual(rows, [{ seq: fresh.seq }]);
    const left = await db.rows<{ tag: string }>('select tag from millrace.change');
    assert.deepEqual(left, [{ tag: 'new' }]);
  });

  test('is done by one at a time', async () => {
    const other = await connect();
    await other.query('begin');
    await other.query('select millrace.prune_changes(10)');
    assert.equal(await prune(10), 0);
    await other.query('commit');
  });
});

describe('a database that is not the one it was', () => {
  test('begins anew, with numbers that the former one never gave, and one change of everything', async () => {
    await db.rows("select millrace.purge('before')");
    const known = await sequenced();
    // As a dump that was restored elsewhere has it.
    await db.rows("update millrace.sequencer set course = 'another cluster'");
    await db.rows(`update millrace.committed set snapshot = '9000000000:9000000000:' where seq = $1`, [
      known.seq,
    ]);
    await db.rows("select millrace.purge('lost in the other count')");
    await sequence();
    const anew = await sequenced();
    assert.ok(Number(anew.seq) > Number(known.seq) + 999_999_999, `${anew.seq} after ${known.seq}`);
    assert.deepEqual(
      (await readAfter(0)).map(({ kind }) => kind),
      ['all'],
    );
    await db.rows("select millrace.purge('goes on')");
    const { seq } = await sequenced();
    assert.deepEqual(
      (await readAfter(anew.seq, seq)).map(({ tag }) => tag),
      ['goes on'],
    );
  });

  test('goes on after the number that somebody knows', async () => {
    const { seq } = await sequenced();
    await db.rows('select millrace.continue_after($1)', [Number(seq) + 500]);
    assert.equal((await sequenced()).seq, String(Number(seq) + 501));
    assert.deepEqual(
      (await readAfter(seq)).map(({ kind }) => kind),
      ['all'],
    );
  });
});

test('the application may do all of it', async () => {
  const application = await connect(db.applicationUrl);
  await application.query("select millrace.purge('ordinary')");
  assert.ok((await sequenced(application)).seq);
  await application.query("update millrace.sequencer set course = 'another cluster'");
  await sequence(application);
  await sequenced(application);
  assert.deepEqual(
    (await readAfter(0, EVERY, application)).map(({ kind }) => kind),
    ['all'],
  );
  await application.query('select millrace.continue_after(1)');
  await application.query('select millrace.prune_changes(10)');
});
