import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRenderContext, renderContext, shows } from '../cache-policy/render-context.ts';
import { byteStream, MAX_CHUNK_BYTES } from './byte-stream.ts';

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

test('a long piece is handed on in small chunks, and nothing of it is lost', async () => {
  const text = 'Ω½×'.repeat(20_000);
  async function* one(): AsyncGenerator<string | Uint8Array> {
    yield '';
    yield text;
    yield new Uint8Array(0);
    yield new TextEncoder().encode('end');
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of await byteStream(one())) chunks.push(chunk);
  assert.ok(chunks.every(({ byteLength }) => byteLength > 0 && byteLength <= MAX_CHUNK_BYTES));
  assert.equal(Buffer.concat(chunks).toString(), `${text}end`);
});

test('what is read for the rest is not noted as shown: there may be a hundred thousand parts', async () => {
  async function* noting(): AsyncGenerator<string> {
    for (let index = 0; index < 1000; index += 1) {
      shows(`part:${index}`);
      yield 'row\n';
    }
  }
  await inRenderContext(async () => {
    await new Response(await byteStream(noting())).text();
    assert.deepEqual([...(renderContext()?.tags ?? [])], ['part:0']);
  });
});
