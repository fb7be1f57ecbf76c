import { type APIRequestContext, expect, test } from '@playwright/test';
import { appRoutes } from './app-routes.ts';
import { forEach } from './for-each.ts';
import { routeExamples } from './route-examples.ts';
import { type Answer, Visitor } from './visitor.ts';

/** The site itself, and the edge in front of it where `npm test` has started one. */
const PLACES = Object.entries({ site: process.env.BASE_URL, edge: process.env.MILLRACE_EDGE_URL }).filter(
  (place): place is [string, string] => Boolean(place[1]),
);

/** Another at each time, or for each way that an answer took. */
const VOLATILE = new Set([
  ...['age', 'connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'server-timing'],
  ...['transfer-encoding', 'x-cache', 'x-cache-status', 'x-nextjs-cache', 'x-nextjs-stale-time'],
]);

/** What an answer may depend on: Next's own, and the encoding. `Accept` only where it is so. */
const VARY = new Set([
  ...['accept-encoding', 'rsc', 'next-router-state-tree', 'next-router-prefetch'],
  ...['next-router-segment-prefetch', 'next-url'],
]);
const NEGOTIATED = /^\/(?:de\/)?p\/|^\/api\/parts\/[^/]+(?:\/markdown)?(?:\?|$)/;

/** Requests for the same address that may get something else, by the header that says so. */
const VARIATIONS = [
  ['accept', 'application/json'],
  ['accept', 'text/markdown'],
  ['accept', 'image/png'],
  ['accept', '*/*'],
  ['rsc', '1'],
] as const;

for (const [place, baseURL] of PLACES) {
  test.describe(`at the ${place}`, () => {
    const site = baseURL.replace('localhost', '127.0.0.1');
    let request: APIRequestContext;
    test.beforeAll(async ({ playwright }) => {
      request = await playwright.request.newContext({ baseURL, ignoreHTTPSErrors: true });
    });
    test.afterAll(() => request?.dispose());

    /** Others for each test, so that something is rendered. */
    const everyAddress = async (): Promise<string[]> =>
      [...(await routeExamples(request, appRoutes())).values()].flat();

    for (const isKnown of [true, false]) {
      const who = isKnown ? 'a visitor with a session' : 'one visitor without a session';
      test(`nothing of ${who} is in what another gets, and what caches may keep is the same for both`, async () => {
        test.slow();
        const first = new Visitor(site, { language: 'tlh', isKnown });
        const second = new Visitor(site, { language: 'de', isKnown: false });
        await forEach(await everyAddress(), async (address) => {
          // The query first: what is rendered for it may be kept for all.
          await first.ask(withQuery(address, first.secret));
          await first.ask(withQuery(address, first.secret, '_rsc'), { rsc: '1' });
          const ofFirst = await first.ask(address);
          const ofSecond = await second.ask(address);
          const withOwn = await second.ask(withQuery(address, second.secret));
          const data = await second.ask(withQuery(address, second.secret, '_rsc'), { rsc: '1' });
          for (const answer of [ofSecond, withOwn, data])
            expect(tracesIn(answer, first), address).toEqual([]);
          // Nor may a cache keep what one visitor alone has said.
          for (const [answer, visitor] of [
            [ofFirst, first],
            [ofSecond, second],
          ] as const) {
            if (isStorable(answer)) expect(tracesIn(answer, visitor), address).toEqual([]);
          }
          expect(isStorable(ofSecond), address).toBe(isStorable(ofFirst));
          if (isStorable(ofFirst)) expect(whatCounts(ofSecond), address).toEqual(whatCounts(ofFirst));
        });
      });
    }

    test('every answer says who may keep it, and none with a cookie may be kept', async () => {
      const first = new Visitor(site, { language: 'tlh', isKnown: true });
      await forEach(await everyAddress(), async (address) => {
        for (const one of [address, withQuery(address, first.secret)]) {
          const answer = await first.ask(one);
          expect(answer.headers['cache-control'], one).toMatch(/\S/);
          expect(answer.setCookie && (isStorable(answer) || isPublic(answer)), one).toBe(false);
          // The catalogue knows nobody: a cookie at all would be a new thing, to be thought about here.
          expect(answer.setCookie, one).toBe(false);
        }
      });
    });

    test('Vary names what an answer depends on, and nothing else', async () => {
      test.slow();
      const first = new Visitor(site, { language: 'tlh', isKnown: false });
      await forEach(await everyAddress(), async (address) => {
        const answer = await first.ask(address);
        const vary = varyOf(answer);
        const further = NEGOTIATED.test(address) ? ['accept'] : [];
        const unexpected = vary.filter((name) => !VARY.has(name) && !further.includes(name));
        expect(unexpected, `${address} varies by`).toEqual([]);
        if (!isStorable(answer)) return;
        for (const [header, value] of VARIATIONS) {
          const other = await first.ask(address, { [header]: value });
          // What is refused is kept by nobody; who has the other answer may show it.
          if (!isStorable(other) || isSame(other, answer)) continue;
          expect(vary, `${address} is another with ${header}: ${value}`).toContain(header);
          expect(varyOf(other), `${address} with ${header}: ${value}`).toContain(header);
        }
      });
    });
  });
}

test('a route without an example is noticed, and so is an example without a route', async ({ request }) => {
  await expect(routeExamples(request, [...appRoutes(), '/account/[order]'])).rejects.toThrow(
    /no example .*: \/account\/\[order\]$/,
  );
  const fewer = appRoutes().filter((route) => route !== '/search');
  await expect(routeExamples(request, fewer)).rejects.toThrow(/no route .*: \/search$/);
});

/** With parameters that nothing of ours reads. */
const withQuery = (address: string, secret: string, name = 'utm_source'): string =>
  `${address}${address.includes('?') ? '&' : '?'}${name}=${secret}&gclid=${secret}`;

const directivesOf = (value: string | undefined): string[] =>
  (value ?? '').split(',').map((one) => one.trim().toLowerCase());

const isPublic = ({ headers }: Answer): boolean => directivesOf(headers['cache-control']).includes('public');

/** Whether a shared cache may answer somebody else with it, without asking. */
function isStorable(answer: Answer): boolean {
  const { headers } = answer;
  const own = directivesOf(headers['cache-control']);
  const forCdn = headers['cdn-cache-control'] ?? headers['surrogate-control'];
  const shared = forCdn === undefined ? own : directivesOf(forCdn);
  const expires = headers['x-accel-expires'];
  if (expires !== undefined) return expires !== '0';
  if (shared.some((one) => /^(?:private|no-store|no-cache)\b/.test(one))) return false;
  return shared.some((one) => one === 'public' || /^(?:s-maxage|max-age)=(?!0*$)/.test(one));
}

const varyOf = ({ headers }: Answer): string[] => directivesOf(headers.vary).filter((name) => name !== '');

const whatCounts = ({ status, headers, body }: Answer) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !VOLATILE.has(name))),
  body: body.toString('latin1'),
});

const isSame = (one: Answer, other: Answer): boolean =>
  one.status === other.status && one.body.equals(other.body);

/** Where something of the visitor is in an answer. */
function tracesIn({ headers, body }: Answer, visitor: Visitor): string[] {
  const texts = { body: body.toString('latin1'), ...headers };
  const traces = visitor.traces.map((trace) => trace.toLowerCase());
  return Object.entries(texts)
    .map(([where, text]) => [where, text.toLowerCase()] as const)
    .filter(([, text]) => traces.some((trace) => text.includes(trace)))
    .map(([where]) => where);
}
