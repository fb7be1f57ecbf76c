import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { directoryStore } from './directory-store.ts';

const root = mkdtempSync(join(tmpdir(), 'millrace-store-'));
after(() => rmSync(root, { recursive: true }));
const NAME = `${'a'.repeat(20)}-48.webp`;

test('a file is kept whole, in a folder that is made for it', async () => {
  const store = directoryStore(join(root, 'deep', 'down'));
  assert.equal(await store.has(NAME), false);
  assert.equal(await store.read(NAME), undefined);
  await store.put(NAME, Buffer.from('one'));
  await store.put(NAME, Buffer.from('two'));
  assert.equal(await store.has(NAME), true);
  assert.equal(String(await store.read(NAME)), 'two');
  assert.deepEqual(readdirSync(store.place), [NAME]);
});

test('many at once, also of the same name, leave whole files only', async () => {
  const store = directoryStore(join(root, 'many'));
  await Promise.all(Array.from({ length: 40 }, (_, index) => store.put(NAME, Buffer.alloc(50_000, index))));
  const content = await store.read(NAME);
  assert.equal(content?.length, 50_000);
  assert.ok(content?.every((byte) => byte === content[0]));
  assert.deepEqual(readdirSync(store.place), [NAME]);
});

test('a full disk is said in a sentence, and nothing half done stays', async () => {
  const place = join(root, 'full');
  const store = directoryStore(place, async (path, content) => {
    writeFileSync(path, content.subarray(0, 1));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  await assert.rejects(store.put(NAME, Buffer.from('xx')), {
    name: 'PictureStoreError',
    message: `${place}: the disk is full. Free some space, or keep the pictures elsewhere (MILLRACE_PICTURES_DIR).`,
  });
  assert.deepEqual(readdirSync(place), []);
});

test('a folder that is none is said in a sentence', async () => {
  const path = join(root, 'file');
  writeFileSync(path, '');
  await assert.rejects(directoryStore(path).put(NAME, Buffer.from('x')), {
    name: 'PictureStoreError',
    message: /file: there is a file where the folder should be\. .*MILLRACE_PICTURES_DIR/,
  });
});
