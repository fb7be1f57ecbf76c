import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ThrowawayDatabase, throwawayDatabase } from '../../db/throwaway-database.ts';
import { DatabaseSwitch } from '../../e2e/database-switch.ts';
import { loadCatalogue } from '../../import/load-catalogue.ts';
import { tinySource } from '../../import/tiny-source.ts';
import { ChangeFollower } from '../changes/change-follower.ts';
import { changesPool, pool } from '../db/pool.ts';
import { edgeFeedAnswer, isEdgeFeedTarget } from './edge-feed-answer.ts';

const SECRET = 'secret-of-this-test-0123456789abcdef';

let db: ThrowawayDatabase;
let way: DatabaseSwitch;
let follower: ChangeFollower;
let base = '';
const server = createServer((request, response) => answer(request, response));
let answer: ReturnType<typeof edgeFeedAnswer>;

before(async () => {
  db = await throwawayDatabase();
  await loadCatalogue({ url: db.url, source: tinySource() });
  way = await DatabaseSwitch.to(db.applicationUrl);
  process.env.DATABASE_URL = way.url;
  follower = new ChangeFollower({ warn: () => {} });
  await follower.start({ history: true });
  answer = edgeFeedAnswer(follower, { release: 'R1', secret: SECRET });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/cache/changes`;
});
after(async () => {
  server.close();
  server.closeAllConnections();
  await follower.stop();
  await Promise.all([pool().end(), changesPool().end()]);
  await way.cut();
  await db?.[Symbol.asyncDispose]();
});

const ask = (query = '', init: RequestInit = {}) =>
  fetch(base + query, { headers: { 'x-millrace-edge': SECRET }, ...init });

async function lines(query: string): Promise<string[]> {
  const response = await ask(query);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
  const text = await response.text();
  assert.ok(text.endsWith('\n'));
  return text.slice(0, -1).split('\n');
}

const seqOf = ([first = '']: string[]): number => Number(/^seq (\d+)$/.exec(first)?.[1]);
const purge = (tag: string) => db.rows('select millrace.purge($1)', [tag]);

/** As another instance does it. */
async function sequenced(): Promise<number> {
  for (;;) {
    const [row] = await db.rows<{ seq: number; is_busy: boolean }>(
      'select is_busy, seq::float8 as seq from millrace.sequence_changes()',
    );
    if (row && !row.is_busy) return row.seq;
  }
}

describe('the feed for edges', () => {
  test('says the number alone to who asks for the first time', async () => {
    assert.deepEqual(await lines(''), [`seq ${follower.seq}`, 'release R1']);
  });

  test('answers as soon as something changed, and with nothing after the wait', async () => {
    const { seq } = follower;
    // Asked first, for as long, and in vain: over before the other one, if that only waits to the end.
    const given = new AbortController();
    let isOver = false;
    const inVain = ask(`?after=${seq + 1}&wait=25000`, { signal: given.signal }).then(
      () => {
        isOver = true;
      },
      () => {},
    );
    // The server does not say when it waits; had it not begun, the answers below would be the same.
    await sleep(100);
    const waiting = lines(`?after=${seq}&wait=25000`);
    // So that it is answered while it waits, not with what had changed before.
    await sleep(100);
    await db.rows('update catalog.price set amounts = array[3, 2] where part_id = 4');
    assert.deepEqual(await waiting, [`seq ${seq + 1}`, 'release R1', 'part BOLTS-3', 'category bolts']);
    assert.equal(isOver, false);
    given.abort();
    await inVain;
    assert.deepEqual(await lines(`?after=${seq + 1}&wait=100`), [`seq ${seq + 1}`, 'release R1']);
    assert.deepEqual(await lines(`?after=${seq}`), [
      `seq ${seq + 1}`,
      'release R1',
      'part BOLTS-3',
      'category bolts',
    ]);
  });

  test('knows what another instance has told already', async () => {
    for (let time = 0; time < 20; time += 1) {
      const { seq } = follower;
      await purge('pictures');
      const last = await sequenced();
      assert.equal(seqOf(await lines(`?after=${last}`)), last);
      assert.deepEqual(await lines(`?after=${seq}`), [`seq ${last}`, 'release R1', 'pages']);
    }
  });

  test('resets who asks from before its memory, or with a number that there is not', async () => {
    assert.deepEqual((await lines('?after=0'))[2], 'reset');
    assert.deepEqual(await lines(`?after=${follower.seq + 1000}&wait=50`), [
      `seq ${follower.seq}`,
      'release R1',
      'reset',
    ]);
  });

  test('is there for who has the secret, wherever it comes from, and for nobody else', async () => {
    for (const headers of [
      {},
      { 'x-millrace-edge': '' },
      { 'x-millrace-edge': 'x'.repeat(SECRET.length) },
      { 'x-millrace-edge': `${SECRET}, ${SECRET}` },
      { 'x-millrace-edge': SECRET.toUpperCase() },
      { authorization: `Bearer ${SECRET}` },
    ] as Record<string, string>[]) {
      const response = await ask('', { headers });
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
    // A balancer in between says for whom it asks.
    const headers = { 'x-millrace-edge': SECRET, 'x-forwarded-for': '203.0.113.9' };
    assert.equal((await ask('', { headers })).status, 200);
  });

  test('without a secret is there for nobody', async () => {
    const statuses: number[] = [];
    const response = { writeHead: (status: number) => statuses.push(status), end: () => {} };
    const silent = edgeFeedAnswer(follower, { release: 'R1', secret: undefined });
    for (const headers of [{}, { 'x-millrace-edge': '' }, { 'x-millrace-edge': 'undefined' }])
      await silent({ method: 'GET', url: '/api/cache/changes', headers } as never, response as never);
    assert.deepEqual(statuses, [404, 404, 404]);
  });

  test('refuses what it cannot read, and other methods', async () => {
    for (const query of [
      '?after=x',
      '?after=-1',
      '?after=1&wait=soon',
      '?after=',
      `?after=${'9'.repeat(20)}`,
    ])
      assert.equal((await ask(query)).status, 400, query);
    assert.equal((await ask('', { method: 'POST' })).status, 405);
    assert.equal(await (await ask('', { method: 'HEAD' })).text(), '');
    assert.ok(isEdgeFeedTarget('/api/cache/changes?after=1') && isEdgeFeedTarget('/api/cache/changes'));
    assert.ok(!isEdgeFeedTarget('/api/cache/changes/x'));
  });

  test('has so many wait and no more; who went away does not count', async () => {
    const gone = new AbortController();
    // One more than may wait: it is the one that is answered.
    const asked = Array.from({ length: 65 }, () =>
      ask(`?after=${follower.seq}&wait=25000`, { signal: gone.signal }).catch(() => undefined),
    );
    assert.equal((await Promise.race(asked))?.status, 503);
    gone.abort();
    const answered = (await Promise.all(asked)).filter((response) => response !== undefined);
    assert.equal(answered.length, 1);
    const askAgain = async (): Promise<number> => (await ask(`?after=${follower.seq}&wait=50`)).status;
    let status = await askAgain();
    // The server hears a little later that they went.
    while (status === 503) status = await askAgain();
    assert.equal(status, 200);
  });

  test('does not say that nothing changed while it does not know', async () => {
    const { seq } = follower;
    await way.cut();
    let response = await ask(`?after=${seq}&wait=50`);
    // It notices a little later.
    while (response.status === 200) response = await ask(`?after=${seq}&wait=50`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '1');
    await purge('pictures');
    await way.mend();
    assert.deepEqual(await lines(`?after=${seq}&wait=5000`), [`seq ${seq + 1}`, 'release R1', 'pages']);
  });
});
