import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { directoryStore } from '../pictures/directory-store.ts';
import { sharp } from '../pictures/image-library.ts';
import { PictureStoreError } from '../pictures/picture-store.ts';
import { sheetToken } from '../pictures/sheet-file.ts';
import { KeptSheets } from './kept-sheets.ts';
import { answerPicture } from './picture-answer.ts';
import { SharedBuffers } from './shared-buffers.ts';

const NAME = `${'0123456789abcdef0123'}-96.avif`;
const CONTENT = Buffer.from('not really a picture');

const root = mkdtempSync(join(tmpdir(), 'millrace-serve-'));
const directory = join(root, 'pictures');
let store = directoryStore(directory);
let sheets = new KeptSheets(store);
const KEY = Buffer.alloc(32, 7);
let key = async (): Promise<Uint8Array> => KEY;
/** For each request, so that what one test reads no other finds. */
let contents = (): SharedBuffers => new SharedBuffers();
const server = createServer((asked, answer) =>
  answerPicture(asked, answer, { store, sheets, contents: contents(), key }),
);
let port = 0;

before(async () => {
  mkdirSync(directory);
  writeFileSync(join(directory, NAME), CONTENT);
  writeFileSync(join(directory, 'notes.txt'), 'private');
  writeFileSync(join(root, NAME.replace('96', '48')), 'outside');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** Not `fetch`, which would tidy the path up first. */
function get(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.once('error', reject).end();
  });
}

test('a picture is served for ever, with its type', async () => {
  const { status, headers, body } = await get(`/pictures/${NAME}`);
  assert.equal(status, 200);
  assert.deepEqual(body, CONTENT);
  assert.equal(headers['content-type'], 'image/avif');
  assert.equal(headers['content-length'], String(CONTENT.length));
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  const again = await get(`/pictures/${NAME}`, 'GET', { 'if-none-match': String(headers.etag) });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
});

test('HEAD has the headers alone, other methods are refused', async () => {
  const head = await get(`/pictures/${NAME}`, 'HEAD');
  assert.deepEqual([head.status, head.body.length], [200, 0]);
  assert.equal(head.headers['content-length'], String(CONTENT.length));
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    assert.equal((await get(`/pictures/${NAME}`, method)).status, 405);
});

for (const name of [
  '',
  'notes.txt',
  `../${NAME.replace('96', '48')}`,
  `..%2f${NAME.replace('96', '48')}`,
  `..%5c${NAME}`,
  `./${NAME}`,
  `/${NAME}`,
  `x/../${NAME}`,
  '../../../../etc/passwd',
  '%2e%2e/%2e%2e/etc/passwd',
  '/etc/passwd',
  `${NAME}/`,
  `${NAME}%00`,
  `${NAME}%00.webp`,
  `${NAME}%0a`,
  `${NAME}?w=4096`,
  `${NAME}?url=http://127.0.0.1/`,
  `${NAME.toUpperCase()}`,
  NAME.replace('96', '97'),
  NAME.replace('96', '100000'),
  NAME.replace('96', '096'),
  NAME.replace('avif', 'svg'),
  NAME.replace('-96', ''),
  `.${NAME}-1234.unfinished`,
  NAME.replace('0123', 'ffff'),
]) {
  test(`there is nothing at /pictures/${name}`, async () => {
    const { status, body, headers } = await get(`/pictures/${name}`);
    assert.equal(status, 404);
    assert.equal(String(body), 'There is no such picture.\n');
    assert.doesNotMatch(String(headers['cache-control']), /immutable/);
  });
}

test('a store that does not answer is no fault of the address', async () => {
  const working = store;
  const broken = async () => Promise.reject(new PictureStoreError('The bucket is away.'));
  store = { ...working, read: broken };
  try {
    const { status, headers } = await get(`/pictures/${NAME}`);
    assert.equal(status, 503);
    assert.equal(headers['cache-control'], 'no-store');
  } finally {
    store = working;
  }
});

test('a picture that many ask for at once is read once', async (context) => {
  const working = store;
  const shared = new SharedBuffers();
  const ASKING = 20;
  let [reads, asked] = [0, 0];
  const { promise: allHaveAsked, resolve } = Promise.withResolvers<void>();
  const count = (): void => void (++asked === ASKING && resolve());
  server.on('request', count);
  const whole = contents;
  contents = () => shared;
  store = {
    ...working,
    read: async (name) => {
      reads += 1;
      await allHaveAsked;
      return working.read(name);
    },
  };
  context.after(() => {
    server.off('request', count);
    contents = whole;
    store = working;
  });
  const answers = await Promise.all(Array.from({ length: ASKING }, () => get(`/pictures/${NAME}`)));
  assert.ok(answers.every(({ body }) => body.equals(CONTENT)));
  assert.equal(reads, 1);
});

const TOKEN = sheetToken({ hashes: ['0123456789abcdef0123', 'f'.repeat(20)], shape: 6 }, KEY);
const FORGED = sheetToken(
  { hashes: ['0123456789abcdef0123', 'f'.repeat(20)], shape: 6 },
  Buffer.alloc(32, 8),
);

test('a sheet is served for ever, once all of its pictures are there', async (context) => {
  const picture = await sharp({ create: { width: 96, height: 72, channels: 3, background: '#f00' } })
    .avif()
    .toBuffer();
  const address = `/pictures/sheet/${TOKEN}-48.avif`;
  writeFileSync(join(directory, NAME), picture);
  context.after(() => writeFileSync(join(directory, NAME), CONTENT));
  const part = await get(address);
  assert.deepEqual([part.status, part.headers['cache-control']], [200, 'public, max-age=10']);
  assert.equal(part.headers.etag, undefined);
  writeFileSync(join(directory, NAME.replace('0123456789abcdef0123', 'f'.repeat(20))), picture);
  sheets = new KeptSheets(store);
  const { status, headers, body } = await get(address);
  assert.deepEqual([status, headers['content-type']], [200, 'image/avif']);
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal((await sharp(body).metadata()).width, 48);
  const again = await get(address, 'GET', { 'if-none-match': String(headers.etag) });
  assert.deepEqual([again.status, again.body.length], [304, 0]);
  const head = await get(address, 'HEAD');
  assert.deepEqual([head.status, head.body.length], [200, 0]);
  assert.equal((await get(address, 'POST')).status, 405);
});

for (const [why, name] of [
  ['no name', ''],
  ['one that nobody signed', `${FORGED}-48.avif`],
  ['another size', `${TOKEN}-47.avif`],
  ['a size that no page shows', `${TOKEN}-800.avif`],
  ['another format', `${TOKEN}-48.png`],
  ['a query', `${TOKEN}-48.avif?w=4096`],
  ['a path', `../${NAME}`],
  ['a picture', NAME],
] as const) {
  test(`there is no sheet of ${why}`, async () => {
    const { status, body, headers } = await get(`/pictures/sheet/${name}`);
    assert.equal(status, 404);
    assert.equal(String(body), 'There is no such picture.\n');
    assert.doesNotMatch(String(headers['cache-control']), /immutable/);
  });
}

test('a database that does not say what sheets are signed with is no fault of the address', async (context) => {
  const working = key;
  key = async () => Promise.reject(new Error('The database is away.'));
  context.after(() => {
    key = working;
  });
  const { status, headers } = await get(`/pictures/sheet/${TOKEN}-48.avif`);
  assert.deepEqual([status, headers['cache-control']], [503, 'no-store']);
  assert.equal((await get(`/pictures/${NAME}`)).status, 200);
});
