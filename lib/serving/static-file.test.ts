import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressAssets } from '#scripts/start/compress-assets.ts';
import { keepStaticFiles } from '#scripts/start/keep-static-files.ts';
import { log } from '../log/log.ts';
import { CatalogueResponse } from './catalogue-response.ts';
import { keptReleasesDirectory } from './kept-release.ts';
import { KeptStaticFiles } from './kept-static-files.ts';
import { answerStaticFile } from './static-file.ts';
import { readStaticFiles, type StaticFiles } from './static-files.ts';

const SCRIPT = 'export const answer = 42;\n'.repeat(100);
const CHUNK = '/_next/static/chunks/0wxm2wb48lbxd.js';
const OLD_SCRIPT = `${SCRIPT}// of the release before`;
const OLD_CHUNK = '/_next/static/chunks/1old5fy9qskd_.js';
const FILES = {
  '.next/static/chunks/0wxm2wb48lbxd.js': SCRIPT,
  '.next/static/chunks/[odd] name.css': 'a{color:red}'.repeat(50),
  '.next/static/media/font.woff2': 'font',
  '.next/static/strange.bin': 'left to Next',
  '.next/BUILD_ID': 'secret',
  'public/service-worker.js': SCRIPT,
  'public/icons/one.png': 'picture',
  'public/manifest.webmanifest': '{}',
  'server.ts': 'secret',
};

let project: string;
let files: StaticFiles;
let server: Server;

before(async () => {
  project = mkdtempSync(join(tmpdir(), 'millrace-static-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  const old = join(project, '.next', 'static', 'chunks', '1old5fy9qskd_.js');
  writeFileSync(old, OLD_SCRIPT);
  await compressAssets(join(project, '.next', 'static'));
  const dataDir = join(project, '.millrace');
  await keepStaticFiles({ project, dataDir });
  for (const suffix of ['', '.br', '.gz']) rmSync(old + suffix);
  const kept = new KeptStaticFiles(keptReleasesDirectory({ MILLRACE_DATA_DIR: dataDir }));
  files = await readStaticFiles(project);
  server = createServer({ ServerResponse: CatalogueResponse }, (asked, response) => {
    if (!answerStaticFile(asked, response, { files, kept })) response.writeHead(418).end('somebody else');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
after(() => {
  server.close();
  rmSync(project, { recursive: true });
});

async function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) };
}

test('a file of the build arrives as the client wants it, for good', async () => {
  const [br, gzip, plain] = await Promise.all([
    get(CHUNK, { 'accept-encoding': 'gzip, deflate, br, zstd' }),
    get(`${CHUNK}?dpl=7`, { 'accept-encoding': 'gzip' }),
    get(CHUNK, { 'accept-encoding': 'br;q=0, gzip;q=0, nonsense' }),
  ]);
  assert.equal(brotliDecompressSync(br.body).toString(), SCRIPT);
  assert.equal(gunzipSync(gzip.body).toString(), SCRIPT);
  assert.equal(plain.body.toString(), SCRIPT);
  assert.deepEqual(
    [br, gzip, plain].map(({ headers }) => headers['content-encoding']),
    ['br', 'gzip', undefined],
  );
  assert.equal(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size, 3);
  for (const { status, headers, body } of [br, gzip, plain]) {
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers['content-length'], String(body.byteLength));
  }
});

test('who has it gets a 304, HEAD the headers, other methods are refused', async () => {
  const headers = { 'accept-encoding': 'br' };
  const first = await get(CHUNK, headers);
  const again = await get(CHUNK, { ...headers, 'if-none-match': first.headers.etag });
  assert.deepEqual([again.status, again.body.byteLength, again.headers.etag], [304, 0, first.headers.etag]);
  assert.equal((await get(CHUNK, { 'if-none-match': first.headers.etag })).status, 200);
  const head = await get(CHUNK, headers, 'HEAD');
  assert.equal(head.body.byteLength, 0);
  assert.deepEqual({ ...head.headers, date: '' }, { ...first.headers, date: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const refused = await get(CHUNK, headers, method);
    assert.deepEqual([refused.status, refused.headers.allow], [405, 'GET, HEAD']);
  }
});

test('a file of the release before is answered as one of this release', async () => {
  assert.equal(files.has(OLD_CHUNK), false);
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'accept-encoding': encoding };
    const [old, own] = await Promise.all([get(OLD_CHUNK, headers), get(CHUNK, headers)]);
    const { etag, 'content-length': _length, ...same } = old.headers;
    const { etag: _etag, 'content-length': _own, ...expected } = own.headers;
    assert.deepEqual({ ...same, date: '' }, { ...expected, date: '' });
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding] ?? ((body: Buffer) => body);
    assert.equal(decode(old.body).toString(), OLD_SCRIPT);
    const again = await get(OLD_CHUNK, { ...headers, 'if-none-match': etag });
    assert.deepEqual([again.status, again.body.byteLength], [304, 0]);
  }
  assert.equal((await get(OLD_CHUNK, {}, 'HEAD')).body.byteLength, 0);
  assert.equal((await get(OLD_CHUNK, {}, 'POST')).status, 405);
});

