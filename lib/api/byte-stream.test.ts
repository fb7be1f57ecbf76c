import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteStream } from './byte-stream.ts';

/** Endless pieces that remember how many were made and whether they were ended. */
function endless() {
  const state = { made: 0, ended: false };
  async function* pieces(): AsyncGenerator<string> {
    try {
      for (;;) {
        state.made += 1;
        yield 'piece\n';
      }
    } finally {
      state.ended = true;
    }
  }
  return { state, pieces };
}

test('only what the client reads is made, and nothing after it went away', async () => {
  const { state, pieces } = endless();
  const reader = (await byteStream(pieces())).getReader();
  await reader.read();
  await reader.read();
  assert.equal(state.made, 2);
  await reader.cancel();
  assert.ok(state.ended);
  assert.equal(state.made, 2);
});

test('a failure before the first piece is an error, not a broken answer', async () => {
  // biome-ignore lint/correctness/useYield: it fails before
  async function* failing(): AsyncGenerator<string> {
    throw new Error('no database');
  }
  await assert.rejects(byteStream(failing()), /no database/);
});

test('all pieces arrive, in order', async () => {
  async function* three(): AsyncGenerator<string> {
    yield* ['a', 'Ω', 'c'];
  }
  assert.equal(await new Response(await byteStream(three())).text(), 'aΩc');
});
