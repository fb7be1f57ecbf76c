import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Beacon } from '../vitals/beacon.ts';
import { isVitalsTarget, vitalsAnswer } from './vitals-answer.ts';

const ORIGIN = 'https://parts.example.com';
const LIMIT_BYTES = 1024;

/** Rates are limited by this clock, which stands still unless a test moves it. */
let clockMs = 0;
let taken: Beacon[] = [];
let answer = newAnswer();
const server = createServer((request, response) => answer(request, response));
let port = 0;

function newAnswer(isOn = true) {
  return vitalsAnswer({ origin: ORIGIN, isOn, take: (beacon) => taken.push(beacon), now: () => clockMs });
}

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
after(() => server.close());
beforeEach(() => {
  taken = [];
  answer = newAnswer();
});

const EVENT = { metric: 'LCP', value: 1234.5, route: '/p/[number]', navigation: 'load' };
const BEACON = { release: 'build-1', device: 'phone', connection: '4g', events: [EVENT] };
const OWN = { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain;charset=UTF-8' };

interface Sent {
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

async function send(body: unknown, { headers = {}, method = 'POST' }: Sent = {}): Promise<Response> {
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  return fetch(`http://127.0.0.1:${port}/api/vitals`, {
    ...{ method, headers: { ...OWN, ...headers } },
    ...(hasBody ? { body: text as string } : {}),
  });
}

async function refused(response: Response, status: number, detail: RegExp): Promise<void> {
  const problem = (await response.json()) as { status: number; detail: string };
  assert.equal(response.status, status, problem.detail);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(problem.status, status);
  assert.match(problem.detail, detail);
  assert.deepEqual(taken, []);
}

/** What a socket gets back for what it sends, to the end. */
async function raw(pieces: readonly string[], everyMs = 0): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (text) => {
    received += text;
  });
  socket.on('error', () => {});
  // Not `once(socket, 'close')`, which fails where writing to what the server has closed does.
  const closed = new Promise((resolve) => socket.on('close', resolve));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    // A client that sends slowly: the time is what the server limits.
    if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  await closed;
  return received;
}

const HEAD = `POST /api/vitals HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: text/plain\r\n`;

test('only the address itself is its own', () => {
  assert.ok(isVitalsTarget('/api/vitals'));
  for (const target of ['/api/vitals/report', '/api/vitals?x', '/api/vitalsx'])
    assert.equal(isVitalsTarget(target), false);
});

test('a beacon is taken in, as text and as JSON', async () => {
  for (const type of ['text/plain;charset=UTF-8', 'application/json', 'APPLICATION/JSON; charset=utf-8']) {
    const response = await send(BEACON, { headers: { 'content-type': type } });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  }
  assert.deepEqual(taken, [BEACON, BEACON, BEACON]);
});

test('who does not want to be tracked is answered the same, and nothing is taken in', async () => {
  assert.equal((await send(BEACON, { headers: { dnt: '1' } })).status, 204);
  assert.equal((await send(BEACON, { headers: { 'sec-gpc': '1' } })).status, 204);
  answer = newAnswer(false);
  assert.equal((await send(BEACON)).status, 204);
  assert.deepEqual(taken, []);
});

