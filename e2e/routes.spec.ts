import { once } from 'node:events';
import { connect } from 'node:net';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { askRaw, type RawAnswer } from '../lib/serving/ask-raw.ts';
import { routeOf } from '../lib/serving/route-of.ts';
import { securityHeaders } from '../lib/serving/security-headers.ts';
import { appRoutes } from './app-routes.ts';
import { DatabaseSwitch } from './database-switch.ts';
import { forEach } from './for-each.ts';
import { LIST } from './list-page.ts';
import { routeExamples } from './route-examples.ts';
import { SiteProcess } from './site-process.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PURGE', 'PROPFIND'];
const ORIGIN = 'http://localhost:3000';
const SECURITY_HEADERS = securityHeaders(ORIGIN);
/** Next's own names, and what its router takes for no path or for another one. */
const NO_ADDRESSES = [
  ...['/index', '/index/index', '/404', '/500', '/_error', '/_not-found', '/_global-error', '/_document'],
  ...['/_next', '/_next/data/x/p.json', '/_next/image?url=%2Ficon-192.png&w=64&q=75', '/.rsc', '/index.rsc'],
  ...[
    '/p',
    '/p/a/b',
    '/c',
    '/search/a/b',
    '/api',
    '/a%250ab',
    '/__nextjs_original-stack-frame',
    '/%5F%5Fproto',
  ],
  // Dot segments, which Next would resolve before it looks for its route.
  ...[
    '/api/../list',
    '/api/%2e%2E/search',
    '/api/./categories',
    '/c/x/../../index',
    '/p/..',
    '/api\\..\\list',
  ],
  ...['/api/../sitemaps/parts/0.xml', '/c/x/../../sitemaps/parts/0.xml', '/api/../no-such-made-up-1'],
];
const CONTROLS = ['%0a', '%0D', '%00', '%7F', '%C2%85', '%E2%80%A8', '%E2%80%A9', '%09'];
const BEFORE_CONTROLS = [
  '/a',
  '/',
  '/p/A',
  '/de/p/A',
  `${LIST}/thread=M8`,
  '/search/a',
  '/api/parts/A',
  '/pictures/a',
];

test.describe.configure({ mode: 'serial' });

let database: DatabaseSwitch;
let site: SiteProcess;
let request: APIRequestContext;
let addresses: string[];

test.beforeAll(async ({ playwright }) => {
  database = await DatabaseSwitch.to(process.env.DATABASE_URL ?? '');
  site = await SiteProcess.start(database.url, { env: { MILLRACE_ORIGIN: ORIGIN } });
  request = await playwright.request.newContext({ baseURL: site.address });
  // What is no path is refused, and has no route.
  addresses = [...(await routeExamples(request, appRoutes())).values()]
    .flat()
    .filter((one) => one !== '/%E0%A4%A');
});
test.afterAll(async () => {
  await request?.dispose();
  await site?.stop();
  await database?.cut();
});

const port = (): number => Number(new URL(site.address).port);

/** Asks with exactly this, and looks for what every answer has. */
async function ask(target: string, method = 'GET', headers = ''): Promise<RawAnswer> {
  const answer = await askRaw(
    port(),
    `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`,
  );
  // One expectation for all: each is a step of the test's trace, and there are thousands of answers.
  expect(faultsOf(answer), `${method} ${target.slice(0, 80)} ${headers}`).toEqual([]);
  return answer;
}

/** Whatever no answer may lack or have, however it was asked for. */
function faultsOf({ status, headers, body }: RawAnswer): string[] {
  const isPage = /html/.test(headers.get('content-type') ?? '');
  const policy = headers.get('content-security-policy') ?? '';
  return [
    ...Object.entries(SECURITY_HEADERS)
      .filter(([name, value]) => headers.get(name) !== value)
      .map(([name]) => `${name}: ${headers.get(name)}`),
    ...(isPage && status !== 304 && !policy.includes("default-src 'none'") ? [`policy: ${policy}`] : []),
    ...(isPage && status === 200 && body.includes('name="millrace-status"') ? ['a status in the page'] : []),
    ...(status === 500 ? ['500'] : []),
  ];
}

