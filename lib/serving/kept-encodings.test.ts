import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { digestOf } from './entity-tag.ts';
import { KeptEncodings } from './kept-encodings.ts';

/** Does not become smaller. */
const BODY_BYTES = 10_000;
const bodies = Array.from({ length: 6 }, () => randomBytes(BODY_BYTES));
const make = (kept: KeptEncodings, body: Buffer) => kept.make(body, digestOf(body), 'br');
const find = (kept: KeptEncodings, body: Buffer) => kept.find(digestOf(body), 'br');

test('a body is compressed once, also for those who ask at the same time', async () => {
  const kept = new KeptEncodings();
  const [body = Buffer.alloc(0)] = bodies;
  const [one, other] = await Promise.all([make(kept, body), make(kept, body)]);
  assert.equal(one, other);
  assert.equal(find(kept, body), one);
  assert.equal(kept.find(digestOf(body), 'gzip'), undefined);
  assert.deepEqual(brotliDecompressSync(one), body);
});

test('the least recently sent go when there is no more room', async () => {
  const kept = new KeptEncodings(3.5 * BODY_BYTES);
  for (const body of bodies.slice(0, 3)) await make(kept, body);
  find(kept, bodies[0] as Buffer);
  await make(kept, bodies[3] as Buffer);
  assert.deepEqual(
    bodies.slice(0, 4).map((body) => find(kept, body) !== undefined),
    [true, false, true, true],
  );
  assert.ok(kept.bytes <= 3.5 * BODY_BYTES && kept.bytes > 3 * BODY_BYTES);
});

test('what is larger than all the room is not kept', async () => {
  const kept = new KeptEncodings(BODY_BYTES / 2);
  assert.ok((await make(kept, bodies[0] as Buffer)).byteLength > BODY_BYTES / 2);
  assert.equal(kept.bytes, 0);
});
