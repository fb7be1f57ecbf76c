import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, afterEach, before, describe, test } from 'node:test';
import { CLOSE, HOST, ScriptedServer } from './scripted-server.ts';

const server = new ScriptedServer();
before(() => server.listen());
after(() => server.close());
afterEach(() => {
  server.answer = (response) => response.end('ok');
});

describe('what never becomes a request is refused with its status and the headers of every answer', () => {
  for (const [what, status, request] of [
    ['garbage', 400, 'GARBAGE\r\n\r\n'],
    ['a greeting of TLS', 400, '\x16\x03\x01\x02\x00\x01'],
    ['no host', 400, `GET / HTTP/1.1\r\n${CLOSE}\r\n`],
    ['a header without a colon', 400, `GET / HTTP/1.1\r\n${HOST}x\r\n\r\n`],
    ['a space in the path', 400, `GET /a b HTTP/1.1\r\n${HOST}\r\n`],
    ['a byte of control in the path', 400, `GET /\x01 HTTP/1.1\r\n${HOST}\r\n`],
    [
      'two lengths',
      400,
      `POST /api/vitals HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`,
    ],
    [
      'a chunk that is none',
      400,
      `POST /api/vitals HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ],
    ['half a request', 408, `GET / HTTP/1.1\r\n`],
    ['half a body', 408, `POST /api/vitals HTTP/1.1\r\n${HOST}Content-Length: 9\r\n\r\n1`],
    ['an expectation', 417, `GET / HTTP/1.1\r\n${HOST}${CLOSE}Expect: a miracle\r\n\r\n`],
    ['too many bytes of headers', 431, `GET / HTTP/1.1\r\n${HOST}X: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['a method that nobody knows', 501, `FOO / HTTP/1.1\r\n${HOST}\r\n`],
    ['a tunnel', 501, `CONNECT x:80 HTTP/1.1\r\n${HOST}\r\n`],
    ['another protocol', 505, `GET / HTTP/9.9\r\n${HOST}\r\n`],
  ] as const)
    test(`${what} is ${status}`, async () => {
      const found = await server.ask(request);
      assert.equal(found.status, status);
      assert.equal(found.headers.get('connection'), 'close');
    });

  test('an answer that has begun is not followed by a refusal', async () => {
    server.answer = (response) => response.write('begun');
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\n${HOST}\r\n`);
    const [begun] = await once(socket, 'data');
    assert.match(String(begun), /^HTTP\/1\.1 200 OK/);
    socket.write('GARBAGE\r\n\r\n');
    assert.doesNotMatch(String(Buffer.concat(await socket.toArray())), /HTTP/);
  });
});

describe('nobody is offered another protocol', () => {
  for (const [what, headers] of [
    ['HTTP/2', 'Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n'],
    ['WebSocket', 'Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n'],
  ] as const)
    for (const path of ['/', '//x', '/api/nothing'])
      test(`${what} at ${path}`, async () => {
        // As Next does once it has answered for the first time.
        const upgrades: unknown[] = [];
        server.http.once('upgrade', (_request, socket) => upgrades.push(socket));
        const found = await server.ask(`GET ${path} HTTP/1.1\r\n${HOST}${headers}\r\n`);
        assert.deepEqual([found.status, upgrades.length], [200, 0]);
        server.http.removeAllListeners('upgrade');
      });
});

describe('methods are those of the route', () => {
  for (const [path, allow, refused] of [
    ['/p/A', 'GET, HEAD', ['PUT', 'DELETE', 'PURGE', 'POST', 'TRACE', 'OPTIONS', 'PROPFIND']],
    ['/de/search/x', 'GET, HEAD', ['PUT', 'TRACE']],
    ['/nothing', 'GET, HEAD', ['POST', 'TRACE']],
    ['/api/parts/A', 'GET, HEAD, OPTIONS', ['POST', 'PUT', 'DELETE', 'TRACE']],
    ['/api/cache/purge', 'POST, OPTIONS', ['GET', 'HEAD', 'PURGE']],
    ['/api/nothing', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS', ['TRACE', 'PURGE']],
  ] as const)
    test(path, async () => {
      for (const method of refused) {
        const found = await server.get(path, method);
        assert.equal(found.status, 405, method);
        assert.equal(found.headers.get('allow'), allow);
        assert.equal(found.headers.get('cache-control'), 'no-store');
        const type = path.startsWith('/api/') ? 'application/problem+json' : 'text/plain; charset=utf-8';
        assert.equal(found.headers.get('content-type'), type);
      }
      for (const method of allow.split(', '))
        assert.equal((await server.get(path, method)).status, 200, method);
    });
});

describe('an address with a search in it leads to the page of that search', () => {
  for (const [path, location] of [
    ['/search?q=hex', '/search/hex'],
    ['/de/search?lang=x&q=M8++x%2F30', '/de/search/M8%20x%2F30'],
    ['/search?q=a%0D%0Ab', '/search/a%20b'],
    ['/search?q=//evil.example', '/search/%2F%2Fevil.example'],
  ] as const)
    test(path, async () => {
      const found = await server.get(path);
      assert.deepEqual([found.status, found.headers.get('location')], [308, location]);
      assert.equal(found.headers.get('cache-control'), 'no-store');
    });

  test('nothing that is searched for leads nowhere', async () => {
    for (const path of [
      '/search',
      '/search?',
      '/search?q=',
      '/search?q=+',
      '/search?x=1',
      '/searching?q=x',
      '/fr/search?q=x',
    ])
      assert.equal((await server.get(path)).status, 200, path);
    for (const path of [`/search?q=${'x'.repeat(301)}`, '/search?q=a%00b'])
      assert.equal((await server.get(path)).status, 400, path);
  });
});
