import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { readMetrics, since, sumMetrics } from './metrics.ts';

const COUNTED = {
  ...{ renders: 1, memoryHits: 2, sharedHits: 3, misses: 4, waits: 5, writes: 6, untrue: 7 },
  memoryBytes: 8,
};

let server: Server;
let origin: string;
let answer: object = COUNTED;

before(async () => {
  server = createServer((_, response) => response.end(JSON.stringify(answer))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.closeAllConnections());
after(() => server.close());

test('adds up what instances count', async () => {
  assert.deepEqual(await sumMetrics([origin, origin]), {
    ...{ renders: 2, memoryHits: 4, sharedHits: 6, misses: 8, waits: 10, writes: 12, untrue: 14 },
    memoryBytes: 16,
  });
});

test('what was counted in between is the difference, and bytes are those at the end', () => {
  const later = { ...COUNTED, renders: 11, memoryBytes: 100 };
  const between = since(COUNTED, later);
  assert.equal(between.renders, 10);
  assert.equal(between.memoryBytes, 100);
});

test('an instance that does not count is named with what it lacks', async () => {
  answer = { renders: 1 };
  await assert.rejects(readMetrics(origin), /does not count memoryHits, sharedHits/);
});
