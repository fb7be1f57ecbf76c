import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { DatabaseAwayError } from './errors.ts';
import type { DatabaseHealth } from './health.ts';
import { probe } from './probe.ts';
import { ServerBreaker } from './server-breaker.ts';

const LOST = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
const TOO_MANY = Object.assign(new Error('sorry, too many clients already'), { code: '53300' });

let health: DatabaseHealth;
let probes: PromiseWithResolvers<void>[];
let breaker: ServerBreaker;

beforeEach(() => {
  health = {};
  probes = [];
  breaker = new ServerBreaker({
    health,
    probe: () => {
      const running = Promise.withResolvers<void>();
      probes.push(running);
      return running.promise;
    },
  });
});

async function fail(error: Error): Promise<void> {
  const checked = breaker.check();
  probes.at(-1)?.reject(error);
  await checked;
}

test('many that notice a failure share a probe, and its failure opens', async () => {
  let opened = 0;
  breaker.onOpen(() => {
    opened += 1;
  });
  const checked = Promise.all(Array.from({ length: 100 }, () => breaker.check()));
  assert.equal(probes.length, 1);
  await breaker.admit();
  probes[0]?.reject(LOST);
  await checked;
  assert.equal(breaker.isOpen, true);
  assert.equal(opened, 1);
  assert.ok(health.unreachableSince);
});

test('while it is open one probes and the others do not wait for it', async () => {
  await fail(LOST);
  let admitted: Promise<void> | undefined;
  while (probes.length === 1) {
    admitted = breaker.admit();
    admitted.catch(() => {});
    await new Promise(setImmediate);
  }
  for (let count = 0; count < 100; count += 1) await assert.rejects(breaker.admit(), DatabaseAwayError);
  assert.equal(probes.length, 2);
  probes[1]?.resolve();
  await admitted;
  await breaker.admit();
  assert.equal(breaker.isOpen, false);
  assert.equal(health.unreachableSince, undefined);
});

test('a clock that is set back keeps nobody from probing', { timeout: 60_000 }, async (context) => {
  await fail(LOST);
  const now = Date.now;
  context.mock.method(Date, 'now', () => now() - 3_600_000);
  let admitted: Promise<void> | undefined;
  while (probes.length === 1) {
    admitted = breaker.admit();
    admitted.catch(() => {});
    await new Promise(setImmediate);
  }
  probes[1]?.resolve();
  await admitted;
  assert.equal(breaker.isOpen, false);
});

test('a server that refuses is there', async () => {
  await fail(TOO_MANY);
  assert.equal(breaker.isOpen, false);
});

test('a server that answers anything is there, and is not doubted', async () => {
  const checked = breaker.check();
  breaker.answered();
  probes[0]?.reject(LOST);
  await checked;
  assert.equal(breaker.isOpen, false);
  await breaker.doubt();
  assert.equal(probes.length, 1);
});

test('servers have breakers of their own', async () => {
  const other = new ServerBreaker({ health: {}, probe: async () => {} });
  await fail(LOST);
  assert.equal(other.isOpen, false);
  await other.admit();
});

test('a process that is held up itself does not take that for the server', async () => {
  const answered = probe(process.env.DATABASE_URL ?? '');
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000));
  await answered;
});
