import type { Page } from '@playwright/test';
import { layoutShifts, watchLayoutShifts } from './layout-shift.ts';
import { LIST, readList } from './list-page.ts';
import { PRICE } from './page-types.ts';
import { expect, test } from './quiet-page.ts';

const INCH_LIST = '/c/hex-cap-screws-unc-asme-b18-2-1';

const row = (page: Page, index: number) => page.locator('table.parts tbody tr').nth(index);
const lengthHead = (page: Page) => page.getByRole('columnheader', { name: /^Length/ });

/** Text without what is hidden. */
const SHOWN = { useInnerText: true };
const shownLength = (page: Page) => row(page, 0).locator('td').nth(1);

async function choose(page: Page, name: string): Promise<void> {
  const panel = page.locator('.preferences');
  if (!(await panel.getByRole('radio').first().isVisible())) await panel.locator('summary').click();
  await panel.getByRole('radio', { name }).check();
}

test('units are remembered, on every page and in every tab, and shown as stated without a choice', async ({
  page,
  context,
}) => {
  await page.goto(LIST);
  await expect(lengthHead(page)).toContainText('mm', SHOWN);
  const stated = (await shownLength(page).locator('.mm').textContent()) ?? '';
  await choose(page, 'inches');
  await expect(lengthHead(page)).toContainText('in', SHOWN);
  await expect(lengthHead(page)).not.toContainText('mm', SHOWN);
  await expect(shownLength(page)).toHaveText((Number(stated) / 25.4).toFixed(4), SHOWN);

  const other = await context.newPage();
  await other.goto(INCH_LIST);
  await expect(lengthHead(other)).not.toContainText('mm', SHOWN);
  await choose(other, 'millimetres');
  await expect(lengthHead(other)).toContainText('mm', SHOWN);
  await page.reload();
  await expect(lengthHead(page)).toContainText('mm', SHOWN);
  await choose(page, 'as in the standard');
  await page.reload();
  await expect(shownLength(page)).toHaveText(stated, SHOWN);
  await expect(page.getByRole('radio', { name: 'as in the standard', includeHidden: true })).toBeChecked();
});

test('on a phone the line below a number has the chosen units, too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => localStorage.setItem('units', 'in'));
  await page.goto(LIST);
  await expect(row(page, 0).locator('.summary')).toHaveText(/ in · /, SHOWN);
  await expect(row(page, 0).locator('.summary')).not.toHaveText(/mm/, SHOWN);
});

test('colours are remembered', async ({ page }) => {
  await page.goto('/search');
  const paper = () =>
    page.evaluate(() =>
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number),
    );
  await page.emulateMedia({ colorScheme: 'light' });
  expect((await paper())?.[0]).toBeGreaterThan(200);
  await choose(page, 'dark');
  expect((await paper())?.[0]).toBeLessThan(60);
  await page.goto('/');
  expect((await paper())?.[0]).toBeLessThan(60);
  await choose(page, 'as the system');
  expect((await paper())?.[0]).toBeGreaterThan(200);
});

for (const [what, viewport] of [
  ['desktop', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`stored preferences change neither the server’s HTML nor the layout (${what})`, async ({
    page,
    request,
  }) => {
    const { partNumbers } = await readList(request);
    await page.setViewportSize(viewport);
    await watchLayoutShifts(page);
    await page.addInitScript(() => {
      localStorage.setItem('units', 'in');
      localStorage.setItem('theme', 'dark');
    });
    for (const address of ['/', LIST, `/p/${partNumbers[0]}`]) {
      const plain = await (await request.get(address)).text();
      const answer = await page.goto(address);
      expect(await answer?.text()).toBe(plain);
      if (address !== '/')
        await expect(page.getByRole('cell').filter({ hasText: PRICE }).first()).toBeVisible();
      expect(await layoutShifts(page), address).toEqual([]);
    }
  });
}

test('the other language is the same page, there and back', async ({ page, request }) => {
  const { partNumbers, next } = await readList(request);
  const part = `/p/${partNumbers[0]}`;
  for (const address of [
    '/',
    '/c/hex-head-screws',
    LIST,
    next ?? '',
    part,
    '/search/M8',
    '/list',
    '/search',
  ]) {
    await page.goto(address);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(address === '/' ? '/de' : `/de${address}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');
  }
});

test('after a soft navigation the language link leads to the page that is shown', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Screws and bolts', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Screws and bolts');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/de/c/screws-and-bolts');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schrauben');
});

test('a German page is German: terms, numbers and names, and codes as they are', async ({
  page,
  request,
}) => {
  const { partNumbers } = await readList(request);
  await page.goto(`/de${LIST}`);
  await expect(page.getByRole('columnheader', { name: /^Länge/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /^Schlüsselweite/ })).toBeVisible();
  await expect(row(page, 0)).toContainText('Galvanisch verzinkt');
  await expect(row(page, 0)).toContainText(/\d,\d/);
  // A property class is a name, not a number.
  await expect(row(page, 0).getByRole('cell', { name: '8.8', exact: true })).toBeVisible();

  await page.goto(`/de/p/${partNumbers[0]}`);
  await expect(page.locator('.lead')).toContainText(/^Sechskantschraube .*Stück/);
  await expect(page.getByRole('row', { name: /^Werkstoff/ })).toContainText('Stahl');
  await expect(page.getByRole('row', { name: /^Klasse/ })).toContainText('8.8');
  await expect(page.getByRole('row', { name: /^Kopfhöhe/ })).toContainText(/1,1 mm/);
  await expect(page.getByText(/^Stand \d\d:\d\d:\d\d\.$/)).toBeVisible();
  await expect(page.locator('output')).toContainText(/\d,\d+\s€ je Stück/);
});

test('every page names its canonical address and the other language', async ({ request }) => {
  const { partNumbers, next } = await readList(request);
  const pages = ['', '/c/hex-head-screws', LIST, decodeURIComponent(next ?? ''), `/p/${partNumbers[0]}`];
  for (const address of pages) {
    for (const language of ['', '/de']) {
      const html = await (await request.get(encodeURI(language + address) || '/')).text();
      const path = (link: string | undefined) => decodeURIComponent(new URL(link ?? '').pathname);
      const canonical = html.match(/<link rel="canonical" href="([^"]+)"/)?.[1];
      expect(path(canonical)).toBe(language + address || '/');
      const others = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)];
      expect(others.map(([, lang, link]) => [lang, path(link)])).toEqual([
        ['en', address || '/'],
        ['de', `/de${address}`],
      ]);
    }
  }
});
