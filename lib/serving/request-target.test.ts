import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { askRaw } from './ask-raw.ts';
import { faultOfTarget, isNoAddress, readTarget } from './request-target.ts';

for (const target of [
  '/',
  '/p/ISO%204762',
  '/p/%C3%A9',
  '/search?q=100%',
  '/search?q=%E0%A4%A',
  '/a%250ab',
  '/find?q=%00',
])
  test(`${target} is well formed`, () => assert.equal(faultOfTarget(target), undefined));
for (const target of ['/p/%E0%A4%A', '/p/%', '/p/%zz', '/p/%C3%28?q=1', '/%ff'])
  test(`${target} is not`, () => assert.match(faultOfTarget(target) ?? '', /two hexadecimal digits/));
for (const target of [
  ...[
    '/a%0ab',
    '/a%0D',
    '/%E2%80%A8',
    '/c/x/thread=M8%E2%80%A9',
    '/p/%00',
    '/search/%7F',
    '/%C2%85',
    '/%09?x',
  ],
])
  test(`${target} has a control character`, () =>
    assert.deepEqual([isNoAddress(target), faultOfTarget(target)], [true, undefined]));
for (const target of [
  ...['/..', '/.', '/api/../list', '/api/%2e%2E/list?x', '/c/x/.%2e/y', '/a/%2E', '/api\\..\\list', '/a/./b'],
])
  test(`${target} has a dot segment`, () => assert.equal(isNoAddress(target), true));
for (const target of [
  '/...',
  '/a..b',
  '/.well-known/x',
  '/p/A.5',
  '/search/%2e%2e%2e',
  '/find?q=/../',
  '/a/..b',
])
  test(`${target} has none`, () => assert.equal(isNoAddress(target), false));
for (const target of ['', '*', 'x', '/a#b', 'localhost:80'])
  test(`${JSON.stringify(target)} is no path`, () => assert.match(faultOfTarget(target) ?? '', /a path/));

const server = createServer((request, response) => {
  if (readTarget(request, response)) response.end(`${request.headers.host} ${request.url}`);
});
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => server.close());

const ask = (line: string) =>
  askRaw(
    (server.address() as AddressInfo).port,
    `${line} HTTP/1.1\r\nHost: sent\r\nConnection: close\r\n\r\n`,
  );

for (const [target, host, url] of [
  ['http://parts.example/p/A?b', 'parts.example', '/p/A?b'],
  ['http://parts.example', 'parts.example', '/'],
  ['http://parts.example:8080?x', 'parts.example:8080', '/?x'],
  ['HTTPS://[::1]:3/c', '[::1]:3', '/c'],
  ['/http://parts.example/', 'sent', '/http://parts.example/'],
] as const)
  test(`${target} asks ${host} for ${url}`, async () => {
    const answer = await ask(`GET ${target}`);
    assert.deepEqual([answer.status, answer.body], [200, `${host} ${url}`]);
  });

for (const target of ['http://a:b@parts.example/', 'ftp://parts.example/', 'http:///x'])
  test(`${target} is refused`, async () => {
    const answer = await ask(`GET ${target}`);
    assert.deepEqual([answer.status, answer.headers.get('cache-control')], [400, 'no-store']);
  });

test('* is only for OPTIONS', async () => {
  const options = await ask('OPTIONS *');
  assert.deepEqual([options.status, options.headers.get('allow')], [204, 'GET, HEAD, POST, OPTIONS']);
  for (const method of ['GET', 'TRACE', 'POST']) assert.equal((await ask(`${method} *`)).status, 400);
});
