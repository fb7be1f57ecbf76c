import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { askRaw, type RawAnswer } from '#lib/serving/ask-raw.ts';
import { securityHeaders } from '#lib/serving/security-headers.ts';
import { askEdge, until } from './ask-edge.ts';
import { EdgeProcess } from './edge-process.ts';
import { ScriptedOrigin } from './scripted-origin.ts';

const HOST = 'Host: x\r\n';
const CLOSE = 'Connection: close\r\n';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE', 'PROPFIND'];
/** More at once than are allowed to one client without a burst. */
const FLOOD = 40;

let origin: ScriptedOrigin;
let edge: EdgeProcess;
before(async () => {
  origin = await ScriptedOrigin.start();
  edge = await EdgeProcess.start({
    instances: [origin.address],
    edit: {
      // The limit is only for what no other test asks for.
      'site.conf': (text) =>
        text
          .replace('rate=200r/s', 'rate=1r/s')
          .replace('include millrace-server.conf;', 'location /flood { limit_req zone=clients; }\n$&'),
    },
  });
  await until('the feed is heard', async () => (await askEdge(edge.address, '/')).cache !== 'BYPASS');
});
after(async () => {
  await edge?.[Symbol.asyncDispose]();
  await origin?.stop();
});

const ask = (request: string, address = edge.address): Promise<RawAnswer> =>
  askRaw(Number(new URL(address).port), request);
const line = (method: string, target: string, headers = ''): string =>
  `${method} ${target} HTTP/1.1\r\n${HOST}${CLOSE}${headers}\r\n`;

/** Has what every answer of the site has, and nothing that a browser would run. */
function assertRefused({ headers }: RawAnswer): void {
  for (const [name, value] of Object.entries(securityHeaders('http://x')))
    assert.equal(headers.get(name), value, name);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.match(headers.get('content-type') ?? '', /^text\/plain/);
  assert.equal(headers.get('cache-control'), 'no-store');
}

describe('what the edge refuses by itself has its status and the headers of every answer', () => {
  for (const [what, status, request] of [
    ['garbage', 400, 'GARBAGE\r\n\r\n'],
    ['no host', 400, `GET / HTTP/1.1\r\n${CLOSE}\r\n`],
    ['*', 400, line('GET', '*')],
    ['a tunnel', 400, line('CONNECT', 'x:80')],
    ['a user in the address', 400, line('GET', 'http://a:b@x/')],
    ['a zero in the path', 400, line('GET', '/a%00b')],
    ['a path above the root', 400, line('GET', '/../x')],
    ['a chunk that is none', 400, line('POST', '/api/vitals', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n')],
    ['TRACE', 405, line('TRACE', '/')],
    ['a body that is too large', 413, line('POST', '/api/vitals', 'Content-Length: 99999999\r\n')],
    ['a large body for a file', 413, line('POST', '/pictures/x', 'Content-Length: 99999999\r\n')],
    ['an address that is too long', 414, line('GET', `/${'x'.repeat(40_000)}`)],
    ['headers that are too long', 431, line('GET', '/', `X: ${'x'.repeat(40_000)}\r\n`)],
    ['an unknown coding', 501, line('POST', '/api/vitals', 'Transfer-Encoding: a-rumour\r\n')],
    ['another version', 505, `GET / HTTP/9.9\r\n${HOST}\r\n`],
    ['the feed', 404, line('GET', '/api/cache/changes')],
    ['the purge', 404, line('POST', '/api/cache/purge')],
    ['all of them', 404, line('GET', '/api/cache')],
  ] as const)
    test(`${what}: ${status}`, async () => {
      const asked = origin.requests.length;
      const found = await ask(request);
      assert.equal(found.status, status);
      assertRefused(found);
      if (status === 405) assert.equal(found.headers.get('allow'), 'GET, HEAD, POST, OPTIONS');
      assert.equal(origin.requests.length, asked);
    });

  test('too many requests: 429', async () => {
    const found = await Promise.all(Array.from({ length: FLOOD }, () => ask(line('GET', '/flood'))));
    const refused = found.filter(({ status }) => status === 429);
    assert.ok(refused.length > 0);
    for (const one of refused) assertRefused(one);
  });

  test('plain HTTP at the port of TLS: 400', async () => {
    const found = await ask(line('GET', '/'), edge.secureAddress);
    assert.equal(found.status, 400);
    assert.match(found.headers.get('content-type') ?? '', /^text\/plain/);
  });

  test('the way to TLS', async () => {
    for (const [request, status] of [
      [line('GET', '/p/A'), 308],
      ['GARBAGE\r\n\r\n', 400],
      [line('TRACE', '/'), 405],
    ] as const) {
      const { status: found, headers } = await ask(request, edge.redirectAddress);
      assert.equal(found, status);
      for (const [name, value] of Object.entries(securityHeaders('http://x')))
        assert.equal(headers.get(name), value, name);
      assert.equal(headers.get('strict-transport-security'), null);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
  });

  test('no instance: 503, once the ones that are named do not answer', async () => {
    await using lonely = await EdgeProcess.start({ instances: ['127.0.0.1:1'] });
    const { status, headers } = await ask(line('GET', '/p/A'), lonely.address);
    assert.equal(status, 503);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    for (const [name, value] of Object.entries(securityHeaders('http://x')))
      assert.equal(headers.get(name), value, name);
  });
});

test('every other method reaches an instance, whose answer is left alone', async () => {
  origin.script = ({ method }) =>
    method === 'PURGE'
      ? { status: 405, headers: { Allow: 'GET, HEAD' }, body: 'said by the instance' }
      : undefined;
  for (const method of METHODS) {
    await ask(line(method, '/api/cached-by-nobody?x'));
    // HEAD fills the cache as GET does.
    assert.equal(origin.last().method, method === 'HEAD' ? 'GET' : method);
  }
  const { status, headers, body } = await ask(line('PURGE', '/p/A'));
  assert.deepEqual([status, headers.get('allow')], [405, 'GET, HEAD']);
  assert.match(body, /said by the instance/);
});

test('nobody is offered another protocol, and no instance is asked for one', async () => {
  origin.script = () => ({ isKept: false });
  for (const cookie of ['', 'Cookie: a=b\r\n'])
    for (const upgrade of ['websocket', 'h2c']) {
      const headers = `Connection: Upgrade, close\r\nUpgrade: ${upgrade}\r\nHTTP2-Settings: AAMAAABk\r\n${cookie}`;
      const found = await ask(`GET /p/${upgrade} HTTP/1.1\r\n${HOST}${headers}\r\n`);
      assert.equal(found.status, 200);
      assert.deepEqual(
        [origin.last().headers.upgrade, origin.last().headers.connection],
        [undefined, undefined],
      );
    }
});

test('an absolute address asks for its path', async () => {
  for (const [target, path] of [
    ['http://www.example.com/p/ABSOLUTE', '/p/ABSOLUTE'],
    ['http://elsewhere.example/p/ELSEWHERE?x', '/p/ELSEWHERE?x'],
    ['http://www.example.com', '/'],
  ] as const) {
    assert.equal((await ask(line('GET', target, 'Cookie: a=b\r\n'))).status, 200);
    assert.equal(origin.last().url, path);
  }
});
