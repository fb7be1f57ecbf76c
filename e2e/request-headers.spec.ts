import { type APIRequestContext, expect, test } from '@playwright/test';
import { type ThrowawayDatabase, throwawayDatabase } from '#db/throwaway-database.ts';
import { loadDemoCatalogue } from '#scripts/start/catalogue.ts';
import { announcePictures } from '#scripts/start/pictures.ts';
import { askEdge, type EdgeAnswer } from '../deploy/nginx/ask-edge.ts';
import { answerText, differences } from './answer-text.ts';
import { appRoutes } from './app-routes.ts';
import { forEach } from './for-each.ts';
import { LIST, readList } from './list-page.ts';
import { BOTS, ODD_HEADERS, TRACE } from './odd-headers.ts';
import { routeExamples } from './route-examples.ts';
import { SiteProcess } from './site-process.ts';

/** Every category has some. */
const PARTS = 6_000;
const TOKEN = 'operator-of-this-test-0123456789abcdef';
/** No shared level: it would outlive the process. */
const SETTINGS = { MILLRACE_CACHE_DISK_MB: '0', MILLRACE_OPERATOR_TOKEN: TOKEN };
/** All of it takes seconds, but not where everything else on the machine is busy. */
const LIMIT_MS = 300_000;
/** Of a request that is answered 503. */
const MAX_TURNS = 5;
/** What this process has counted, and for whom that is. */
const NOT_FOR_ALL = '/api/cache/metrics';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

type Headers = Readonly<Record<string, string>>;

let database: ThrowawayDatabase;
let site: SiteProcess;
let port: number | undefined;
let request: APIRequestContext;
let addresses: readonly string[] = [];
/** Each of them as it is cold for who sends nothing odd, and warm afterwards. */
let cold: ReadonlyMap<string, string>;
let warm: ReadonlyMap<string, string>;

test.describe.configure({ timeout: LIMIT_MS });

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(LIMIT_MS);
  // Others change the catalogue of the database that all share, and would have to make everything anew with each purge.
  database = await throwawayDatabase();
  await loadDemoCatalogue({ url: database.url, parts: PARTS });
  await announcePictures({ url: database.url, width: 160 });
  await cool();
  port = Number(new URL(site.address).port);
  request = await playwright.request.newContext({ baseURL: site.address });
  const examples = await routeExamples(request, appRoutes());
  addresses = [...new Set([...examples.values()].flat())].filter((address) => address !== NOT_FOR_ALL);
  await cool();
  cold = await askAll();
  warm = await askAll();
});
test.afterAll(async () => {
  await request?.dispose();
  await site?.stop();
  await database?.[Symbol.asyncDispose]();
});

/** As often as it takes: a process that has just started, beside everything else on the machine, may be short of a database. */
async function ask(address: string, headers: Headers): Promise<EdgeAnswer> {
  const origin = site.address.replace('localhost', '127.0.0.1');
  for (let turn = 1; ; turn += 1) {
    const answer = await askEdge(origin, address, { headers });
    if (answer.status !== 503 || turn === MAX_TURNS) return answer;
  }
}

async function askAll(
  headersOf: (address: string) => Headers = () => BROWSER,
  all: readonly string[] = addresses,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await forEach(all, async (address) => {
    found.set(address, answerText(await ask(address, headersOf(address))));
  });
  return found;
}

/** Another process, which has rendered nothing yet. A purge would have what is popular made anew before it is asked for. */
async function cool(): Promise<void> {
  await site?.stop();
  site = await SiteProcess.start(database.url, { port, env: SETTINGS });
}

/** Which of the headers, sent alone by the first who asks, change what the next one gets. */
async function culprits(
  address: string,
  headers: typeof ODD_HEADERS,
  expected = warm.get(address),
): Promise<string[]> {
  await cool();
  await ask(address, { ...BROWSER, ...Object.fromEntries(headers) });
  if (answerText(await ask(address, BROWSER)) === expected) return [];
  if (headers.length <= 1) return headers.map(([name]) => name);
  const half = headers.length / 2;
  const [first, second] = [headers.slice(0, half), headers.slice(Math.ceil(half))];
  return [...(await culprits(address, first, expected)), ...(await culprits(address, second, expected))];
}

test('addresses are asked for that are rendered, and are the same each time', async () => {
  expect(ODD_HEADERS.length).toBeGreaterThan(100);
  expect(addresses.length).toBeGreaterThan(100);
  expect(differences(await askAll(), warm)).toEqual([]);
  await cool();
  expect(differences(await askAll(), cold)).toEqual([]);
});

test('a hundred odd headers of the first who asks for any address change nothing for the next', async () => {
  const odd = { ...BROWSER, ...Object.fromEntries(ODD_HEADERS) };
  await cool();
  const first = await askAll(() => odd);
  const next = await askAll();
  const changed = differences(next, warm);
  const [{ address } = { address: '' }] = changed;
  expect(changed, `by ${changed.length > 0 ? await culprits(address, ODD_HEADERS) : ''}`).toEqual([]);
  const traces = [...first].filter(([, text]) => text.includes(TRACE)).map(([one]) => one);
  expect(traces).toEqual([]);
  expect(differences(first, cold)).toEqual([]);
});

