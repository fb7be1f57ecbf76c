import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { DatabaseSwitch } from '../../e2e/database-switch.ts';
import { loadCatalogue } from '../../import/load-catalogue.ts';
import { tinySource } from '../../import/tiny-source.ts';
import { executionsOf } from '../../perf/measure/recording.ts';
import { isAtOnce } from '../../scripts/test/at-once.ts';
import { changesPool, pool } from '../db/pool.ts';
import { categoryIndexes } from '../filters/category-indexes.ts';
import { filteredList } from '../filters/filtered-list.ts';
import { NO_REFINEMENT } from '../filters/refinement.ts';
import { ChangeFollower, changeFollower, createChangeFollower } from './change-follower.ts';
import type { SequencedChange } from './sequenced-change.ts';

const PATIENCE_MS = 30_000;
/** One that was under way, one of its own, and what the clock or a notification brings meanwhile. Waiting looks a hundred times. */
const MAX_LOOKS = 10;

let db: ThrowawayDatabase;
let way: DatabaseSwitch;
const followers: ChangeFollower[] = [];

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  way = await DatabaseSwitch.to(db.applicationUrl);
  process.env.DATABASE_URL = way.url;
});
afterEach(async () => {
  for (const follower of followers.splice(0)) await follower.stop();
});
after(async () => {
  await Promise.all([pool().end(), changesPool().end()]);
  await way.cut();
  await db?.[Symbol.asyncDispose]();
});

interface Told {
  readonly follower: ChangeFollower;
  readonly changes: SequencedChange[];
  readonly warnings: string[];
}

async function follow({ history = false } = {}): Promise<Told> {
  const warnings: string[] = [];
  const follower = new ChangeFollower({ warn: (message) => warnings.push(message) });
  followers.push(follower);
  const changes: SequencedChange[] = [];
  let toldUpTo = 0;
  follower.onChanges((some, seq) => {
    assert.ok(seq >= toldUpTo, 'in order');
    assert.ok(follower.seq <= seq, 'told before it is raised');
    toldUpTo = seq;
    changes.push(...some);
  });
  await follower.start({ history });
  return { follower, changes, warnings };
}

async function until(what: () => boolean, message: string): Promise<void> {
  for (const started = performance.now(); !what(); await sleep(5))
    assert.ok(performance.now() - started < PATIENCE_MS, message);
}

const purge = (tag: string) => db.rows('select millrace.purge($1)', [tag]);
const tagsOf = (changes: readonly SequencedChange[]) => changes.map(({ tag }) => tag);
const has = (changes: readonly SequencedChange[], tag: string) => tagsOf(changes).includes(tag);

async function thousandTimes(call: () => Promise<void>): Promise<void> {
  for (let time = 0; time < 1_000; time += 1) await call();
}

async function sequencedByAnother(): Promise<number> {
  for (;;) {
    const [row] = await db.rows<{ seq: number; is_busy: boolean }>(
      'select is_busy, seq::float8 as seq from millrace.sequence_changes()',
    );
    if (row && !row.is_busy) return row.seq;
  }
}

/** Listening connections of this test's database. */
const bells = () =>
  db.rows<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'millrace changes'",
  );

