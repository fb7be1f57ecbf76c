import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedBuffers } from './shared-buffers.ts';

test('who asks for what is being read or sent gets the same buffer', async () => {
  const shared = new SharedBuffers();
  let reads = 0;
  const read = async (): Promise<Buffer> => {
    reads += 1;
    return Buffer.from('content');
  };
  const [one, two] = await Promise.all([shared.get('a', read), shared.get('a', read)]);
  assert.ok(one);
  assert.equal(one, two);
  assert.equal(await shared.get('a', read), one);
  assert.equal(reads, 1);
  assert.notEqual(await shared.get('b', read), one);
});

test('what is not there, or cannot be read, is asked for again', async () => {
  const shared = new SharedBuffers();
  assert.equal(await shared.get('a', async () => undefined), undefined);
  await assert.rejects(
    shared.get('a', () => Promise.reject(new Error('the disk'))),
    /the disk/,
  );
  assert.equal((await shared.get('a', async () => Buffer.from('x')))?.toString(), 'x');
  assert.equal(shared.size, 1);
});
