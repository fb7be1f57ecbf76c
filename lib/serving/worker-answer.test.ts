import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { workerAnswer } from './worker-answer.ts';

async function ask(options: { release: string; isOn: boolean }, init?: RequestInit): Promise<Response> {
  const server = createServer(workerAnswer(options)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, init);
  } finally {
    server.close();
  }
}

test('the worker is JavaScript that belongs to a release, and no cache keeps it unasked', async () => {
  const answer = await ask({ release: 'first', isOn: true });
  assert.equal(answer.headers.get('cache-control'), 'no-cache');
  assert.match(answer.headers.get('content-type') ?? '', /^text\/javascript/);
  const script = await answer.text();
  assert.match(script, /^const RELEASE = "first";\n/);
  assert.doesNotThrow(() => new Script(script));
});

test('who has it gets nothing again, until there is another release', async () => {
  const etag = (await ask({ release: 'first', isOn: true })).headers.get('etag') ?? '';
  const headers = { 'If-None-Match': etag };
  assert.equal((await ask({ release: 'first', isOn: true }, { headers })).status, 304);
  assert.equal((await ask({ release: 'second', isOn: true }, { headers })).status, 200);
});

test('switched off, it is one that removes itself', async () => {
  const script = await (await ask({ release: 'first', isOn: false })).text();
  assert.match(script, /registration\.unregister\(\)/);
  assert.doesNotMatch(script, /'fetch'/);
});

test('HEAD has the headers alone, other methods are refused', async () => {
  const head = await ask({ release: 'first', isOn: true }, { method: 'HEAD' });
  assert.ok(Number(head.headers.get('content-length')) > 1_000);
  assert.equal(await head.text(), '');
  assert.equal((await ask({ release: 'first', isOn: true }, { method: 'POST' })).status, 405);
});
