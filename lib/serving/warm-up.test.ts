import assert from 'node:assert/strict';
import { test } from 'node:test';
import { warmUp } from './warm-up.ts';

test('what fails is tried again until it succeeds, and told once', async () => {
  let tries = 0;
  const errors: unknown[] = [];
  const readAhead = async () => {
    tries += 1;
    if (tries < 4) throw new Error(`failure ${tries}`);
  };
  await warmUp(readAhead, { retryMs: 1, onError: (error) => errors.push(error) });
  assert.equal(tries, 4);
  assert.deepEqual(errors.map(String), ['Error: failure 1']);
});

test('what takes too long is not waited for', async () => {
  await warmUp(() => new Promise(() => {}), { limitMs: 5, onError: () => assert.fail() });
});