describe('hostile bodies', () => {
  const events = (more: object) => ({ ...BEACON, events: [{ ...EVENT, ...more }] });
  const bad: readonly (readonly [name: string, body: unknown, detail: RegExp])[] = [
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), /not UTF-8/],
    ['nothing', '', /not JSON/],
    ['not JSON', '{', /not JSON/],
    ['NaN', JSON.stringify(BEACON).replace('1234.5', 'NaN'), /not JSON/],
    ['null', 'null', /object/],
    ['deep JSON', '['.repeat(500) + ']'.repeat(500), /object/],
    ['infinity by overflow', JSON.stringify(BEACON).replace('1234.5', '1e999'), /value/],
    ['no value', events({ value: null }), /value/],
    ['a negative value', events({ value: -1 }), /value/],
    ['an hour', events({ value: 3_600_000 }), /larger than it can be/],
    ['a CLS of 101', events({ metric: 'CLS', value: 101 }), /larger than it can be/],
    ['an unknown metric', events({ metric: 'FID' }), /metric/],
    ['an unknown route', events({ route: '/p/ISO4017' }), /route/],
    ['an address', events({ url: 'https://parts.example.com/p/x?q=1' }), /url/],
    ['markup to blame', events({ culprit: '<script>' }), /culprit/],
    ['long blame', events({ culprit: 'x'.repeat(81) }), /culprit/],
    ['an unknown key', { ...BEACON, user: 7 }, /user/],
    ['a key of the prototype', JSON.stringify(BEACON).replace('{', '{"__proto__":{"isOn":1},'), /__proto__/],
    ['a constructor', JSON.stringify(BEACON).replace('{', '{"constructor":{"prototype":{}},'), /constructor/],
    ['no events', { ...BEACON, events: [] }, /events/],
    ['too many events', { ...BEACON, events: Array(17).fill({}) }, /events/],
    ['a release that is text', { ...BEACON, release: 'a b' }, /release/],
  ];
  for (const [name, body, detail] of bad) {
    test(`${name}: 400`, async () => refused(await send(body), 400, detail));
  }

  test('a key that comes twice counts as it comes last, and is held to the schema', async () => {
    const twice = JSON.stringify(BEACON).replace('"device"', '"device":"x","device"');
    assert.equal((await send(twice)).status, 204);
    assert.equal(taken[0]?.device, 'phone');
    taken = [];
    await refused(
      await send(JSON.stringify(BEACON).replace('"events"', '"device":"x","events"')),
      400,
      /device/,
    );
  });

  test('a prototype stays as it was', () => {
    assert.equal(({} as Record<string, unknown>).isOn, undefined);
  });

  test('a byte more than 1 kB: 413; 1 kB is read', async () => {
    const padded = (length: number) => JSON.stringify(BEACON).padEnd(length);
    assert.equal((await send(padded(LIMIT_BYTES))).status, 204);
    taken = [];
    const response = await send(padded(LIMIT_BYTES + 1));
    assert.equal(response.headers.get('connection'), 'close');
    await refused(response, 413, /at most 1024 bytes/);
  });

  test('1 MB: 413, and who sends it hears of it', async () => {
    await refused(await send('x'.repeat(1024 * 1024)), 413, /at most 1024 bytes/);
  });

  test('chunks without end: 413, and the connection is closed', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const received = await raw([`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, ...Array(64).fill(chunk)], 1);
    assert.match(received, /^HTTP\/1\.1 413 |^$/);
  });

  test('a body that does not come to its end: 408 after five seconds', async () => {
    const started = Date.now();
    const received = await raw(
      [`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, ...Array(30).fill('1\r\nx\r\n')],
      250,
    );
    assert.match(received, /^HTTP\/1\.1 408 /);
    assert.match(received, /Connection: close/i);
    // Not sooner; how much later depends on the machine.
    assert.ok(Date.now() - started >= 4_900);
  });

  test('who goes away in the middle leaves nothing behind', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${HEAD}Content-Length: 500\r\n\r\n{"release"`);
    // Time for the server to begin with it; if it has not, nothing is left behind either.
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    assert.equal((await send(BEACON)).status, 204);
    assert.equal(taken.length, 1);
  });
});

test('other types, methods and pages are refused', async () => {
  await refused(await send(BEACON, { headers: { 'content-type': 'text/html' } }), 415, /application\/json/);
  await refused(await send(BEACON, { headers: { 'content-type': 'text/plainish' } }), 415, /text\/plain/);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    const response = await send(BEACON, { method });
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
    await refused(response, 405, /POST/);
  }
  assert.equal((await send('', { method: 'OPTIONS' })).status, 204);
});

test('only pages of this site are listened to', async () => {
  const fromSite = async (headers: Record<string, string>): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/vitals`, {
      ...{ method: 'POST', headers: { 'content-type': 'text/plain', ...headers } },
      body: JSON.stringify(BEACON),
    });
    return response.status;
  };
  for (const site of ['cross-site', 'same-site', 'none'])
    await refused(await send(BEACON, { headers: { 'sec-fetch-site': site } }), 403, /own pages/);
  const raws = async (headers: string): Promise<string> =>
    raw([
      `POST /api/vitals HTTP/1.1\r\nHost: parts.local:8080\r\nConnection: close\r\nContent-Type: text/plain\r\n${headers}` +
        `Content-Length: ${JSON.stringify(BEACON).length}\r\n\r\n${JSON.stringify(BEACON)}`,
    ]);
  assert.match(await raws('Origin: https://parts.example.com\r\n'), /^HTTP\/1\.1 204/);
  assert.match(await raws('Origin: http://parts.local:8080\r\n'), /^HTTP\/1\.1 204/);
  for (const origin of [
    '',
    'Origin: null\r\n',
    'Origin: https://evil.example\r\n',
    'Origin: parts.local\r\n',
  ])
    assert.match(await raws(origin), /^HTTP\/1\.1 403/, origin);
  assert.equal(await fromSite({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }), 204);
});

test('a flood from one address is stopped with 429, others go on', async () => {
  const of = (address: string) => send(BEACON, { headers: { 'x-forwarded-for': address } });
  for (let sent = 0; sent < 200; sent += 1) assert.equal((await of('203.0.113.1')).status, 204);
  const last = await of('203.0.113.1');
  assert.equal(last.headers.get('retry-after'), '10');
  taken = [];
  await refused(last, 429, /no more than 50 a second/);
  assert.equal((await of('203.0.113.2')).status, 204);
  clockMs += 20;
  assert.equal((await of('203.0.113.1')).status, 204, 'fifty a second');
  assert.equal((await of('203.0.113.1')).status, 429);
});