describe('a follower', () => {
  test('tells what changed, in order, with category, part and tag', async () => {
    const { follower, changes } = await follow();
    const { seq } = follower;
    assert.ok(seq > 0 && follower.historySince === seq && follower.isReady);
    await db.rows('update catalog.price set amounts = array[7, 6] where part_id = 1');
    await db.rows("update catalog.stock set quantities = '{3}' where part_id = 1");
    await db.rows("update catalog.part set name = 'renamed' where id = 601");
    await purge('parts-of:bolts');
    await until(() => follower.seq === changes[4]?.seq, 'not told');
    assert.deepEqual(
      changes.map(({ kind, partNumber, categorySlug, tag }) => [kind, partNumber, categorySlug, tag]),
      [
        ['price', 'BOLTS-0', 'bolts', undefined],
        ['stock', 'BOLTS-0', 'bolts', undefined],
        ['in-stock', 'BOLTS-0', 'bolts', undefined],
        ['part', 'STUDS-0', 'studs', undefined],
        ['tag', undefined, undefined, 'parts-of:bolts'],
      ],
    );
    await until(() => follower.seq === seq + 4, 'a number for each transaction');
    assert.deepEqual(tagsOf(follower.after(seq + 3) ?? []), ['parts-of:bolts']);
    assert.deepEqual(follower.after(seq + 4), []);
    assert.equal(follower.after(seq - 1), undefined, 'from before it was started');
  });

  test('reads a hundred thousand changes of one transaction', async () => {
    const { changes, follower } = await follow();
    const seq = follower.seq;
    await db.rows(
      "insert into millrace.change (kind, tag) select 'tag', 'many ' || number from generate_series(1, 100000) as number",
    );
    await until(() => follower.seq > seq, 'not raised');
    assert.equal(changes.length, 100_000);
    assert.equal(new Set(tagsOf(changes)).size, 100_000);
    assert.equal(follower.after(seq), undefined, 'more than it remembers');
    assert.deepEqual(follower.after(follower.seq), []);
  });

  test('several see the same', async () => {
    const told = await Promise.all([follow(), follow(), follow(), follow()]);
    const tags = Array.from({ length: 60 }, (_, index) => `several ${index}`);
    for (const tag of tags) await purge(tag);
    for (const { changes } of told) {
      await until(() => changes.length === tags.length, 'not told');
      assert.deepEqual(tagsOf(changes), tags);
    }
  });

  test('is the process’s only where a server made it', async () => {
    assert.equal(changeFollower(), undefined);
    const made = createChangeFollower();
    assert.equal(createChangeFollower(), made);
    assert.equal(changeFollower(), made);
    Reflect.deleteProperty(globalThis, Symbol.for('millrace.changes'));
  });

  test('has the filters look anew before its number is raised', async () => {
    const rows = async (): Promise<(string | undefined)[]> => {
      const refinement = { ...NO_REFINEMENT, sort: { key: 'price', direction: 'up' } } as const;
      const list = await filteredList('studs', refinement, categoryIndexes());
      return (list?.rows ?? []).slice(0, 1).map(({ partNumber }) => partNumber);
    };
    const { follower } = await follow();
    for (const id of [610, 620, 630]) {
      await rows();
      const { seq } = follower;
      await db.rows('update catalog.price set amounts = array[$1::bigint, 1] where part_id = $2', [
        700 - id,
        id,
      ]);
      await until(() => follower.seq > seq, 'not raised');
      assert.deepEqual(await rows(), [`STUDS-${id - 601}`]);
    }
  });

  test('does not raise its number for a listener that failed, and tells again', async () => {
    const { follower, changes, warnings } = await follow();
    let failures = 2;
    follower.onChanges(() => {
      if (failures-- > 0) throw new Error('The listener failed.');
    });
    const { seq } = follower;
    await purge('told again');
    await until(() => follower.seq > seq, 'not raised');
    assert.equal(changes.length, 3);
    assert.match(warnings[0] ?? '', /The listener failed/);
    assert.deepEqual(tagsOf(follower.after(seq) ?? []), ['told again'], 'remembered once');
  });
});

describe('history', () => {
  test('is the last day, each thing once with its greatest number, before anything else', async () => {
    await purge('old');
    await db.rows('select millrace.sequence_changes()');
    await db.rows("update millrace.committed set committed_at = now() - interval '24 hours 30 minutes'");
    await db.rows('update catalog.stock set quantities = array_append(quantities, 1)');
    await db.rows('update catalog.stock set quantities = array_append(quantities, 1)');
    await purge('new');
    const { follower, changes } = await follow({ history: true });
    assert.ok(!has(changes, 'old') && has(changes, 'new'));
    const stock = changes.filter(({ kind }) => kind === 'stock');
    assert.equal(stock.length, 640);
    assert.deepEqual(new Set(stock.map(({ seq }) => seq)), new Set([follower.seq - 1]), 'the later of two');
    assert.ok(follower.historySince < follower.seq - 2 && follower.historySince > 0);
  });

  test('begins with the first number there is where nothing is older', async () => {
    await db.rows('update millrace.committed set committed_at = now()');
    const { follower, changes } = await follow({ history: true });
    const [first] = await db.rows<{ seq: number }>('select min(seq)::float8 as seq from millrace.committed');
    assert.equal(follower.historySince, (first?.seq ?? 0) - 1);
    assert.ok(has(changes, 'old') && has(changes, 'new'));
  });
});

