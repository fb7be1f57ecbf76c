import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { after, before, beforeEach, test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import { acceptedEncoding } from '#lib/serving/accepted-encoding.ts';
import { KNOWN_HEADERS } from '#lib/serving/request-headers.ts';
import { securityHeaders } from '#lib/serving/security-headers.ts';
import { askEdge, until } from './ask-edge.ts';
import { EdgeProcess, edgeSecret } from './edge-process.ts';
import { type Reply, ScriptedOrigin } from './scripted-origin.ts';

const SIMULTANEOUS = 1_000;

let origin: ScriptedOrigin;
let edge: EdgeProcess;
let page = '';
let pages = 0;

before(async () => {
  origin = await ScriptedOrigin.start();
  edge = await EdgeProcess.start({ instances: [origin.address] });
  await until('the feed is heard', async () => (await ask('/')).cache !== 'BYPASS');
});
after(async () => {
  await edge?.[Symbol.asyncDispose]();
  await origin?.stop();
});
/** Each test has a page of its own. */
beforeEach(() => {
  pages += 1;
  page = `/p/TEST-${pages}`;
  origin.script = () => undefined;
});

const ask = (path: string, headers: Record<string, string | string[]> = {}, method = 'GET') =>
  askEdge(edge.address, path, { headers, method });
const caches = async (path: string, headers = {}) => [
  (await ask(path, headers)).cache,
  (await ask(path, headers)).cache,
];

test('nginx takes the configuration as it is shipped, without a warning', () => {
  assert.equal(edge.check(), '');
  assert.doesNotMatch(edge.log(), /\[(warn|emerg|error)\]/);
});

for (const [what, headers] of [
  ['a cookie', { cookie: 'session=1' }],
  ['an empty cookie', { cookie: '' }],
  ['authorization', { authorization: 'Bearer 1' }],
  ['page data of React', { rsc: '1' }],
] as const) {
  test(`a request with ${what} neither reads nor fills the cache`, async () => {
    assert.deepEqual(await caches(page, headers), ['BYPASS', 'BYPASS']);
    assert.deepEqual(await caches(page), ['MISS', 'HIT']);
    assert.deepEqual(await caches(page, headers), ['BYPASS', 'BYPASS']);
    const [name = '', value] = Object.entries(headers)[0] ?? [];
    // Nothing reads cookies, and what nothing reads is not passed on.
    assert.equal(origin.last().headers[name], name === 'cookie' ? undefined : value);
  });
}

test('page data by its query is never mixed with the page', async () => {
  for (const query of ['?_rsc=1', '?x=1&_rsc', '?_rsc'])
    assert.deepEqual(await caches(page + query), ['BYPASS', 'BYPASS']);
  assert.deepEqual(await caches(page), ['MISS', 'HIT']);
});

const NEVER_KEPT: readonly (readonly [what: string, reply: Reply])[] = [
  ['Set-Cookie', { headers: { 'Set-Cookie': 'a=b' } }],
  ['private', { headers: { 'Cache-Control': 'private, max-age=60' } }],
  ['no-store', { headers: { 'Cache-Control': 'public,no-store' } }],
  ['no-cache', { headers: { 'Cache-Control': 'public, no-cache' } }],
  [
    'no X-Accel-Expires, but s-maxage',
    { isKept: false, headers: { Expires: 'Fri, 31 Dec 2038 00:00:00 GMT' } },
  ],
  ['X-Accel-Expires of nothing', { isKept: false, headers: { 'X-Accel-Expires': '0' } }],
  ['another status', { status: 404 }],
  ['a failure', { status: 503 }],
  ['Vary: Cookie', { headers: { Vary: 'Accept, Cookie' } }],
  ['Vary: *', { headers: { Vary: '*' } }],
];
for (const [what, reply] of NEVER_KEPT) {
  test(`an answer with ${what} is not kept`, async () => {
    origin.script = () => reply;
    assert.deepEqual(await caches(page), ['MISS', 'MISS']);
    assert.equal(origin.count(page), 2);
  });
}

test('what pages vary by is no obstacle', async () => {
  const Vary =
    'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept, Accept-Encoding';
  origin.script = () => ({ headers: { Vary } });
  assert.deepEqual(await caches(page), ['MISS', 'HIT']);
  assert.equal((await ask(page)).headers.vary, Vary);
});

test('only GET and HEAD read the cache, and HEAD fills it as well', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    assert.equal((await ask(page, {}, method)).cache, 'BYPASS');
    assert.equal(origin.last().method, method);
  }
  const head = await ask(page, {}, 'HEAD');
  assert.deepEqual([head.cache, head.text, origin.last().method], ['MISS', '', 'GET']);
  const get = await ask(page);
  assert.deepEqual([get.cache, get.headers['content-length']], ['HIT', head.headers['content-length']]);
  assert.equal((await ask(page, {}, 'HEAD')).cache, 'HIT');
});

