import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { CompressedResponse } from './compressed-response.ts';
import { Downloads } from './downloads.ts';

const LIMIT_MS = 30_000;
const SITEMAP = '/sitemaps/parts/0.xml';
const CSV = '/api/categories/bolts/parts.csv?filter=thread=M8';
const XLSX = '/api/categories/bolts/parts.xlsx';

let server: Server;
let downloads: Downloads;
let opened: IncomingMessage[];

/** Endless answers to whom it may concern. */
beforeEach(async () => {
  opened = [];
  downloads = new Downloads({ inAll: 5, ofNetwork: 2 });
  server = createServer({ ServerResponse: CompressedResponse }, (request, response) => {
    if (!downloads.admits(request, response)) return;
    if (request.url === '/page') return void response.end('a page');
    response.writeHead(200, { 'Content-Type': 'text/csv' });
    if (request.method === 'HEAD') return void response.end();
    const pump = (): void => {
      while (!response.destroyed && response.write(randomBytes(16_384)));
    };
    response.on('drain', pump);
    pump();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  for (const answer of opened) answer.destroy();
  server.closeAllConnections();
  server.close();
});

function ask(path: string, { network, method = 'GET' }: { network?: string; method?: string } = {}) {
  const { port } = server.address() as AddressInfo;
  const headers = { 'accept-encoding': 'br', ...(network && { 'x-forwarded-for': `6.6.6.6, ${network}` }) };
  return new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      answer.on('error', () => {});
      opened.push(answer.pause());
      resolve(answer);
    }).on('error', reject);
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

async function refusal(answer: IncomingMessage) {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece);
  return { headers: answer.headers, problem: JSON.parse(Buffer.concat(pieces).toString()) };
}

describe('downloads', { timeout: LIMIT_MS }, () => {
  test('beyond those there is room for are refused politely, while pages are served', async () => {
    for (const path of [SITEMAP, CSV, XLSX, SITEMAP, CSV]) assert.equal((await ask(path)).statusCode, 200);
    assert.equal(downloads.count, 5);
    for (const path of [SITEMAP, CSV, XLSX]) {
      const answer = await ask(path);
      assert.equal(answer.statusCode, 503);
      const { headers, problem } = await refusal(answer);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(headers['retry-after'], '10');
      assert.equal(headers['cache-control'], 'no-store');
      assert.deepEqual([problem.status, problem.title], [503, 'Too many downloads']);
    }
    assert.equal((await ask('/page')).statusCode, 200);
  });

  test('of one network leave room for others', async () => {
    const statuses: (number | undefined)[] = [];
    for (const network of [
      '1.2.3.4',
      '1.2.3.4',
      '1.2.3.4',
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8:0:0:9::3',
    ])
      statuses.push((await ask(CSV, { network })).statusCode);
    assert.deepEqual(statuses, [200, 200, 429, 200, 200, 429]);
    assert.equal((await refusal(await ask(CSV, { network: '1.2.3.4' }))).headers['retry-after'], '10');
    assert.equal((await ask(CSV, { network: '1.2.3.5' })).statusCode, 200);
  });

  test('give their places back when their clients go away', async () => {
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([1, 2].map(() => ask(CSV, { network: '1.2.3.4' })));
      assert.deepEqual(
        answers.map(({ statusCode }) => statusCode),
        [200, 200],
      );
      for (const answer of answers) answer.destroy();
      await until(() => downloads.count === 0);
    }
  });

  test('that nobody reads are cut off, and give their places back', async () => {
    server.timeout = 200;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(CSV)));
    assert.equal(downloads.count, 5);
    const cut = answers.map((answer) => new Promise((resolve) => answer.once('close', resolve)));
    await until(() => downloads.count === 0);
    for (const answer of answers) answer.resume();
    await Promise.all(cut);
    assert.ok(answers.every(({ complete }) => !complete));
  });

  test('are the same however they are spelt', async () => {
    const spelt = [
      '/%73itemaps/parts/0.xml',
      '/api/categories/bolts/parts%2Ecsv',
      '/api/categories/b%C3%B6/parts.xlsx',
    ];
    for (const path of [...spelt, ...spelt.slice(0, 2)]) await ask(path);
    assert.equal(downloads.count, 5);
    assert.equal((await ask(spelt[0] ?? '')).statusCode, 503);
  });

  test('are not what only says what there would be', async () => {
    for (let index = 0; index < 10; index += 1)
      assert.equal((await ask(CSV, { method: 'HEAD' })).statusCode, 200);
    assert.equal(downloads.count, 0);
  });
});
