import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAtOnce } from '../scripts/test/at-once.ts';
import { RedisLevel, withoutSecrets } from './redis-level.ts';
import { asked, REDIS_MISSING, type RedisServer, startRedis, startRedisCluster } from './redis-servers.ts';
import { Warnings } from './warnings.ts';

const kept = { lifetimeMs: 60_000 };
const page = Buffer.from([0, 255, 1, 254, ...Buffer.from('a page')]);
/** No test lasts so long: a call that only this limit could end would hang. */
const NO_LIMIT_MS = 600_000;
/** Only against hanging. */
const PATIENCE_MS = 30_000;

describe('the level in Redis', { skip: REDIS_MISSING }, () => {
  const said: string[] = [];
  const open: RedisLevel[] = [];
  const warnings = (): Warnings => new Warnings((sentence) => said.push(sentence));
  const opened = (one: RedisLevel): RedisLevel => {
    open.push(one);
    return one;
  };
  const level = (url: string): RedisLevel =>
    opened(new RedisLevel(url, { namespace: 'release 1', warnings: warnings() }));
  /** Misses nothing because the machine is busy. */
  const patientLevel = (url: string, namespace = 'release 1'): RedisLevel =>
    opened(new RedisLevel(url, { namespace, warnings: warnings(), callLimitMs: 5_000 }));
  after(() => Promise.all(open.map((one) => one.close())));

  /** That many calls at once all come back, each with what a level says that has nothing. */
  async function allMiss(one: RedisLevel): Promise<void> {
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        if (index % 3 === 0) assert.equal(await one.get(`${index}`), undefined);
        else if (index % 3 === 1) assert.equal(await one.set(`${index}`, page, kept), false);
        else assert.equal(await one.claim(`${index}`, 1_000), 'mine');
      }),
    );
  }

  async function eventually(what: () => Promise<boolean>, message: string): Promise<void> {
    // Between two looks.
    for (const from = performance.now(); !(await what()); await sleep(50))
      assert.ok(performance.now() - from < PATIENCE_MS, message);
  }
  const untilKept = (one: RedisLevel): Promise<void> =>
    eventually(() => one.set('again', page, kept), 'it does not recover');

  test('keeps bytes for as long as was said, for one release, and claims', async () => {
    await using server = await startRedis();
    const [one, two] = [patientLevel(server.url), patientLevel(server.url)];
    assert.equal(one.state, 'off', 'nothing is connected before it is used');
    assert.equal(await one.get('a'), undefined);
    assert.equal(await one.set('a', page, kept), true);
    assert.deepEqual(await two.get('a'), page);
    assert.equal(await patientLevel(server.url, 'release 2').get('a'), undefined);
    await one.set('short', page, { lifetimeMs: 20 });
    assert.equal(await one.claim('a', 5_000), 'mine');
    assert.equal(await two.claim('a', 5_000), 'held');
    await two.release('a');
    assert.equal(await two.claim('a', 5_000), 'held', 'only who has it can release it');
    await one.release('a');
    assert.equal(await two.claim('a', 20), 'mine');
    // Longer than both lifetimes, by the clock of Redis.
    await sleep(40);
    assert.equal(await one.claim('a', 5_000), 'mine');
    assert.equal(await two.get('short'), undefined);
    assert.equal(one.state, 'ready');
  });

  test('killed: misses, and nobody waits for the limit of a call; back after its restart, which is empty', async () => {
    const server = await startRedis();
    const one = opened(
      new RedisLevel(server.url, {
        namespace: 'release 1',
        warnings: warnings(),
        callLimitMs: NO_LIMIT_MS,
      }),
    );
    await untilKept(one);
    assert.equal(await one.set('a', page, kept), true);
    await server.kill();
    await allMiss(one);
    assert.equal(one.state, 'off');
    await using again = await startRedis([], server.port);
    await untilKept(one);
    assert.equal(await one.get('a'), undefined);
    assert.deepEqual(await one.get('again'), page);
    assert.ok(again.port > 0);
  });

  test('paused: every call is capped, most cost nothing, and it comes back by itself', async () => {
    await using server = await startRedis();
    const one = level(server.url);
    await untilKept(one);
    assert.equal(await one.set('a', page, kept), true);
    server.process.kill('SIGSTOP');
    await allMiss(one);
    const manyMiss = async (): Promise<void> => {
      for (let call = 0; call < 200; call += 1) assert.equal(await one.get('a'), undefined);
    };
    await eventually(() => isAtOnce(manyMiss), 'while it is known to be away nobody waits');
    // Longer than it is left alone: it is tried again.
    await sleep(1_200);
    await allMiss(one);
    server.process.kill('SIGCONT');
    await untilKept(one);
    assert.deepEqual(await one.get('a'), page, 'what was there still is');
  });

  test('out of memory: nothing is kept, what is there is read, nobody waits', async () => {
    await using server = await startRedis();
    const one = level(server.url);
    await untilKept(one);
    assert.equal(await one.set('a', page, kept), true);
    await asked(server.url, ['CONFIG', 'SET', 'maxmemory', '1mb']);
    said.length = 0;
    const large = Buffer.alloc(500_000, 1);
    const answers: boolean[] = [];
    for (let index = 0; index < 8; index += 1) answers.push(await one.set(`large ${index}`, large, kept));
    assert.ok(answers.includes(false));
    assert.deepEqual(await one.get('a'), page);
    assert.equal(await one.claim('b', 1_000), 'mine');
    assert.equal(one.state, 'ready');
    await asked(server.url, ['CONFIG', 'SET', 'maxmemory', '0']);
    assert.equal(await one.set('b', page, kept), true);
  });

  test('a wrong password is said once, without the password', async () => {
    await using server = await startRedis(['--requirepass', 'right-one']);
    said.length = 0;
    const one = level(`redis://:wrong-secret@127.0.0.1:${server.port}`);
    for (let call = 0; call < 5; call += 1) assert.equal(await one.get('a'), undefined);
    assert.equal(said.length, 1);
    assert.doesNotMatch(said.join(), /wrong-secret/);
    assert.match(said[0] ?? '', /REDIS_URL.*WRONGPASS/);
    const right = level(`redis://:right-one@127.0.0.1:${server.port}`);
    await untilKept(right);
  });

  test('a cluster of three: keys of every node, one of them paused, and back', async () => {
    const nodes = await startRedisCluster();
    try {
      const one = patientLevel(nodes.map(({ url }) => url).join(','));
      const two = patientLevel(`${nodes[1]?.url}?cluster=true`);
      for (let index = 0; index < 60; index += 1)
        assert.equal(await one.set(`page ${index}`, page, kept), true);
      for (let index = 0; index < 60; index += 1) assert.deepEqual(await two.get(`page ${index}`), page);
      assert.equal(await one.claim('page 1', 5_000), 'mine');
      assert.equal(await two.claim('page 1', 5_000), 'held');
      await one.release('page 1');
      assert.equal(await two.claim('page 1', 5_000), 'mine');
      for (const { url } of nodes) assert.ok(Number(await asked(url, ['DBSIZE'])) > 5, 'each has its share');
      const hasty = level(`${nodes[0]?.url}?cluster=true`);
      await untilKept(hasty);
      const gone = nodes[2] as RedisServer;
      gone.process.kill('SIGSTOP');
      for (let index = 0; index < 60; index += 1) await hasty.get(`page ${index}`);
      gone.process.kill('SIGCONT');
      await untilKept(hasty);
      let there = 0;
      for (let index = 0; index < 60; index += 1) if (await one.get(`page ${index}`)) there += 1;
      assert.equal(there, 60);
    } finally {
      for (const node of nodes) await node.kill();
    }
  });
});

test('what is said of an address has no password in it', () => {
  const address = 'redis://me:hunter%402@a:1,redis://:other@b:2';
  const said = withoutSecrets(`Invalid URL: ${address}; hunter@2, hunter%402, other`, address);
  assert.doesNotMatch(said, /hunter|other/);
});