test('an API address has an entry for each query, pages have one for all of them', async () => {
  assert.deepEqual(await caches(page), ['MISS', 'HIT']);
  for (const query of ['?', '?x=1', '?utm_source=a&b', '?%5frsc=1'])
    assert.deepEqual(await caches(page + query), ['HIT', 'HIT']);
  assert.equal(origin.count(page), 1);
  assert.deepEqual(await caches('/api/search?q=a'), ['MISS', 'HIT']);
  assert.deepEqual(await caches('/api/search?q=b'), ['MISS', 'HIT']);
  assert.equal(origin.last().url, '/api/search?q=b');
});

test('some addresses are never kept', async () => {
  for (const path of [
    '/find?q=a',
    '/de/find?q=a',
    '/refine?list=a',
    '/de/refine',
    '/api/availability?part=A',
    '/api/vitals/report',
    '/service-worker.js',
    '/service-worker.js?x=1',
    '/search?q=a',
    '/de/search?q=a',
  ]) {
    assert.deepEqual(await caches(path), ['BYPASS', 'BYPASS'], path);
    assert.equal(origin.last().url, path);
  }
});

test('a part is HTML, Markdown or JSON, and each has its entry', async () => {
  origin.script = ({ headers }) => ({ body: String(headers.accept) });
  for (const [accept, answer] of [
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['*/*', 'text/html'],
    ['', 'text/html'],
    ['text/markdown', 'text/markdown'],
    ['text/markdown, text/html;q=0.5', undefined],
    ['text/plain, text/markdown, */*', 'text/markdown'],
    ['application/json, text/plain, */*', 'application/json'],
    ['application/json;q=0.5', undefined],
    ['application/ld+json', 'text/html'],
  ] as const) {
    await ask(page, { accept });
    const kept = await ask(page, { accept });
    assert.equal(kept.cache, answer === undefined ? 'BYPASS' : 'HIT', accept);
    assert.equal(kept.text, answer ?? accept, accept);
  }
  assert.equal(
    origin.requests.filter(({ url, headers }) => url === page && !headers.accept?.includes('q=')).length,
    3,
  );
  assert.deepEqual(await caches('/de/p/A', { accept: 'text/markdown' }), ['MISS', 'HIT']);
  assert.deepEqual(await caches('/de/p/A', { accept: 'text/html' }), ['HIT', 'HIT']);
});

test('the API is kept for who takes what it has, and refuses the rest by itself', async () => {
  assert.deepEqual(await caches('/api/parts/A', { accept: 'application/json' }), ['MISS', 'HIT']);
  assert.deepEqual(await caches('/api/parts/A', { accept: 'text/html, */*;q=0.1' }), ['HIT', 'HIT']);
  assert.deepEqual(await caches('/api/parts/A', { accept: 'text/html' }), ['BYPASS', 'BYPASS']);
  assert.deepEqual(await caches('/api/parts/A', { accept: '*/*, application/json;q=0' }), [
    'BYPASS',
    'BYPASS',
  ]);
  for (const path of ['/api/parts/A/markdown', '/api/parts/A/drawing.svg', '/api/categories/a/parts.csv'])
    assert.deepEqual(await caches(path, { accept: 'application/json' }), ['BYPASS', 'BYPASS'], path);
});

test('an encoding is one of three, by the same rules as the site’s', async () => {
  const seen = new Map<string | undefined, number>();
  for (const header of [
    'gzip, deflate, br, zstd',
    'br;q=1.0, gzip;q=0.8, *;q=0.1',
    'gzip',
    'gzip, br;q=0.5',
    'identity',
    '*',
    'br;q=0, *',
    'BR',
    'deflate',
    'gzip;q=0',
    'identity, br;q=0.5',
    'x-gzip',
    'br;q=2',
    ',,;q=1,gzip;;',
    'gzip;foo=bar',
    '',
  ]) {
    await ask(page, { 'accept-encoding': header });
    const wanted = acceptedEncoding(header);
    const asked = origin.last().headers['accept-encoding'];
    if (!seen.has(wanted)) assert.equal(asked, wanted, header);
    seen.set(wanted, 1);
    assert.equal(origin.count(page), seen.size, header);
  }
  assert.equal(seen.size, 3);
});