describe('current', () => {
  test('returns at once while the newest was known lately, and asks otherwise', async () => {
    const { follower } = await follow();
    await follower.current();
    await eventually(() => isAtOnce(() => thousandTimes(() => follower.current())));
  });

  test('with a number that another instance knows it returns when this one knows it too', async () => {
    const { follower, changes } = await follow();
    for (let time = 0; time < 30; time += 1) {
      await purge(`wanted ${time}`);
      const seq = await sequencedByAnother();
      await follower.current(seq);
      assert.ok(follower.seq >= seq);
      assert.ok(has(changes, `wanted ${time}`));
    }
  });

  test('after a pause nobody is answered from before it', async () => {
    const { follower, changes } = await follow();
    await purge('in the pause');
    // Nothing of this process runs meanwhile, as when it was stopped.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
    await follower.current();
    assert.ok(has(changes, 'in the pause'));
  });

  test('a number that there is not is not waited for', async () => {
    const { follower } = await follow();
    const asked = await executionsOf(() => follower.current(follower.seq + 1_000_000));
    const looks = asked.filter(({ text }) => text.includes('sequence_changes'));
    assert.ok(looks.length <= MAX_LOOKS, `${looks.length} looks`);
  });

  test('while the database hangs it returns all the same, then at once; what was missed is caught up', async () => {
    const { follower, changes } = await follow();
    way.freeze();
    // Longer than what is known counts as current: it has to ask the database, which does not answer.
    await sleep(750);
    await follower.current();
    await eventually(() => isAtOnce(() => thousandTimes(() => follower.current())));
    await purge('while it hung');
    way.thaw();
    await until(() => has(changes, 'while it hung'), 'not caught up');
  });
});

describe('what is lost is made good', () => {
  test('a listening connection that is terminated is made anew, and meanwhile nothing is missed', async () => {
    const { changes } = await follow();
    await eventually(async () => (await bells()).length === 1);
    const [old] = await bells();
    await db.rows('select pg_terminate_backend($1)', [old?.pid]);
    await purge('without a bell');
    await until(() => has(changes, 'without a bell'), 'missed');
    await eventually(async () => (await bells()).some(({ pid }) => pid !== old?.pid));
    await purge('with a new bell');
    await until(() => has(changes, 'with a new bell'), 'missed');
  });

  test('changes of a time without the database are told when it is back', async () => {
    const { follower, changes, warnings } = await follow();
    await way.cut();
    await purge('while it was away');
    // That nothing is told has no moment: in this time it has tried to connect more than once.
    await sleep(1_000);
    assert.ok(!has(changes, 'while it was away'));
    assert.ok(await isAtOnce(() => follower.current()), 'nobody waits for a database that is away');
    await way.mend();
    await until(() => has(changes, 'while it was away'), 'missed');
    assert.match(warnings[0] ?? '', /cannot be reached/);
    assert.equal(warnings.length, 1);
    await eventually(async () => (await bells()).length === 1);
  });

  test('started without a database, it begins when there is one', async () => {
    await way.cut();
    const { follower, changes } = await follow({ history: true });
    assert.deepEqual([follower.isReady, follower.seq], [false, 0]);
    await follower.current();
    await way.mend();
    await until(() => follower.isReady, 'not begun');
    assert.ok(changes.length > 0);
  });

  test('after a gap that was pruned everything counts as changed', async () => {
    const { follower, changes, warnings } = await follow();
    const { seq } = follower;
    await way.cut();
    await purge('pruned');
    await purge('older than a day');
    await db.rows('select millrace.sequence_changes()');
    await db.rows("update millrace.committed set committed_at = now() - interval '26 hours'");
    await db.rows('select millrace.prune_changes(1000000)');
    await way.mend();
    await until(() => follower.seq > seq, 'not raised');
    assert.equal(changes.at(-1)?.kind, 'all');
    assert.equal(changes.at(-1)?.seq, follower.seq);
    assert.match(warnings.join(), /everything counts as changed/);
    assert.equal(follower.after(seq), undefined);
  });

  test('after a backup was put back everything counts as changed, under a number never given before', async () => {
    await purge('in the backup');
    const { follower, changes } = await follow();
    for (const tag of ['lost', 'lost too', 'lost as well']) await purge(tag);
    await until(() => follower.seq === changes[2]?.seq, 'not told');
    const { seq } = follower;
    await way.cut();
    // What the files of an earlier time would have.
    await db.rows('delete from millrace.committed where seq > $1', [seq - 3]);
    await db.rows(`select setval('millrace.committed_seq_seq', $1)`, [seq - 3]);
    await db.rows("delete from millrace.change where tag like 'lost%'");
    for (let time = 0; time < 3; time += 1) await purge('another course');
    await db.rows('select millrace.sequence_changes()');
    await way.mend();
    await until(() => changes.some(({ kind }) => kind === 'all'), 'not noticed');
    assert.ok(follower.seq > seq, `${follower.seq} after ${seq}`);
    await purge('goes on');
    await until(() => has(changes, 'goes on'), 'does not go on');
  });
});

async function eventually(what: () => Promise<boolean>): Promise<void> {
  for (const started = performance.now(); !(await what()); await sleep(20))
    assert.ok(performance.now() - started < PATIENCE_MS);
}
