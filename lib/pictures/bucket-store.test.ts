import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bucketStore } from './bucket-store.ts';
import { testBucket } from './test-bucket.ts';

const NAME = `${'a'.repeat(20)}-48.avif`;
let running: Awaited<ReturnType<typeof testBucket>>;

before(async () => {
  running = await testBucket();
});
after(() => running.close());

test('a picture is kept in a bucket with the headers that it is served with', async () => {
  const store = bucketStore(running.bucket);
  assert.equal(await store.has(NAME), false);
  assert.equal(await store.read(NAME), undefined);
  const content = Buffer.from([0, 1, 2, 254, 255]);
  await store.put(NAME, content);
  assert.equal(await store.has(NAME), true);
  assert.deepEqual(Buffer.from((await store.read(NAME)) ?? []), content);
  const { headers } = running.objects.get(`/pictures/${NAME}`) ?? {};
  assert.equal(headers?.['content-type'], 'image/avif');
  assert.equal(headers?.['cache-control'], 'public, max-age=31536000, immutable');
});

test('a wrong key is said in a sentence without the key', async () => {
  const store = bucketStore({ ...running.bucket, secretKey: 'wrong' });
  await assert.rejects(store.put(NAME, Buffer.from('x')), {
    name: 'PictureStoreError',
    message: /^The bucket http:\/\/127\.0\.0\.1:\d+\/pictures \(MILLRACE_PICTURES_BUCKET\) .*403/,
  });
  await assert.rejects(store.read(NAME), /403/);
});

test('a bucket that is away is said in a sentence', async () => {
  const store = bucketStore({ ...running.bucket, address: 'http://127.0.0.1:1/pictures' });
  await assert.rejects(store.has(NAME), /^PictureStoreError: The bucket http:\/\/127\.0\.0\.1:1\/pictures/);
});