test('an entry tells who has it already, and gives a part to who asks for one', async () => {
  origin.script = () => ({ body: '0123456789', headers: { ETag: 'W/"abc"', 'Accept-Ranges': 'bytes' } });
  await ask(page);
  const had = await ask(page, { 'if-none-match': 'W/"abc"' });
  assert.deepEqual([had.status, had.text, had.headers.etag], [304, '', 'W/"abc"']);
  const part = await ask(page, { range: 'bytes=2-4' });
  assert.deepEqual([part.status, part.text], [206, '234']);
  const cold = await ask(`${page}-cold`, { range: 'bytes=2-4' });
  assert.deepEqual([cold.status, cold.text, origin.last().headers.range], [206, '234', undefined]);
  assert.equal((await ask(`${page}-cold`)).text, '0123456789');
});

test('nothing that a client sends reaches an answer that is kept, and little of it one that is not', async () => {
  const hostile = {
    'x-millrace-seen': '999999999999',
    'next-resume': '1',
    'x-middleware-subrequest': 'middleware:middleware',
    'x-nextjs-data': '1',
    'x-matched-path': '/x',
    'x-now-route-matches': '1',
    'x-prerender-revalidate': '1',
    'x-accel-expires': '99',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    forwarded: 'for=6.6.6.6',
  };
  await ask(page, { ...hostile, 'user-agent': 'evil', host: 'evil.example', 'next-url': '/x' });
  const own = ['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-millrace-edge'];
  const kept = Object.keys(origin.last().headers).sort();
  assert.deepEqual(kept, ['accept', ...own, 'x-millrace-seen'].sort());
  assert.equal(origin.last().headers['x-millrace-seen'], '100');
  assert.equal(origin.last().headers.host, 'www.example.com');
  // A hundred others in front, which is as many as nginx's Lua looks at without being told.
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`a-${index}`, '1']));
  const known = Object.fromEntries(KNOWN_HEADERS.map((name) => [name, `of-client-${name}`]));
  await ask(page, { ...many, ...hostile, cookie: 'session=1', 'user-agent': 'evil', ...known });
  const passed = origin.last().headers;
  assert.deepEqual(
    Object.keys(passed).sort(),
    // nginx asks with the connection header that belongs to its own connection.
    [...KNOWN_HEADERS, ...own, 'x-millrace-seen'].sort(),
  );
  for (const name of KNOWN_HEADERS) assert.equal(passed[name], `of-client-${name}`);
  assert.deepEqual(
    [passed['x-millrace-seen'], passed['x-forwarded-for'], passed['x-forwarded-proto']],
    ['100', '127.0.0.1', 'http'],
  );
});

test('an instance is told the secret with every request, and nobody else can tell it', async () => {
  const claimed = { 'x-millrace-edge': 'claimed' };
  for (const headers of [claimed, { ...claimed, cookie: 'a=b' }] as Record<string, string>[]) {
    const answer = await ask(page, headers);
    assert.equal(origin.last().headers['x-millrace-edge'], edgeSecret());
    assert.ok(!JSON.stringify(answer.headers).includes(edgeSecret()));
  }
  await ask('/_next/static/none.js');
  assert.equal(origin.last().headers['x-millrace-edge'], edgeSecret());
  assert.equal(origin.lastPoll?.headers['x-millrace-edge'], edgeSecret());
  assert.ok(!edge.log().includes(edgeSecret()));
});

test('as it is shipped the edge has no secret: it works, keeps nothing, and says why', async () => {
  const edit = { 'edge-secret.conf': () => "set $edge_secret '';\n" };
  const stranger = await ScriptedOrigin.start();
  stranger.knowsEdge = false;
  await using bare = await EdgeProcess.start({ instances: [stranger.address], edit });
  await until('it is said', () => /does not say what has changed.*MILLRACE_EDGE_SECRET/.test(bare.log()));
  const answer = await askEdge(bare.address, page);
  assert.deepEqual([answer.status, answer.cache], [200, 'BYPASS']);
  assert.equal(stranger.last().headers['x-millrace-edge'], undefined);
  await stranger.stop();
});

test('the feed is for edges only', async () => {
  for (const path of [
    '/api/cache/changes',
    '/api/cache/changes?after=1&wait=1',
    '/api/%63ache/changes',
    '/api//cache/changes',
    '/x/../api/cache/changes',
    '/api/cache',
    '/api/cache/',
    '/api/cache/purge',
  ]) {
    const polls = origin.polls;
    assert.equal((await ask(path)).status, 404, path);
    assert.equal((await ask(path, {}, 'POST')).status, 404, path);
    assert.ok(!origin.requests.some(({ url }) => url === path), path);
    assert.ok(origin.polls - polls < 5, path);
  }
});

