import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiskLevel } from './disk-level.ts';
import { now } from './entry.ts';
import { entryBytes, entryOf } from './entry-bytes.ts';
import { PageStore } from './page-store.ts';
import { REDIS_MISSING, startRedis } from './redis-servers.ts';
import type { SharedLevel } from './shared-level.ts';
import { sizeOf } from './size-of.ts';
import { TagClock } from './tag-clock.ts';

const DAY_MS = 86_400_000;
const MB = 1_000_000;
const root = mkdtempSync(join(tmpdir(), 'millrace-store-'));
const open: PageStore[] = [];
let made = 0;
after(async () => {
  for (const store of open) await store.close();
  rmSync(root, { recursive: true });
});

const newPath = (): string => {
  made += 1;
  return join(root, `${made}.sqlite`);
};

function storeOn(shared: SharedLevel | string | undefined, clock = new TagClock()): PageStore {
  const level =
    typeof shared === 'string' ? new DiskLevel(shared, { mostBytes: 50 * MB, namespace: 'r' }) : shared;
  const store = new PageStore({ memoryBytes: 20 * MB, shared: level, clock });
  open.push(store);
  return store;
}

const page = (text: string, more = {}) => ({
  value: { html: text, rscData: Buffer.from(text), segments: new Map([['/_tree', Buffer.from('tree')]]) },
  tags: ['part:1', 'all'],
  seq: 5,
  lifetimeMs: DAY_MS,
  ...more,
});

test('what one process keeps another one reads, as it was, and then has in its own memory', async () => {
  const path = newPath();
  const [one, two] = [storeOn(path), storeOn(path)];
  one.write('a', page('the page – of A'));
  await one.settled();
  assert.deepEqual((await two.read('a'))?.value, page('the page – of A').value);
  await two.read('a');
  const { sharedHits, firstLevelHits } = two.counters();
  assert.deepEqual({ sharedHits, firstLevelHits }, { sharedHits: 1, firstLevelHits: 1 });
});

test('a change makes untrue what was begun before it, in memory and on the disk, and nothing else', async () => {
  const path = newPath();
  const clock = new TagClock();
  const [one, two] = [storeOn(path, clock), storeOn(path, clock)];
  one.write('a', page('a'));
  one.write('b', page('b', { tags: ['part:2', 'all'] }));
  await one.settled();
  clock.note(['part:1'], 6);
  for (const store of [one, two]) {
    assert.equal(await store.read('a'), undefined);
    assert.ok(await store.read('b'));
    assert.equal(await store.read('b', { alsoTags: ['part:1'] }), undefined);
  }
  one.write('a', page('a again', { seq: 6 }));
  await one.settled();
  assert.deepEqual((await two.read('a'))?.value, page('a again').value);
  assert.ok(one.counters().untrue > 0);
});

test('what knows more than this process is waited for, and not believed when the database does not know it either', async () => {
  const path = newPath();
  const one = storeOn(path);
  one.write('a', page('a', { seq: 50 }));
  await one.settled();
  const changes = {
    seq: 40,
    newest: 40,
    async current(atLeast = 0) {
      if (atLeast > this.seq) this.seq = this.newest;
    },
  };
  const shared = new DiskLevel(path, { mostBytes: 50 * MB, namespace: 'r' });
  const two = new PageStore({ memoryBytes: MB, shared, clock: new TagClock(), changes });
  open.push(two);
  assert.equal(await two.read('a'), undefined, 'as after a restore of the database from a backup');
  changes.newest = 51;
  assert.ok(await two.read('a'));
});

test('what was overtaken while it was rendered is not given to others', async () => {
  const path = newPath();
  const clock = new TagClock();
  clock.note(['part:1'], 9);
  const one = storeOn(path, clock);
  one.write('a', page('a', { seq: 8 }));
  await one.settled();
  assert.equal(one.counters().sharedWrites, 0);
  assert.equal(await one.read('a'), undefined);
});

test('what is for one process only is neither written to the disk nor looked for there', async () => {
  const path = newPath();
  const [one, two] = [storeOn(path), storeOn(path)];
  one.write('search', page('s', { isLocal: true }));
  await one.settled();
  assert.ok(await one.read('search'));
  assert.equal(await two.read('search'), undefined);
  assert.equal(await two.readOrClaim('search', { isLocal: true }), undefined);
});

test('an entry ends with its lifetime', async () => {
  const store = storeOn(newPath());
  store.write('a', page('a', { lifetimeMs: 30 }));
  assert.ok(await store.read('a'));
  // Longer than the lifetime.
  await sleep(40);
  assert.equal(await store.read('a'), undefined);
});

test('clocks that differ: five minutes ahead is new, days ahead or a day behind is not trusted', async () => {
  const at = async (offsetMs: number) => {
    const entry = { ...page('a'), madeAt: now() + offsetMs, bytes: 0 };
    return entryOf('a', await entryBytes('a', entry));
  };
  const ahead = await at(300_000);
  assert.ok(ahead && ahead.madeAt <= now());
  assert.equal(await at(2 * DAY_MS), undefined);
  const behind = await at(-300_000);
  assert.ok(behind && now() - behind.madeAt >= 300_000);
});

