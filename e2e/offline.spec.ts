import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { LIST, readList } from './list-page.ts';
import { overflow } from './page-types.ts';

test.use({ serviceWorkers: 'allow' });

const notice = (page: Page) => page.getByRole('complementary', { name: /No connection|Keine Verbindung/ });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Paths of what is kept, as the worker's own stores have them. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(stores)).flat().map(({ url }) => new URL(url).pathname);
  });
}

/** Opens a page, and waits until it is kept. */
async function see(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await keptAs(page, path);
}

const keptAs = (page: Page, path: string): Promise<void> =>
  expect(async () => {
    // In the index: its files are there, too.
    const entries = await page.evaluate(async () =>
      (await caches.match('/kept-pages.json'))
        ?.json()
        .then((all: { path: string }[]) => all.map((one) => one.path)),
    );
    expect(entries).toContain(path);
  }).toPass({ timeout: 20_000 });

/** Without a network: nor does the browser's own cache have anything. */
async function goOffline(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await context.setOffline(true);
}

test('a page that was seen is there without a network, and says when it was seen', async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await see(page, LIST);
  await goOffline(context, page);
  await page.reload();
  await expect(heading(page)).toHaveText(/^Hex head screws/);
  await expect(notice(page)).toContainText(
    /No connection\. You see this page as it was on .*\d.*, without price and stock\./,
  );
  await expect(page.locator('tbody').getByRole('row').first().locator('.live').first()).toHaveText('–');
  // It is alive, as React found it.
  await page.locator('.preferences summary').click();
  await page.getByLabel('inches').check();
  await expect(page.locator('html')).toHaveAttribute('data-units', 'in');
  expect(
    await page.evaluate(() => document.fonts.check('1rem Arial') && document.styleSheets.length),
  ).toBeGreaterThan(0);
  // Those in view were seen; of the ones below the browser may have fetched none.
  const pictures = await page.evaluate(() =>
    [...document.images]
      .filter((image) => image.getBoundingClientRect().bottom < innerHeight)
      .map((image) => image.complete && image.naturalWidth > 0),
  );
  expect(pictures.length).toBeGreaterThan(3);
  expect(pictures).not.toContain(false);
  expect(errors).toEqual([]);

  await context.setOffline(false);
  await notice(page).getByRole('link', { name: 'Try again' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page.locator('tbody').getByRole('row').first().locator('.live').first()).toHaveText(
    /\d|request/,
  );
});

test('the network goes between two pages: a seen one comes, from links, rows and lists', async ({
  page,
  context,
  request,
}) => {
  const number = (await readList(request)).partNumbers[3] ?? '';
  const part = `/p/${encodeURIComponent(number)}`;
  await page.goto(LIST);
  await keptAs(page, LIST);
  // Navigated to softly: only its data has been fetched until it is kept.
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page).toHaveURL(part);
  await keptAs(page, part);
  await see(page, `${LIST}/thread=M8`);
  await see(page, '/');
  await see(page, LIST);
  await goOffline(context, page);
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(heading(page)).toContainText(number);
  await expect(notice(page)).toBeVisible();
  await page.goto(LIST);
  await page
    .locator('details.facet[data-facet="thread"]')
    .getByRole('link', { name: /^M8 [\d,]+$/ })
    .click();
  await expect(heading(page)).toContainText('Thread M8');
  await expect(notice(page)).toBeVisible();
  await page.getByRole('link', { name: 'Millrace, start page' }).click();
  await expect(page).toHaveURL('/');
  await expect(notice(page)).toBeVisible();
});

test('a list that was not seen is not shown: the one at hand stays and says so', async ({
  page,
  context,
}) => {
  await see(page, LIST);
  await goOffline(context, page);
  await page
    .locator('details.facet[data-facet="thread"]')
    .getByRole('link', { name: /^M10 [\d,]+$/ })
    .click();
  await expect(page.locator('.list-failure')).toBeVisible();
  await expect(page).toHaveURL(LIST);
});

for (const [language, path, title] of [
  ['en', '', 'No connection'],
  ['de', '/de', 'Keine Verbindung'],
] as const) {
  test(`a page that was not seen: an honest one in the language of the address (${language})`, async ({
    page,
    context,
  }) => {
    await see(page, LIST);
    await see(page, '/search/hex%20nut%20M10');
    await goOffline(context, page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const answer = await page.goto(`${path}/p/NOT-SEEN`);
      expect(answer?.status()).toBe(503);
      await expect(heading(page)).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const links = page.locator('.kept-pages').getByRole('link');
      await expect(links).toHaveText(['Results for “hex nut M10”', 'Hex head screws ISO 4017']);
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page)).toEqual([]);
    }
    await page.locator('.kept-pages').getByRole('link').nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(/^Hex head screws/);
    await expect(notice(page)).toBeVisible();
    expect(await overflow(page)).toEqual([]);
    await page.goto(`${path}/p/NOT-SEEN`);
    await context.setOffline(false);
    await page
      .locator('main')
      .getByRole('link', { name: /Try again|Noch einmal/ })
      .click();
    await expect(heading(page)).toContainText('NOT-SEEN');
  });
}