/** How many pages the process has made. */
async function renders(): Promise<number> {
  const metrics = await request.get('/api/cache/metrics');
  return ((await metrics.json()) as { renders: number }).renders;
}

test('every address of every route has the headers of every answer, however it is asked for', async () => {
  test.slow();
  await forEach(addresses, async (address) => {
    const plain = await ask(address);
    await ask(address, 'HEAD');
    await ask(address, 'GET', 'RSC: 1\r\n');
    await ask(address, 'GET', 'Accept-Encoding: br\r\n');
    await ask(address, 'GET', 'Accept: application/json\r\n');
    await ask(address, 'GET', 'Connection: Upgrade, close\r\nUpgrade: websocket\r\n');
    const etag = plain.headers.get('etag');
    if (etag === null || plain.status !== 200) return;
    const known = await ask(address, 'GET', `If-None-Match: ${etag}\r\n`);
    expect(known.status, address).toBe(304);
    expect(known.headers.get('content-security-policy') ?? plain.headers.get('content-security-policy')).toBe(
      plain.headers.get('content-security-policy'),
    );
  });
});

test('every address knows its methods', async () => {
  test.slow();
  await forEach(addresses, async (address) => {
    const { name, methods } = routeOf(address);
    // The latter is there for edges alone (lib/serving/edge-feed-answer.test.ts).
    if (name === '/api/[...unknown]' || name === '/api/cache/changes') return;
    for (const method of METHODS) {
      const { status, headers } = await ask(address, method, 'Content-Length: 0\r\n');
      const isAllowed = methods.includes(method);
      const found = { isRefused: status === 405, allow: headers.get('allow') };
      if (isAllowed && method !== 'OPTIONS') expect(found.isRefused, `${method} ${address}`).toBe(false);
      else
        expect({ ...found, isOptions: status === 204 }, `${method} ${address}`).toEqual({
          isRefused: !isAllowed,
          allow: methods.join(', '),
          isOptions: isAllowed,
        });
    }
  });
});

test('what leads nowhere is 404, and is one page of a language however many addresses there are', async () => {
  await ask('/first-missing');
  await ask('/de/first-missing');
  const before = await renders();
  for (const address of NO_ADDRESSES.flatMap((one) => [one, `/de${one}`, `${one}?x=1`])) {
    const { status, headers } = await ask(address);
    expect(status, address).toBe(404);
    expect(headers.get('content-type'), address).toContain('text/html');
  }
  expect(await renders()).toBe(before);
});

test('no detour writes a query into a page that is kept for all', async () => {
  for (const [detour, page] of [
    ['/api/../offline', '/offline'],
    ['/api/%2e%2e/de/offline', '/de/offline'],
    ['/find/../offline', '/offline'],
    ['/api/../offline?_rsc=1&x', '/offline'],
  ] as const) {
    await ask(`${detour}${detour.includes('?') ? '&' : '?'}t=SECRET`);
    await ask(`${detour}?t=SECRET`, 'GET', 'RSC: 1\r\n');
    expect((await ask(page)).body, detour).not.toContain('SECRET');
  }
});

test('what is missing is missing, whatever its reader has', async () => {
  for (const address of ['/no-such', '/de/no-such']) {
    const { headers } = await ask(address);
    for (const tag of ['*', headers.get('etag') ?? '"x"'])
      expect((await ask(address, 'GET', `If-None-Match: ${tag}\r\n`)).status).toBe(404);
  }
});

test('an address with a control character or a line break is 404, and nothing is made for it', async () => {
  const before = await renders();
  for (const start of BEFORE_CONTROLS)
    for (const control of CONTROLS)
      for (const address of [start + control, `${start}${control}x`, `${start}x${control}/`])
        expect((await ask(address)).status, address).toBe(404);
  expect(await renders()).toBe(before);
});

