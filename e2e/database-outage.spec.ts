import { type APIRequestContext, expect, test } from '@playwright/test';
import { DatabaseSwitch } from './database-switch.ts';
import { SiteProcess } from './site-process.ts';

const SENTENCE = /database cannot be reached/;
/** Within which everything has to be back by itself. */
const RECOVERY_MS = 20_000;

test.describe.configure({ mode: 'serial' });

let database: DatabaseSwitch;
let site: SiteProcess;
/** Addresses of parts that nobody has asked this server for. */
let unseen: string[];

test.beforeAll(async ({ playwright }) => {
  database = await DatabaseSwitch.to(process.env.DATABASE_URL ?? '');
  site = await SiteProcess.start(database.url);
  const request = await playwright.request.newContext({ baseURL: site.address });
  unseen = await partAddresses(request);
  await request.dispose();
});

test.afterAll(async () => {
  await site?.stop();
  await database?.cut();
});

test('pages already rendered go on, others answer 503 and recover by themselves', async ({
  page,
  request,
}) => {
  const [seen, waiting, interrupted] = take(3);
  await page.goto(site.address + seen);
  const heading = await page.getByRole('heading', { level: 1 }).textContent();

  await database.cut();
  try {
    const again = await page.goto(site.address + seen);
    expect(again?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');

    const answer = await request.get(site.address + interrupted);
    expect(answer.status()).toBe(503);
    expect(answer.headers()['retry-after']).toBe('5');
    expect(answer.headers()['cache-control']).toBe('no-store');

    const navigation = await page.goto(site.address + waiting);
    expect(navigation?.status()).toBe(503);
    await expect(page.getByText(SENTENCE)).toBeVisible();
  } finally {
    await database.mend();
  }
  await expect(page.getByText(SENTENCE)).toBeHidden({ timeout: RECOVERY_MS });
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Back in a moment');
  expect((await request.get(site.address + interrupted)).status()).toBe(200);
});

test('requests for page data and interfaces answer 503 as well', async ({ request }) => {
  const [address] = take(1);
  await database.cut();
  try {
    const data = await request.get(site.address + address, { headers: { rsc: '1' } });
    expect(data.status()).toBe(503);
    const search = await request.get(`${site.address}/search/bolt`);
    expect(search.status()).toBe(503);
    expect(await search.text()).toMatch(SENTENCE);
  } finally {
    await database.mend();
  }
  await expect
    .poll(async () => (await request.get(site.address + address)).status(), { timeout: RECOVERY_MS })
    .toBe(200);
});

test('a database that hangs is answered for, too', async ({ request }) => {
  const [address] = take(1);
  database.freeze();
  try {
    expect((await request.get(site.address + address)).status()).toBe(503);
  } finally {
    database.thaw();
  }
  await expect
    .poll(async () => (await request.get(site.address + address)).status(), { timeout: RECOVERY_MS })
    .toBe(200);
});

test('an address that is not well formed is a bad request', async ({ request }) => {
  for (const path of ['/p/%E0%A4%A', '/p/%', '/c/%ff']) {
    const answer = await request.get(site.address + path);
    expect(answer.status(), path).toBe(400);
    expect(await answer.text()).toContain('not well formed');
  }
});

test('the server ends with the process that started it', async () => {
  const other = await SiteProcess.start(database.url);
  const ended = new Promise((resolve) => other.child.once('exit', resolve));
  other.child.disconnect();
  await ended;
});

function take(count: number): string[] {
  const taken = unseen.splice(0, count);
  expect(taken).toHaveLength(count);
  return taken;
}

/** Follows the first links down to a list. The last parts of it: other tests look at the first ones. */
async function partAddresses(request: APIRequestContext): Promise<string[]> {
  let html = await (await request.get('/')).text();
  for (let depth = 0; depth < 4; depth++) {
    const parts = [...new Set(html.match(/\/p\/[^"?#\\]+/g))];
    if (parts.length >= 6) return parts.reverse();
    const lists = [...new Set(html.match(/\/c\/[^"?#\\]+/g))];
    html = await (await request.get(lists.at(-1) ?? '/')).text();
  }
  throw new Error('No list of parts was found from the home page.');
}
