import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { securityHeaders } from '#lib/serving/security-headers.ts';
import { STATIC_TYPES } from '#lib/serving/static-files.ts';
import { askEdge } from './ask-edge.ts';
import { EdgeProcess } from './edge-process.ts';
import { ScriptedOrigin } from './scripted-origin.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const SCRIPT = 'console.log(1);'.repeat(100);
const PICTURE = '0123456789abcdef0123-96.avif';

let folder = '';
let origin: ScriptedOrigin;
let edge: EdgeProcess;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-files-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'static', 'chunks'), { recursive: true });
  writeFileSync(join(folder, 'static', 'chunks', 'a.js'), SCRIPT);
  writeFileSync(join(folder, 'static', 'chunks', 'a.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'static', 'chunks', 'a.js.gz'), gzipSync(SCRIPT));
  for (const suffix of Object.keys(STATIC_TYPES)) writeFileSync(join(folder, 'static', `file${suffix}`), 'x');
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures', PICTURE), 'picture');
  writeFileSync(join(folder, 'pictures', 'secret'), 'secret');
  origin = await ScriptedOrigin.start();
  origin.script = ({ url }) => ({
    isKept: false,
    status: url?.includes('missing') || url?.includes('secret') ? 404 : 200,
    headers: {
      'Cache-Control': url?.includes('soon') ? 'public, max-age=10' : IMMUTABLE,
      'Content-Type': 'text/javascript',
    },
  });
  edge = await EdgeProcess.start({
    instances: [origin.address],
    staticFolder: join(folder, 'static'),
    picturesFolder: join(folder, 'pictures'),
  });
});
after(async () => {
  await edge?.[Symbol.asyncDispose]();
  await origin?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers = {}, method = 'GET') => askEdge(edge.address, path, { headers, method });

test('a file of the build is sent from the folder, in the encoding that is wanted, with all headers', async () => {
  const path = '/_next/static/chunks/a.js';
  const br = await ask(path, { 'accept-encoding': 'gzip, br', cookie: 'a=b' });
  const gzip = await ask(`${path}?dpl=1`, { 'accept-encoding': 'gzip' });
  const plain = await ask(path);
  assert.equal(brotliDecompressSync(br.bytes).toString(), SCRIPT);
  assert.equal(gunzipSync(gzip.bytes).toString(), SCRIPT);
  assert.equal(plain.text, SCRIPT);
  assert.deepEqual(
    [br, gzip, plain].map(({ headers }) => headers['content-encoding']),
    ['br', 'gzip', undefined],
  );
  for (const { headers } of [br, gzip, plain]) {
    assert.equal(headers['cache-control'], IMMUTABLE);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers.vary, 'Accept-Encoding');
    for (const [name, value] of Object.entries(securityHeaders('http://x')))
      assert.equal(headers[name.toLowerCase()], value);
  }
  const again = await ask(path, { 'if-none-match': plain.headers.etag });
  assert.equal(again.status, 304);
  assert.equal(origin.requests.length, 0);
});

test('types are those of the site', async () => {
  for (const [suffix, type] of Object.entries(STATIC_TYPES))
    assert.equal((await ask(`/_next/static/file${suffix}`)).headers['content-type'], type, suffix);
});

test('a file of another release comes from an instance, once for each encoding', async () => {
  for (const [path, encoding] of [
    ['/_next/static/chunks/old.js', 'br'],
    ['/_next/static/chunks/old.js', 'br, gzip'],
    ['/_next/static/chunks/old.js?x=1', 'br'],
    ['/_next/static/chunks/old.js', 'gzip'],
    ['/_next/static/chunks/old.js', ''],
  ] as const)
    assert.equal(
      (await ask(path, { 'accept-encoding': encoding, cookie: 'a=b' })).headers['cache-control'],
      IMMUTABLE,
    );
  assert.equal(origin.count('/_next/static/chunks/old.js'), 3);
  assert.equal(origin.last().headers.cookie, undefined);
});

test('what has no name for ever is not kept', async () => {
  for (const path of ['/_next/static/missing.js', '/pictures/soon', '/pictures/missing']) {
    await ask(path);
    await ask(path);
    assert.equal(origin.count(path), 2, path);
  }
});

test('encoded copies and other files beside have no address', async () => {
  for (const path of [
    '/_next/static/chunks/a.js.br',
    '/pictures/secret',
    `/pictures/../pictures/${PICTURE}/../secret`,
  ]) {
    const before = origin.requests.length;
    const answer = await ask(path);
    assert.equal(origin.requests.length, before + 1, path);
    assert.doesNotMatch(answer.text, /^secret$/);
  }
});

test('a picture is sent from the folder, else by an instance, and kept', async () => {
  const own = await ask(`/pictures/${PICTURE}`);
  assert.deepEqual(
    [own.text, own.headers['content-type'], own.headers['cache-control']],
    ['picture', 'image/avif', IMMUTABLE],
  );
  for (const path of ['/pictures/ffffffffffffffffffff-96.webp', '/pictures/sheet/abc']) {
    assert.equal((await ask(path)).cache, 'MISS');
    assert.equal((await ask(path, { cookie: 'a=b' })).cache, 'HIT');
    // A query is part of a picture's name, so that there is none.
    assert.equal((await ask(`${path}?x=1`)).cache, 'BYPASS');
  }
});

test('only GET and HEAD read files', async () => {
  const { cache } = await ask('/_next/static/chunks/a.js', {}, 'POST');
  assert.equal(cache, 'BYPASS');
  assert.equal(origin.last().method, 'POST');
});
