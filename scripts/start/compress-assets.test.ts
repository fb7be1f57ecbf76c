import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressAssets } from './compress-assets.ts';

const SCRIPT = 'export const answer = 42;\n'.repeat(100);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-assets-'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'chunks', 'a.js'), SCRIPT);
  writeFileSync(join(folder, 'font.woff2'), SCRIPT);
  writeFileSync(join(folder, 'tiny.css'), 'a{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('copies lie beside what becomes smaller, and nothing else', async () => {
  assert.equal(await compressAssets(folder), 2);
  assert.deepEqual(readdirSync(folder).sort(), ['chunks', 'font.woff2', 'tiny.css']);
  assert.deepEqual(readdirSync(join(folder, 'chunks')).sort(), ['a.js', 'a.js.br', 'a.js.gz']);
  assert.equal(brotliDecompressSync(readFileSync(join(folder, 'chunks', 'a.js.br'))).toString(), SCRIPT);
  assert.equal(gunzipSync(readFileSync(join(folder, 'chunks', 'a.js.gz'))).toString(), SCRIPT);
});

test('a copy that is there is not made again', async () => {
  await compressAssets(folder);
  rmSync(join(folder, 'chunks', 'a.js.br'));
  writeFileSync(join(folder, 'chunks', 'a.js.gz'), 'kept');
  assert.equal(await compressAssets(folder), 1);
  assert.equal(readFileSync(join(folder, 'chunks', 'a.js.gz'), 'utf8'), 'kept');
});

test('without a folder there is nothing to do', async () =>
  assert.equal(await compressAssets(join(folder, 'none')), 0));