test('whether an instance is alive or ready is nothing that the public may ask', async () => {
  for (const path of ['/healthz', '/readyz', '/readyz?x', '//healthz', '/x/../readyz', '/%72eadyz']) {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const answer = await ask(path, {}, method);
      assert.deepEqual(
        [answer.status, answer.headers['cache-control']],
        [404, 'no-store'],
        `${method} ${path}`,
      );
    }
  }
  assert.deepEqual(
    origin.requests.filter(({ url = '' }) => /(healthz|eadyz)/.test(url)),
    [],
  );
});

test('a thousand requests at once for a page that nobody has asked for cost one', async () => {
  // Longer than this process may take to send a thousand requests, so that it is the lock that is tested.
  const edit = { 'proxy-kept.conf': (text: string) => text.replace('lock_timeout 200ms', 'lock_timeout 8s') };
  await using patient = await EdgeProcess.start({ instances: [origin.address], edit });
  await until('the feed is heard', async () => (await askEdge(patient.address, '/')).cache !== 'BYPASS');
  origin.script = () => ({ afterMs: 100 });
  const answers = await Promise.all(
    Array.from({ length: SIMULTANEOUS }, () => askEdge(patient.address, page)),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal(origin.count(page), 1);
});

test('headers and bodies that are too large are refused, and a hundred parts in one address are not', async () => {
  assert.equal((await ask(page, { 'x-large': 'x'.repeat(40_000) })).status, 431);
  assert.equal((await ask(`/api/availability?part=${'x'.repeat(12_000)}`)).status, 200);
  const large = await askEdge(edge.address, '/api/vitals', { method: 'POST', body: 'x'.repeat(100_000) });
  assert.equal(large.status, 413);
});

test('security headers come through with hits, and are those of the site where nginx answers itself', async () => {
  origin.script = () => ({
    headers: { 'X-Frame-Options': 'DENY', 'Content-Security-Policy': 'default-src' },
  });
  await ask(page);
  const { headers } = await ask(page);
  assert.deepEqual([headers['x-frame-options'], headers['content-security-policy']], ['DENY', 'default-src']);
  const own = (await ask('/api/cache/x')).headers;
  for (const [name, value] of Object.entries(securityHeaders('http://x')))
    assert.equal(own[name.toLowerCase()], value);
  assert.equal(own['strict-transport-security'], undefined);
});

test('over TLS it speaks HTTP/2, asks to be kept to it, and takes no old version; plain HTTP leads there', async () => {
  // Making certificates for the other edges may have kept this process from answering the feed.
  await until('the feed is heard', async () => (await ask('/')).cache !== 'BYPASS');
  const session = connectHttp2(edge.secureAddress, { rejectUnauthorized: false });
  const paths = [page, page, '/api/cache/x'];
  const answers: Record<string, string | string[] | undefined>[] = [];
  for (const path of paths) {
    const stream = session.request({ ':path': path });
    const [headers] = await once(stream, 'response');
    answers.push(headers);
    await stream.resume().toArray();
  }
  session.close();
  assert.deepEqual(
    answers.slice(0, 2).map((headers) => headers['x-cache']),
    ['MISS', 'HIT'],
  );
  assert.equal(origin.last().headers['x-forwarded-proto'], 'https');
  assert.equal(
    answers[2]?.['strict-transport-security'],
    securityHeaders('https://x')['Strict-Transport-Security'],
  );

  const { port } = new URL(edge.secureAddress);
  const socket = connectTls({
    port: Number(port),
    host: '127.0.0.1',
    rejectUnauthorized: false,
    maxVersion: 'TLSv1.2',
  });
  await once(socket, 'secureConnect');
  assert.match(socket.getCipher().name, /^ECDHE-.*(GCM|CHACHA20)/);
  assert.equal(socket.getTLSTicket(), undefined);
  socket.destroy();
  assert.throws(() =>
    execFileSync(
      'openssl',
      ['s_client', '-tls1_1', '-cipher', 'ALL:@SECLEVEL=0', '-connect', `127.0.0.1:${port}`],
      { stdio: 'pipe', input: '' },
    ),
  );
  const plain = await askEdge(edge.redirectAddress, '/p/A?b');
  assert.deepEqual([plain.status, plain.headers.location], [308, 'https://www.example.com/p/A?b']);
});
