import { expect, type Page, test } from '@playwright/test';
import { NextRelease } from './next-release.ts';
import { SiteProcess } from './site-process.ts';

test.use({ serviceWorkers: 'allow' });

const databaseUrl = process.env.DATABASE_URL ?? '';
let site: SiteProcess;

test.beforeEach(async () => {
  site = await SiteProcess.start(databaseUrl);
});
test.afterEach(() => site?.stop());

/** Another server in place of this one, at the same address. */
async function replaceSite(options: { folder?: string; env?: Record<string, string> }): Promise<void> {
  const port = Number(new URL(site.address).port);
  await site.stop();
  site = await SiteProcess.start(databaseUrl, { port, ...options });
}

/** Browsers look for another worker when nothing else is to be done. */
const WORKER_WITHIN_MS = 40_000;
test.setTimeout(3 * WORKER_WITHIN_MS);

const stores = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

async function see(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path);
  await keptPaths(page).toContain(path);
}

const keptPaths = (page: Page) =>
  expect.poll(
    () =>
      page.evaluate(async () => {
        const index = await caches.match('/kept-pages.json');
        return ((await index?.json()) ?? []).map(({ path }: { path: string }) => path);
      }),
    { timeout: WORKER_WITHIN_MS },
  );

test('the worker of a new release takes over by itself, with stores of its own alone', async ({
  page,
  context,
}) => {
  using next = new NextRelease();
  await see(page, '/search');
  const before = await stores(page);
  expect(before).toHaveLength(2);
  await replaceSite({ folder: next.folder });
  await page.goto(`${site.address}/list`);
  const ofBefore = async () => (await stores(page)).filter((name) => before.includes(name));
  await expect.poll(ofBefore, { timeout: WORKER_WITHIN_MS }).toEqual([]);
  await see(page, '/list');
  expect(await stores(page)).toHaveLength(2);
  // Nothing of the last release is shown any more, and nothing that is shown is half of it.
  await context.setOffline(true);
  for (const path of ['/list', '/search']) {
    await page.goto(site.address + path);
    await expect(page.locator('[data-kept]')).toHaveCount(1);
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src')));
    expect(scripts.every((address) => /\/chunks\/z/.test(address ?? ''))).toBe(true);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection');
});

test('switched off by its operator, the worker leaves nothing behind and answers nothing', async ({
  page,
  context,
}) => {
  await see(page, '/search');
  await replaceSite({ env: { MILLRACE_OFFLINE: 'off' } });
  await page.goto(`${site.address}/search`);
  await expect.poll(() => stores(page), { timeout: WORKER_WITHIN_MS }).toEqual([]);
  await page.goto(`${site.address}/search`);
  // Nothing is to be kept; a worker that is on has kept the page within this.
  await page.waitForTimeout(6_000);
  expect(await stores(page)).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(`${site.address}/search`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});
