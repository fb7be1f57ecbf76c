import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { askEdge, type EdgeAnswer, until } from './ask-edge.ts';
import { EdgeProcess } from './edge-process.ts';
import { ScriptedOrigin } from './scripted-origin.ts';

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

/** The first answer that is stale: beyond its lifetime, or no longer trusted to be true. */
async function firstStale(path: string): Promise<EdgeAnswer> {
  let answer: EdgeAnswer | undefined;
  const isStale = async (): Promise<boolean> => {
    answer = await ask(path);
    return answer.cache === 'STALE';
  };
  await until('a stale answer', isStale, { everyMs: 100 });
  return answer as EdgeAnswer;
}

test('with no instance left what was seen is shown, and the rest says when to come again', async () => {
  await ask('/p/A');
  await origin.stop();
  const during = await ask('/p/A');
  assert.deepEqual([during.status, during.cache], [200, 'HIT']);
  const later = await firstStale('/p/A');
  assert.deepEqual([later.status, later.text], [200, during.text]);
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
  assert.equal((await firstStale('/p/A')).status, 200);
  // An instance's own words, where there is nothing else.
  const cold = await ask('/p/B');
  assert.deepEqual([cold.status, cold.text], [503, 'away']);
});

test('an entry beyond its lifetime is shown while it is made anew, and when that fails', async () => {
  origin.script = () => ({ isKept: false, headers: { 'X-Accel-Expires': '1' } });
  const first = await ask('/p/A');
  assert.equal((await firstStale('/p/A')).text, first.text);
  await until('a new entry', async () => (await ask('/p/A')).text !== first.text);
  origin.script = () => ({ status: 500, isKept: false });
  const asked = origin.count('/p/A');
  await firstStale('/p/A');
  await until('it is made anew in vain', () => origin.count('/p/A') > asked);
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
