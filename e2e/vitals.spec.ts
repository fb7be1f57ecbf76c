import type { Page, Request } from '@playwright/test';
import { Client } from 'pg';
import { testOwnerUrl } from '#db/test-owner.ts';
import { expect, test } from './quiet-page.ts';

const BEACON_LIMIT_BYTES = 1024;
/** The server adds to the database every five seconds. */
const STORED_WITHIN_MS = 20_000;
/** Loaded after load and idle; what is not there by then does not come. */
const NOT_COMING_MS = 3_000;

/** Tablets, which no other test has: whatever is stored of them is from here. */
const TABLET = { viewport: { width: 820, height: 1180 }, isMobile: true, hasTouch: true };

const isBeacon = (request: Request): boolean => new URL(request.url()).pathname === '/api/vitals';

let database: Client;
test.beforeAll(async () => {
  database = new Client({ connectionString: testOwnerUrl() });
  await database.connect();
});
test.afterAll(() => database.end());

async function stored(device: string): Promise<Record<string, number>> {
  const { rows } = await database.query<{ name: string; count: number }>(
    `select concat_ws(' ', metric, navigation, route) as name, sum(c)::int as count
     from millrace.vitals_hour, unnest(buckets) c where device = $1 and release <> 'other' group by 1`,
    [device],
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** The page has loaded what measures it, or does not mean to. */
async function isSettled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  // Where the page is not chosen, nothing is to come.
  await page.waitForTimeout(NOT_COMING_MS);
}

/** Notes what is sent: of what a page sends while it goes away the test's own connection to it does not hear. */
const NOTE_BEACONS = `{
  const send = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (address, body) => {
    localStorage.setItem('sent', JSON.stringify([...JSON.parse(localStorage.getItem('sent') ?? '[]'), body]));
    return send(address, body);
  };
}`;

/** As when the reader goes elsewhere. @returns the beacons sent */
async function leave(page: Page): Promise<string[]> {
  await page.goto('/robots.txt');
  return page.evaluate(() => JSON.parse(localStorage.getItem('sent') ?? '[]'));
}

test.describe('a tablet', () => {
  test.use(TABLET);

  test('a page view and a soft navigation end up as rows, through beacons of at most 1 kB', async ({
    page,
  }) => {
    await page.addInitScript(NOTE_BEACONS);
    const before = await stored('tablet');
    await page.goto('/de');
    await isSettled(page);
    await page.locator('main a[href^="/de/c/"]').first().tap();
    await page.waitForURL('**/de/c/**');
    // The browser reports the paint of a soft navigation some time after it, and only to who measures.
    await page.waitForTimeout(1_000);
    const beacons = await leave(page);

    await expect
      .poll(async () => (await stored('tablet'))['LCP load /'] ?? 0, { timeout: STORED_WITHIN_MS })
      .toBe((before['LCP load /'] ?? 0) + 1);
    const after = await stored('tablet');
    for (const name of ['FCP load /', 'TTFB load /', 'CLS load /'])
      expect.soft(after[name] ?? 0, name).toBe((before[name] ?? 0) + 1);
    const soft = Object.keys(after).filter((name) => name.startsWith('FCP soft /c/[slug]'));
    expect(soft.length, JSON.stringify(after)).toBe(1);

    expect(beacons.length).toBe(1);
    for (const body of beacons) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(BEACON_LIMIT_BYTES);
      expect(body).not.toMatch(/https?:|localhost|[?&]/);
    }
  });
});

test('what measures is not among the first scripts, and comes when nothing else does', async ({ page }) => {
  const html = await (await page.request.get('/')).text();
  const scripts: { address: string; isMeasuring: boolean }[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    const text = await response.text().catch(() => '');
    scripts.push({
      address: new URL(response.url()).pathname,
      isMeasuring: text.includes('largestShiftTarget'),
    });
  });
  await page.goto('/');
  await expect.poll(() => scripts.filter(({ isMeasuring }) => isMeasuring).length).toBe(1);
  const measuring = scripts.find((script) => script.isMeasuring)?.address ?? '';
  expect(html).not.toContain(measuring);
  const startedAfterLoad = await page.evaluate((address) => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const entry = performance.getEntriesByType('resource').find(({ name }) => name.endsWith(address));
    return (entry?.startTime ?? 0) >= (navigation?.loadEventStart ?? Number.POSITIVE_INFINITY);
  }, measuring);
  expect(startedAfterLoad).toBe(true);
});

for (const [wish, script] of [
  ['Do Not Track', "Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })"],
  [
    'Global Privacy Control',
    "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
  ],
] as const) {
  test(`${wish}: nothing is loaded, nothing is sent`, async ({ page }) => {
    const seen: string[] = [];
    page.on('request', (request) => isBeacon(request) && seen.push(request.url()));
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return;
      if ((await response.text().catch(() => '')).includes('largestShiftTarget')) seen.push(response.url());
    });
    await page.addInitScript(script);
    await page.addInitScript(NOTE_BEACONS);
    await page.goto('/');
    await isSettled(page);
    expect(await leave(page)).toEqual([]);
    expect(seen).toEqual([]);
  });
}

test('a beacon that an extension blocks leaves the console quiet and is not sent again', async ({ page }) => {
  await page.addInitScript(NOTE_BEACONS);
  await page.route('**/api/vitals', (route) => route.abort('blockedbyclient'));
  await page.goto('/');
  await isSettled(page);
  expect((await leave(page)).length).toBe(1);
  await page.goto('/list');
  await isSettled(page);
  const routes = (await leave(page)).map((body) => JSON.parse(body).events[0].route);
  expect(routes).toEqual(['/', '/list']);
});

test('a browser without sendBeacon, or with one that throws, is left alone', async ({ page }) => {
  await page.addInitScript("navigator.sendBeacon = () => { throw new TypeError('blocked'); }");
  await page.goto('/');
  await isSettled(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
});

test('the server drops what was sent against the wish of the reader', async ({ request, baseURL }) => {
  const event = { metric: 'LCP', value: 1, route: '/list', navigation: 'bfcache' };
  const data = { release: 'x', device: 'other', connection: 'other', events: [event] };
  for (const wish of ['DNT', 'Sec-GPC']) {
    const response = await request.post('/api/vitals', {
      data,
      headers: { [wish]: '1', Origin: baseURL ?? '' },
    });
    expect(response.status()).toBe(204);
  }
  const marked = await request.post('/api/vitals', {
    data: { ...data, events: [{ ...event, value: 5 }] },
    headers: { Origin: baseURL ?? '' },
  });
  expect(marked.status()).toBe(204);
  const counted = async (): Promise<number> => {
    const { rows } = await database.query<{ count: number }>(
      "select coalesce(sum(c), 0)::int as count from millrace.vitals_hour, unnest(buckets) c where device = 'other' and metric = 'LCP' and navigation = 'bfcache'",
    );
    return rows[0]?.count ?? 0;
  };
  await expect.poll(counted, { timeout: STORED_WITHIN_MS }).toBe(1);
});

test('without a token for operators there is no report', async ({ request }) => {
  const response = await request.get('/api/vitals/report?metric=LCP', {
    headers: { Authorization: 'Bearer undefined' },
  });
  expect(response.status()).toBe(404);
});