test('bytes of another key, cut off or damaged are no entry, and buffers keep nothing else alive', async () => {
  const text = `${'x'.repeat(49_997)}→`;
  const entry = { ...page(text), madeAt: now(), bytes: 0 };
  const bytes = await entryBytes('a', entry);
  assert.equal(entryOf('b', bytes), undefined);
  assert.equal(entryOf('a', bytes.subarray(0, bytes.length - 9)), undefined);
  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 20] = (damaged[damaged.length - 20] as number) ^ 1;
  assert.equal(entryOf('a', damaged), undefined);
  const read = entryOf<ReturnType<typeof page>['value']>('a', bytes);
  assert.equal(read?.value.rscData.buffer.byteLength, 50_000);
  assert.equal(read?.value.html, text);
  assert.ok(Math.abs(sizeOf(read?.value) - 150_000) < 1_000);
});

for (const shared of ['none', newPath()])
  test(`one reader renders, the others wait; a render that fails lets the next one try (${shared === 'none' ? 'memory alone' : 'a disk'})`, async () => {
    const store = storeOn(shared === 'none' ? undefined : shared);
    let renders = 0;
    const read = async (fails: boolean): Promise<unknown> => {
      const found = await store.readOrClaim('a');
      if (found) return found.value;
      renders += 1;
      // A render takes its time, in which the others come to wait.
      await sleep(20);
      if (fails && renders === 1) store.release('a');
      else store.write('a', page('a'));
      return undefined;
    };
    await Promise.all(Array.from({ length: 100 }, () => read(true)));
    assert.equal(renders, 2);
    assert.ok(store.counters().waits >= 98);
  });

test('who waited for as long as another process may claim a page renders it', async () => {
  const path = newPath();
  const [one, two] = [storeOn(path), storeOn(path)];
  const from = performance.now();
  assert.equal(await one.readOrClaim('a'), undefined);
  assert.equal(await two.readOrClaim('a'), undefined);
  // Not sooner; how much later depends on the machine.
  assert.ok(performance.now() - from >= 4_900);
});

test('a shared level that is away or slow costs a render, never an error', async () => {
  const away: SharedLevel = {
    state: 'off',
    get: async () => undefined,
    set: async () => false,
    claim: async () => 'mine',
    release: async () => {},
    countWithTags: async () => undefined,
    close: async () => {},
  };
  const store = storeOn(away);
  assert.equal(await store.readOrClaim('a'), undefined);
  store.write('a', page('a'));
  await store.settled();
  assert.ok(await store.readOrClaim('a'));
  const { sharedWritesLost, shared } = store.counters();
  assert.deepEqual({ sharedWritesLost, shared }, { sharedWritesLost: 1, shared: 'off' });
});

test('what waits to be written is bounded', async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const slow = { state: 'ready', get: async () => undefined, set: () => promise, claim: async () => 'mine' };
  const store = storeOn(slow as unknown as SharedLevel);
  for (let index = 0; index < 5_000; index += 1)
    store.write(`${index}`, { value: 'x', tags: ['all'], seq: 5, lifetimeMs: DAY_MS });
  assert.ok(store.counters().sharedWritesLost > 4_000);
  resolve(true);
  await store.settled();
  assert.ok(store.counters().sharedWrites >= 400);
  open.pop();
});

test('a page weighs what it is, not the pool that its small buffers were cut from', () => {
  const store = storeOn(undefined);
  store.write('a', page('a'));
  assert.ok(store.counters().bytes < 2_000, `${store.counters().bytes} bytes`);
});

test('says which entries changes make untrue, and how many', async () => {
  const path = newPath();
  const store = storeOn(path);
  for (let index = 0; index < 30; index += 1)
    store.write(`${index}`, page('p', { tags: [`part:${index % 10}`, 'all'] }));
  await store.settled();
  await store.read('13');
  assert.deepEqual(store.entriesMadeUntrueBy(['part:3'], 2), [
    { key: '13', hits: 1 },
    { key: '3', hits: 0 },
  ]);
  assert.deepEqual(await store.countUntrue(['part:3', 'part:4']), { memory: 6, shared: 6 });
  assert.deepEqual(await storeOn(path).countUntrue(['part:3']), { memory: 0, shared: 3 });
});

/** Four processes with 250 readers each ask for one page that nobody has. */
async function rendersInFour(level: string): Promise<{ renders: number; answered: number; waits: number }> {
  const children = Array.from({ length: 4 }, () =>
    fork(join(import.meta.dirname, 'page-store-child.ts'), [level]),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const answers = children.map(async (child) => {
    const [message] = await once(child, 'message');
    await once(child, 'exit');
    return message as { renders: number; answered: number; waits: number };
  });
  for (const child of children) child.send('go');
  const all = await Promise.all(answers);
  const sum = (of: (one: (typeof all)[number]) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return {
    renders: sum((one) => one.renders),
    answered: sum((one) => one.answered),
    waits: sum((one) => one.waits),
  };
}

test('a thousand readers in four processes of one cold page cost one render, over a disk', async () => {
  const { renders, answered } = await rendersInFour(newPath());
  assert.deepEqual({ renders, answered }, { renders: 1, answered: 1_000 });
});

test('and over Redis', { skip: REDIS_MISSING }, async () => {
  await using server = await startRedis();
  const { renders, answered } = await rendersInFour(server.url);
  assert.deepEqual({ renders, answered }, { renders: 1, answered: 1_000 });
});
