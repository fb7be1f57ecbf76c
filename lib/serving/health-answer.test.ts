import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { databaseHealth } from '../db/health.ts';
import { CatalogueResponse } from './catalogue-response.ts';
import { healthAnswer } from './health-answer.ts';
import type { Condition } from './readiness.ts';

let failing: Condition[] = [];
let looks = 0;
const answerHealth = healthAnswer({
  failing: async () => {
    looks += 1;
    return failing;
  },
});
const server = createServer({ ServerResponse: CatalogueResponse }, (request, response) => {
  if (!answerHealth(request, response)) response.writeHead(404).end();
});
const ask = (path: string, method = 'GET') => {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method });
};

before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
after(() => server.close());

test('whoever is alive says so without looking at anything else', async () => {
  failing = ['database', 'draining'];
  const answer = await ask('/healthz');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await answer.json(), { status: 'alive' });
  assert.equal(looks, 0);
});

test('whoever is ready says so; whoever is not says what is in the way', async () => {
  failing = [];
  const ready = await ask('/readyz');
  assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ready' }]);
  failing = ['migrations', 'warm'];
  const not = await ask('/readyz');
  assert.equal(not.status, 503);
  assert.equal(not.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await not.json(), { status: 'not ready', failing: ['migrations', 'warm'] });
});

test('HEAD has the status and no body', async () => {
  failing = ['warm'];
  const answer = await ask('/readyz', 'HEAD');
  assert.deepEqual([answer.status, await answer.text()], [503, '']);
  assert.equal((await ask('/healthz', 'HEAD')).status, 200);
});

test('other methods are refused, other addresses are not its own', async () => {
  const answer = await ask('/readyz', 'POST');
  assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD']);
  for (const path of ['/healthz/', '/healthz?x', '/readyzz', '/'])
    assert.equal((await ask(path)).status, 404, path);
});

test('what is not ready says so itself while the database is away', async (context) => {
  context.after(() => delete databaseHealth().unreachableSince);
  databaseHealth().unreachableSince = 1;
  failing = ['database'];
  const answer = await ask('/readyz');
  assert.deepEqual([answer.status, await answer.json()], [503, { status: 'not ready', failing }]);
});