test('each odd header changes nothing for the next who asks for a part, a list or a search', {
  tag: '@long',
}, async () => {
  const { partNumbers, next } = await readList(request);
  const further = (await readList(request, next)).partNumbers;
  const slugs = [...(await (await request.get('/')).text()).matchAll(/href="(\/c\/[^"]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  const numbers = [...partNumbers, ...further].map((number) => `/p/${encodeURIComponent(number)}`);
  const both = (paths: readonly string[]): string[] => paths.flatMap((path) => [path, `/de${path}`]);
  // By itself with a part; with others that differ from route to route with a list and a search, which take longer.
  const headersOf = new Map<string, (readonly [name: string, value: string])[]>();
  for (const [places, count] of [
    [both(numbers), ODD_HEADERS.length],
    [both([...new Set(slugs)]), 40],
    [ODD_HEADERS.map((_, index) => `/search/m${index}%20bolt`), 30],
  ] as const) {
    expect(places.length).toBeGreaterThanOrEqual(count);
    for (const [index, header] of ODD_HEADERS.entries()) {
      const address = places[index % count] ?? '';
      headersOf.set(address, [...(headersOf.get(address) ?? []), header]);
    }
  }
  const all = [...headersOf.keys()];
  await cool();
  await askAll(undefined, all);
  const reference = await askAll(undefined, all);
  await cool();
  await askAll((address) => ({ ...BROWSER, ...Object.fromEntries(headersOf.get(address) ?? []) }), all);
  const changed = differences(await askAll(undefined, all), reference);
  const [{ address } = { address: '' }] = changed;
  const blame =
    changed.length > 0 ? await culprits(address, headersOf.get(address) ?? [], reference.get(address)) : [];
  expect(changed, `by ${blame}`).toEqual([]);
});

test('a bot gets what everybody gets, and changes nothing for the next', async () => {
  await cool();
  let turn = 0;
  const first = await askAll(() => ({ ...BROWSER, 'user-agent': BOTS[turn++ % BOTS.length] ?? '' }));
  expect(differences(await askAll(), warm)).toEqual([]);
  expect(differences(first, cold)).toEqual([]);
});

for (const [what, query, headers] of [
  ['the data of a page', '_rsc', { rsc: '1' }],
  [
    'a segment of it',
    '_rsc=x',
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  ],
  ['nothing by a key alone', '_rsc=x', {}],
] as const) {
  test(`who asks first for ${what} changes nothing for who asks for the page next`, async () => {
    await cool();
    const found = new Map<string, string>();
    for (const address of addresses) {
      const keyed = `${address}${address.includes('?') ? '&' : '?'}${query}`;
      const answer = await ask(keyed, { ...BROWSER, ...headers });
      const { location } = answer.headers;
      // To the key that fits, as Next's router is led.
      if (answer.status === 307 && location)
        await ask(new URL(location, site.address + address).href.slice(site.address.length), {
          ...BROWSER,
          ...headers,
        });
    }
    for (const [address, text] of await askAll()) found.set(address, text);
    expect(differences(found, warm)).toEqual([]);
  });
}

test('no address but that of a page with its key has page data', async () => {
  const { partNumbers } = await readList(request);
  const part = `/p/${encodeURIComponent(partNumbers[0] ?? '')}`;
  for (const page of [part, LIST, '/search/m8', '/no-such-page', '/de', '/'])
    for (const suffix of [
      '.rsc',
      '%2Ersc',
      '.prefetch.rsc',
      '.segments/_tree.segment.rsc',
      '/.rsc',
      '.rsc?_rsc',
    ]) {
      const answer = await ask(page + suffix, BROWSER);
      expect(answer.headers['content-type'] ?? '', page + suffix).not.toContain('x-component');
    }
});

test('what an operator sends for a purge gets through', async () => {
  const cacheOf = async (): Promise<unknown> => (await ask(LIST, BROWSER)).headers['x-nextjs-cache'];
  await expect.poll(cacheOf).toBe('HIT');
  const purged = await fetch(`${site.address}/api/cache/purge`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ everything: true }),
  });
  expect(purged.status).toBe(200);
  expect((await purged.json()).entries).toBeGreaterThan(0);
  expect(answerText(await ask(LIST, BROWSER))).toBe(warm.get(LIST));
});

test('a nonce as long as a request may be has no place in a page that is kept', async () => {
  const address = LIST;
  await cool();
  const nonce = { 'content-security-policy': `script-src 'nonce-${TRACE.repeat(1_700)}'` };
  const first = await ask(address, { ...BROWSER, ...nonce });
  expect(first.text).not.toContain(TRACE);
  expect(answerText(await ask(address, BROWSER))).toBe(warm.get(address));
});