test('an address that ends like Next’s page data is one like any other', async () => {
  for (const address of ['/p/NOPE.rsc', '/search/hex.rsc', `${LIST}/after=X.rsc`]) {
    const { headers } = await ask(address);
    expect(headers.get('content-type'), address).toContain('text/html');
  }
  expect((await ask('/api/parts/NOPE.rsc')).status).toBe(404);
});

test('targets of other forms are read, or refused', async () => {
  for (const [target, method, status] of [
    ['*', 'OPTIONS', 204],
    ['*', 'GET', 400],
    ['x:80', 'CONNECT', 501],
    ['/', 'NONSENSE', 501],
    [`http://localhost${LIST}`, 'GET', 200],
    ['http://localhost', 'GET', 200],
    ['https://parts.example/p/NOPE', 'GET', 404],
    ['http://a:b@localhost/', 'GET', 400],
    ['ftp://localhost/', 'GET', 400],
    ['http://localhost/p/A', 'PURGE', 405],
    ['/%E0%A4%A', 'GET', 400],
  ] as const)
    expect((await ask(target, method)).status, `${method} ${target}`).toBe(status);
});

test('a search in the address leads to its page in each language', async () => {
  for (const [target, location] of [
    ['/search?q=hex+nut', '/search/hex%20nut'],
    ['/de/search?utm=1&q=M8', '/de/search/M8'],
  ] as const) {
    const { status, headers } = await ask(target);
    expect([status, headers.get('location')]).toEqual([308, location]);
    expect((await ask(location)).status).toBe(200);
  }
  expect((await ask('/search?x=1')).status).toBe(200);
});

test('while the database is away, what was not made before is 503', async () => {
  await database.cut();
  try {
    for (const target of ['/p/NEVER-SEEN', '/de/search/never-seen', '/c/never-seen', '/api/parts/NEVER-SEEN'])
      for (const method of ['GET', 'HEAD']) {
        const { status, headers } = await ask(target, method);
        expect(status, target).toBe(503);
        expect(headers.get('retry-after'), target).toBe('5');
      }
    expect((await ask('/p/NEVER-SEEN', 'PUT')).status).toBe(405);
    expect((await ask('/never-seen')).status).toBe(404);
  } finally {
    await database.mend();
  }
});

test('a server that stops closes every kind of connection, and says so in its last answers', async () => {
  const other = await SiteProcess.start(process.env.DATABASE_URL ?? '');
  const { port: there } = new URL(other.address);
  const HEAD = 'Host: localhost\r\n';
  const sent = [
    '',
    'GET / HT',
    `GET / HTTP/1.1\r\n${HEAD}`,
    `GET / HTTP/1.1\r\n${HEAD}\r\n`,
    `GET / HTTP/1.1\r\n${HEAD}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n`,
    `GET //x HTTP/1.1\r\n${HEAD}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    `POST /api/vitals HTTP/1.1\r\n${HEAD}Sec-Fetch-Site: same-origin\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n1`,
    `GET /sitemaps/parts/0.xml HTTP/1.1\r\n${HEAD}\r\n`,
    // Waits for changes as an edge does, and is answered when the server stops.
    `GET /api/cache/changes?after=999999999999999&wait=5000 HTTP/1.1\r\n${HEAD}X-Millrace-Edge: ${process.env.MILLRACE_EDGE_SECRET}\r\n\r\n`,
  ];
  const sockets = await Promise.all(
    sent.map(async (text) => {
      const socket = connect(Number(there), '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(text);
      // What is answered has been, and is not read further.
      if (text.endsWith('\r\n\r\n') && !text.includes('wait=')) await once(socket, 'readable');
      return socket;
    }),
  );
  const waiting = sockets.at(-1)?.toArray();
  const exited = once(other.child, 'exit');
  other.child.send('stop');
  expect(String(Buffer.concat((await waiting) ?? []))).toMatch(/\r\nConnection: close\r\n/i);
  // By itself: nobody had to kill it.
  expect(await exited).toEqual([0, null]);
  for (const socket of sockets) socket.destroy();
});
