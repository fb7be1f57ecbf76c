import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { layoutShifts, watchLayoutShifts } from './layout-shift.ts';
import { LIST, readList } from './list-page.ts';

/** As browsers' developer tools define it. */
const SLOW_3G = { latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false };

async function slow(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('on a slow network a page is read, and its links followed, before its scripts are there', async ({
  page,
  context,
  request,
}) => {
  const [first = '', second = ''] = (await readList(request)).partNumbers;
  // Held back for good: nothing of what follows can be their doing.
  await page.route('**/_next/static/chunks/*.js', () => {});
  await slow(context, page);
  await page.goto(LIST, { waitUntil: 'commit' });
  await expect(page.getByRole('link', { name: first, exact: true })).toBeVisible({ timeout: 30_000 });
  await page
    .locator('details.facet[data-facet="thread"]')
    .getByRole('link', { name: /^M8 [\d,]+$/ })
    .click({ noWaitAfter: true });
  await expect(heading(page)).toContainText('Thread M8', { timeout: 30_000 });
  await page.goto(LIST, { waitUntil: 'commit' });
  await page.getByRole('link', { name: second, exact: true }).click({ noWaitAfter: true });
  await expect(heading(page)).toContainText(second, { timeout: 30_000 });
  await page.getByRole('searchbox').fill('hex nut M10');
  await page.getByRole('button', { name: 'Search' }).click({ noWaitAfter: true });
  await expect(heading(page)).toContainText('hex nut M10', { timeout: 30_000 });
});

for (const path of [LIST, 'part'] as const) {
  test(`on a slow network nothing moves while ${path} arrives`, async ({ page, context, request }) => {
    const number = (await readList(request)).partNumbers[0] ?? '';
    await watchLayoutShifts(page);
    await slow(context, page);
    await page.goto(path === 'part' ? `/p/${encodeURIComponent(number)}` : path, { timeout: 50_000 });
    await expect(page.locator('td.live, output').first()).toHaveText(/\d|request/, { timeout: 30_000 });
    expect(await layoutShifts(page)).toEqual([]);
  });
}

test('the network goes between click and page: the browser says so, and comes back with it', async ({
  page,
  context,
  request,
}) => {
  const number = (await readList(request)).partNumbers[0] ?? '';
  await page.goto(LIST);
  await expect(page.locator('td.live').first()).toHaveText(/\d|request/);
  await context.setOffline(true);
  // No service worker here: nothing can answer in the network's place.
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect.poll(() => page.url()).toMatch(/chrome-error:|\/p\//);
  await context.setOffline(false);
  await page.goto(`/p/${encodeURIComponent(number)}`);
  await expect(heading(page)).toContainText(number);
});