test('a first visit fetches nothing for it before the page has been idle for a while', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  context.on('request', (one) =>
    asked.push(`${one.serviceWorker() ? 'worker ' : ''}${new URL(one.url()).pathname}`),
  );
  await page.goto(LIST, { waitUntil: 'load' });
  // Nothing is to be asked for yet.
  await page.waitForTimeout(1_000);
  expect(asked.filter((one) => /worker|offline/.test(one))).toEqual([]);
  await keptAs(page, LIST);
  expect(asked).toContain('worker /service-worker.js');
});

test('the site can be installed: its manifest is linked once the page is idle, its icon is in the page', async ({
  page,
  context,
}) => {
  await page.goto(LIST, { waitUntil: 'load' });
  const manifest = page.locator('link[rel=manifest]');
  expect(await manifest.count()).toBe(0);
  const icons = await page.evaluate(async () => {
    const links = [
      ...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon],link[rel=apple-touch-icon]'),
    ];
    const images = links.map(({ href }) => Object.assign(new Image(), { src: href }));
    await Promise.all(images.map((image) => image.decode()));
    return links.map(({ rel, href }, index) => [
      rel,
      new URL(href).protocol,
      images[index]?.naturalWidth !== 0,
    ]);
  });
  expect(icons).toEqual([
    ['icon', 'http:', true],
    ['icon', 'data:', true],
    ['apple-touch-icon', 'http:', true],
  ]);
  await expect(manifest).toHaveCount(1, { timeout: 20_000 });
  const session = await context.newCDPSession(page);
  const { url, errors, data = '' } = await session.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/manifest.webmanifest', []]);
  const installed = JSON.parse(data) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of installed.icons) {
    const width = await page.evaluate(async (address) => {
      const image = Object.assign(new Image(), { src: address });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(width, src).toBe(sizes);
  }
});

test('only pages for everybody are kept, and no data of anybody', async ({ page }) => {
  await see(page, LIST);
  await page.goto('/p/NO-SUCH-PART');
  await page.goto('/list');
  await see(page, '/search');
  const others = (await kept(page)).filter((path) => !/^\/(_next\/static|pictures)\//.test(path));
  expect(others.sort()).toEqual(
    ['/de/offline', '/kept-pages.json', '/offline', LIST, '/search']
      .filter((path) => others.includes(path))
      .sort(),
  );
  expect(others).not.toContain('/p/NO-SUCH-PART');
});

test('with data saver nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(LIST);
  // Nothing is to come; without data saver it has come within this.
  await page.waitForTimeout(5_000);
  expect(await kept(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the last sixty pages are kept, with the files that they need and no others', async ({ page }) => {
  await see(page, '/search');
  // As sixty pages seen before would have left it.
  await page.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((one) => one.includes('pages'));
    const [filesName = ''] = (await caches.keys()).filter((one) => one.includes('files'));
    const pages = await caches.open(name);
    const old = Array.from({ length: 60 }, (_, index) => ({
      path: `/p/OLD-${index}`,
      title: 'Old',
      at: 0,
      characters: 10,
      files: [`/_next/static/old-${index}.js`],
    }));
    for (const { path, files } of old) {
      await pages.put(path, new Response('old'));
      await (await caches.open(filesName)).put(files[0] ?? '', new Response('old'));
    }
    await pages.put('/kept-pages.json', new Response(JSON.stringify(old)));
  });
  await see(page, LIST);
  await expect(async () => {
    const all = await kept(page);
    expect(all.filter((path) => path.startsWith('/p/OLD-'))).toHaveLength(59);
    expect(all).not.toContain('/p/OLD-59');
    expect(all.filter((path) => path.includes('static/old-'))).toHaveLength(59);
  }).toPass();
  expect(await kept(page)).toContain('/offline');
});

test('no room is no harm: the older half makes some', async ({ page, context }) => {
  for (const path of ['/search', '/list', '/de/list']) await see(page, path);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(LIST);
  await expect(async () => expect(await kept(page)).not.toContain('/search')).toPass({ timeout: 20_000 });
  expect(await kept(page)).toEqual(expect.arrayContaining(['/de/list', '/offline', '/de/offline']));
  expect(await kept(page)).not.toContain(LIST);
  await page.reload();
  await expect(page.locator('tbody').getByRole('row').first().locator('.live').first()).toHaveText(
    /\d|request/,
  );
  expect(errors).toEqual([]);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await see(page, LIST);
});
