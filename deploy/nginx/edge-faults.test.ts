import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { askEdge, until } from './ask-edge.ts';
import { EdgeProcess } from './edge-process.ts';
import { ScriptedOrigin } from './scripted-origin.ts';

const SILENCE_MS = 1_300;

let origin: ScriptedOrigin;
let edge: EdgeProcess;

beforeEach(async () => {
  origin = await ScriptedOrigin.start();
  edge = await EdgeProcess.start({ instances: [origin.address] });
  await until('the feed is heard', async () => (await ask('/')).cache !== 'BYPASS');
});
afterEach(async () => {
  await edge?.[Symbol.asyncDispose]();
  await origin?.stop();
});

const ask = (path: string, headers = {}) => askEdge(edge.address, path, { headers });

test('with no instance left what was seen is shown, and the rest says when to come again', async () => {
  await ask('/p/A');
  await origin.stop();
  const during = await ask('/p/A');
  assert.deepEqual([during.status, during.cache], [200, 'HIT']);
  await delay(SILENCE_MS);
  const later = await ask('/p/A');
  assert.deepEqual([later.status, later.cache, later.text], [200, 'STALE', during.text]);
  for (const headers of [{}, { cookie: 'a=b' }]) {
    const cold = await ask('/p/B', headers);
    assert.deepEqual(
      [cold.status, cold.headers['retry-after'], cold.headers['cache-control'], cold.headers['content-type']],
      [503, '5', 'no-store', 'text/html; charset=utf-8'],
    );
  }
});

test('while instances fail what was seen is shown, also when they do not say what has changed', async () => {
  await ask('/p/A');
  origin.script = () => ({ status: 503, body: 'away', isKept: false });
  origin.speaks = false;
  assert.equal((await ask('/p/A')).cache, 'HIT');
  await delay(SILENCE_MS);
  const answer = await ask('/p/A');
  assert.deepEqual([answer.status, answer.cache], [200, 'STALE']);
  // An instance's own words, where there is nothing else.
  const cold = await ask('/p/B');
  assert.deepEqual([cold.status, cold.text], [503, 'away']);
});

test('an entry beyond its lifetime is shown while it is made anew, and when that fails', async () => {
  origin.script = () => ({ isKept: false, headers: { 'X-Accel-Expires': '1' } });
  const first = await ask('/p/A');
  await delay(2_100);
  const stale = await ask('/p/A');
  assert.deepEqual([stale.cache, stale.text], ['STALE', first.text]);
  await until('a new entry', async () => (await ask('/p/A')).text !== first.text);
  await delay(2_100);
  origin.script = () => ({ status: 500, isKept: false });
  assert.equal((await ask('/p/A')).cache, 'STALE');
  await delay(100);
  assert.equal((await ask('/p/A')).status, 200);
});

test('a request goes to another instance where one breaks off, unless it changes something', async () => {
  const other = await ScriptedOrigin.start();
  try {
    await using two = await EdgeProcess.start({ instances: [origin.address, other.address] });
    await until('the feed is heard', async () => (await askEdge(two.address, '/')).cache !== 'BYPASS');
    await origin.stop();
    for (let index = 0; index < 20; index += 1)
      assert.equal((await askEdge(two.address, `/p/${index}`)).status, 200);
  } finally {
    await other.stop();
  }
});