test('what is compressed by its nature is sent as it is', async () => {
  const { headers, body } = await get('/_next/static/media/font.woff2', { 'accept-encoding': 'br' });
  assert.deepEqual(
    [headers['content-type'], headers['content-encoding'], headers.vary, body.toString()],
    ['font/woff2', undefined, undefined, 'font'],
  );
});

test('a public file is asked for anew each time, a picture and the manifest once a day', async () => {
  const worker = await get('/service-worker.js', { 'accept-encoding': 'br' });
  assert.equal(brotliDecompressSync(worker.body).toString(), SCRIPT);
  assert.equal(worker.headers['cache-control'], 'public, max-age=0, must-revalidate');
  for (const path of ['/icons/one.png', '/manifest.webmanifest'])
    assert.equal((await get(path)).headers['cache-control'], 'public, max-age=86400', path);
});

test('a name is found however it is written', async () => {
  assert.equal((await get('/_next/static/chunks/%5Bodd%5D%20name.css')).status, 200);
});

for (const path of [
  '/_next/static/',
  '/_next/static/nope.js',
  '/_next/static/../../server.ts',
  '/_next/static/%2e%2e/%2e%2e/server.ts',
  '/_next/static/%2e%2e%2f%2e%2e%2fserver.ts',
  '/_next/static/..%5c..%5cserver.ts',
  '/_next/static/../BUILD_ID',
  '/_next/static/chunks/../chunks/0wxm2wb48lbxd.js',
  '/_next/static//chunks/0wxm2wb48lbxd.js',
  `${CHUNK}/`,
  `${CHUNK}%00`,
  `${CHUNK}.br`,
  `${CHUNK}.gz`,
  `${OLD_CHUNK}.br`,
  '/_next/static/release.json',
  '/_next/static/../release.json',
  `${CHUNK.toUpperCase().replace('/_NEXT/STATIC', '/_next/static')}`,
  '/_next/static/chunks',
  '/_next/static/__proto__',
  '/_next/static/constructor',
]) {
  test(`there is nothing at ${path}`, async () => {
    const { status, headers, body } = await get(path);
    assert.equal(status, 404);
    assert.equal(String(body), 'There is no such file.\n');
    assert.equal(headers['cache-control'], 'no-store');
  });
}

test('anything else is for somebody else', async () => {
  for (const path of [
    '/',
    '/c/a',
    '/server.ts',
    '/public/service-worker.js',
    '/../server.ts',
    '/_next/data/x',
    '/_next/static/strange.bin',
  ])
    assert.equal((await get(path)).status, 418, path);
});

test('what does not fit into memory is left to Next', async (t) => {
  t.mock.method(log, 'warn', () => {});
  const few = await readStaticFiles(project, { mostBytes: 100 });
  assert.equal(few.get(CHUNK)?.variants, undefined);
  assert.equal(
    answerStaticFile({ method: 'GET', url: CHUNK, headers: {} }, {} as never, { files: few }),
    false,
  );
});
