import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, test } from 'node:test';
import { KNOWN_HEADERS, keepNamedHeaders } from './request-headers.ts';

const server = createServer((request, response) => {
  received = request;
  keepNamedHeaders(request);
  request.resume().once('end', () => response.end());
});
let received: IncomingMessage;

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => server.close());

/** What is left of a request with exactly these lines. */
async function left(path: string, lines: readonly string[], body = ''): Promise<IncomingMessage> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(
    [`GET ${path} HTTP/1.1`, 'Host: evil.example', 'Connection: close', ...lines, '', body].join('\r\n'),
  );
  await socket.resume().toArray();
  return received;
}

const CONSTANT = { host: 'localhost:3000', 'x-forwarded-for': '' };
const ALL = [
  'Accept: text/html',
  'Accept-Encoding: br',
  'Authorization: Bearer 1',
  'Content-Type: application/json',
  'Cookie: session=1; __prerender_bypass=1',
  'Content-Security-Policy: script-src nonce-1',
  'Content-Security-Policy-Report-Only: script-src nonce-1',
  'If-None-Match: "1"',
  'Next-Action: 1',
  'Next-Resume: 1',
  'Next-Router-Prefetch: 1',
  'Next-Router-Segment-Prefetch: /_tree',
  'Next-Router-State-Tree: 1',
  'Next-Url: /x',
  'Purpose: prefetch',
  'Range: bytes=0-1',
  'User-Agent: Bingbot/2.0',
  'X-Forwarded-For: 6.6.6.6',
  'X-Forwarded-Proto: https',
  'X-Middleware-Subrequest: 1',
  '__proto__: 1',
  'constructor: 1',
];

for (const [path, names] of [
  ['/', ['if-none-match']],
  ['/de/c/hex-nuts', ['if-none-match']],
  ['/de/p/A', ['if-none-match']],
  ['/sitemaps/parts/0.xml', ['if-none-match']],
  ['/find?q=a', ['if-none-match']],
  ['/p/A', ['accept', 'if-none-match']],
  ['/api/search?q=a', ['accept', 'if-none-match']],
  ['/api/cache/purgex', ['accept', 'if-none-match']],
  ['/api/cache/purge', ['accept', 'authorization', 'content-type']],
  ['/api/vitals/report?metric=LCP', ['accept', 'authorization', 'content-type']],
  ['/refine?list=a', ['accept']],
  ['/de/refine?list=a', ['accept']],
] as const) {
  test(`${path} is given ${names.join(', ')} and nothing else`, async () => {
    const request = await left(path, ALL);
    const expected = [...Object.keys(CONSTANT), ...names].sort();
    assert.deepEqual(Object.keys(request.headers).sort(), expected);
    assert.deepEqual(request.rawHeaders.filter((_, index) => index % 2 === 0).sort(), expected);
    assert.deepEqual(Object.keys(request.headersDistinct).sort(), expected);
    assert.equal(Object.getPrototypeOf(request.headers), Object.prototype);
    for (const [name, value] of Object.entries(CONSTANT)) assert.equal(request.headers[name], value);
  });
}

test('by what the data of a page is asked for counts with RSC: 1 only, and on pages only', async () => {
  const data = [
    'next-router-prefetch',
    'next-router-segment-prefetch',
    'next-router-state-tree',
    'next-url',
    'rsc',
  ];
  const given = async (path: string, ...lines: string[]) =>
    Object.keys((await left(path, [...ALL, ...lines])).headers).filter((name) => data.includes(name));
  assert.deepEqual((await given('/p/A', 'RSC: 1')).sort(), data);
  assert.deepEqual((await given('/c/a', 'rSc: 1')).sort(), data);
  for (const lines of [
    [],
    ['RSC: 0'],
    ['RSC: true'],
    ['RSC: 1', 'RSC: 1'],
    ['RSC: 1, 1'],
    ['RSC:'],
    ['R-S-C: 1'],
  ])
    assert.deepEqual(await given('/p/A', ...lines), [], lines.join());
  for (const path of ['/api/search?q=a', '/find?q=a', '/refine?list=a'])
    assert.deepEqual(await given(path, 'RSC: 1'), [], path);
});

test('trailers are no headers', async () => {
  const request = await left(
    '/p/A',
    ['Transfer-Encoding: chunked', 'Trailer: RSC'],
    '0\r\nRSC: 1\r\nContent-Security-Policy: x\r\n\r\n',
  );
  assert.equal(request.trailers.rsc, '1');
  assert.deepEqual(request.headers, CONSTANT);
});

test('what comes twice or is very long is handed on as Node reads it, or not at all', async () => {
  const long = 'x'.repeat(5_000);
  const request = await left('/p/A', [`X-Long: ${long}`, 'Accept: a', 'ACCEPT: b', `If-None-Match: ${long}`]);
  assert.deepEqual(request.headers, { ...CONSTANT, accept: 'a, b', 'if-none-match': long });
});

test('no cookie is read anywhere', () => assert.ok(!KNOWN_HEADERS.includes('cookie')));

test('what the client has says nothing about what is missing, nor of just anything', async () => {
  assert.equal((await left('/', ['If-None-Match: *'])).headers['if-none-match'], undefined);
  const request = await left('/', ['If-None-Match: "1"']);
  keepNamedHeaders(request, { isMissing: true });
  assert.equal(request.headers['if-none-match'], undefined);
});
