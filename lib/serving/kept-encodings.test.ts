import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { digestOf } from './entity-tag.ts';
import { KeptEncodings } from './kept-encodings.ts';

/** Does not become smaller. */
const BODY_BYTES = 10_000;
const bodies = Array.from({ length: 6 }, () => randomBytes(BODY_BYTES));
/** Becomes much smaller, and smaller still with more effort. */
const TEXT = Array.from({ length: 2_000 }, (_, index) => `M${index % 97} × ${index % 61}, class 8.8`).join(
  '\n',
);
const texts = ['a', 'b'].map((letter) => Buffer.from(TEXT.replaceAll('M', letter)));
const STEP_MS = 5;
const LIMIT_MS = 20_000;
const WATCHED_MS = 700;
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

const improve = (kept: KeptEncodings, body: Buffer) => kept.improve(body, digestOf(body), 'br');

/** Asks for it again and again, as readers do, until something else than `quick` is kept. */
async function improved(kept: KeptEncodings, body: Buffer, quick: Buffer): Promise<Buffer> {
  for (let waited = 0; waited < LIMIT_MS; waited += STEP_MS) {
    const found = find(kept, body);
    if (found && found !== quick) return found;
    improve(kept, body);
    // Between two looks.
    await sleep(STEP_MS);
  }
  throw new Error(`Nothing better was kept after ${LIMIT_MS} ms.`);
}

async function assertLeft(kept: KeptEncodings, body: Buffer): Promise<void> {
  const before = find(kept, body);
  for (let waited = 0; waited < WATCHED_MS; waited += STEP_MS) {
    improve(kept, body);
    // That nothing happens can only be watched for a while.
    await sleep(STEP_MS);
  }
  assert.equal(find(kept, body), before);
}

test('what is sent again is kept as small as it can be, one at a time, and no more after that', async () => {
  const kept = new KeptEncodings();
  const [one, other] = texts as [Buffer, Buffer];
  const [quick, otherQuick] = await Promise.all([make(kept, one), make(kept, other)]);
  const startedAt = performance.now();
  improve(kept, one);
  improve(kept, other);
  const best = await improved(kept, one, quick);
  // As long as the other one would have taken, twice, had it been begun as well.
  await sleep(2 * (performance.now() - startedAt));
  assert.ok(best.byteLength < quick.byteLength, `${best.byteLength} of ${quick.byteLength} bytes`);
  assert.deepEqual(brotliDecompressSync(best), one);
  assert.equal(find(kept, other), otherQuick);
  assert.equal(kept.bytes, best.byteLength + otherQuick.byteLength);
  await assertLeft(kept, one);
  await improved(kept, other, otherQuick);
});

test('what went while it was compressed better stays away', async () => {
  const kept = new KeptEncodings(1.5 * BODY_BYTES);
  const [body] = texts as [Buffer];
  await make(kept, body);
  improve(kept, body);
  await Promise.all(bodies.map((larger) => make(kept, larger)));
  assert.equal(find(kept, body), undefined);
  await assertLeft(kept, body);
  assert.ok(kept.bytes <= 1.5 * BODY_BYTES);
});

test('nothing large is compressed better, and no gzip', async () => {
  const kept = new KeptEncodings();
  const [small] = texts as [Buffer];
  const huge = Buffer.from(TEXT.repeat(30));
  const [quick] = await Promise.all([
    make(kept, small),
    make(kept, huge),
    kept.make(small, digestOf(small), 'gzip'),
  ]);
  improve(kept, huge);
  kept.improve(small, digestOf(small), 'gzip');
  // Had one of them been taken, this one would have to wait.
  improve(kept, small);
  await assertLeft(kept, huge);
  assert.notEqual(find(kept, small), quick);
});
