import type { ThrowawayDatabase } from '#db/throwaway-database.ts';
import { axeViolations } from './axe.ts';
import {
  ARABIC_NAME,
  ATTRIBUTES,
  EXTREME,
  extremeCatalogue,
  LONG_NAME,
  MARKUP_NAME,
} from './extreme-catalogue.ts';
import { layoutShifts, watchLayoutShifts } from './layout-shift.ts';
import { LANGUAGES, overflow, prefixOf } from './page-types.ts';
import { expect, test } from './quiet-page.ts';
import { SiteProcess } from './site-process.ts';

let database: ThrowawayDatabase | undefined;
let site: SiteProcess;

test.beforeAll(async () => {
  database = await extremeCatalogue();
  site = await SiteProcess.start(database.applicationUrl);
});

test.afterAll(async () => {
  await site?.stop();
  await database?.[Symbol.asyncDispose]();
});

const partAt = (number: string, language: 'en' | 'de' = 'en'): string =>
  `${site.address}${prefixOf(language)}/p/${encodeURIComponent(number)}`;

for (const language of LANGUAGES) {
  test(`nothing sticks out of any page, and axe finds nothing (${language})`, async ({ page }) => {
    const parts = Object.values(EXTREME).map((number) => partAt(number, language));
    const others = ['/c/top', '/c/middle', '/c/leaf', '/search/0002', '/search/part'].map(
      (path) => `${site.address}${prefixOf(language)}${path}`,
    );
    for (const address of [...parts, ...others]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      expect((await page.goto(address))?.status(), address).toBe(200);
      if (parts.includes(address)) await expect(page.locator('.as-of')).toHaveText(/\d\d:\d\d/);
      // A list of many columns is as wide as they are, and scrolls; that is what the first column stays for.
      if (!address.endsWith('/c/leaf')) expect(await overflow(page), address).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page), address).toEqual([]);
    }
    for (const address of [partAt(EXTREME.obsolete, language), partAt(EXTREME.manyAttributes, language)]) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      expect(await axeViolations(page), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page, { rules: 'colours' }), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
}

test('names are text, wherever they stand', async ({ page, request }) => {
  await page.goto(partAt(EXTREME.markup));
  await expect(page).toHaveTitle(`${MARKUP_NAME} – ${EXTREME.markup} · Millrace`);
  await expect(page.locator('.lead')).toHaveText(MARKUP_NAME);
  await expect(page.getByRole('rowheader', { name: MARKUP_NAME })).toHaveCount(2);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    new RegExp(MARKUP_NAME.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  );
  for (const data of await page.locator('script[type="application/ld+json"]').allTextContents())
    expect(() => JSON.parse(data)).not.toThrow();
  for (const path of [
    `/p/${EXTREME.markup}`,
    '/c/top',
    '/c/middle',
    '/c/leaf',
    `/api/parts/${EXTREME.markup}/markdown`,
  ]) {
    const answer = await request.get(site.address + path);
    expect(answer.status(), path).toBe(200);
    if (answer.headers()['content-type']?.includes('html'))
      expect(await answer.text(), path).not.toContain('<script>alert(1)');
  }
  await page.goto(`${site.address}/c/top`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MARKUP_NAME);
});

test('an Arabic name runs from right to left in a page that runs from left to right', async ({ page }) => {
  await page.goto(partAt(EXTREME.arabic));
  const name = page.locator('.lead');
  await expect(name).toHaveText(ARABIC_NAME);
  expect(await name.evaluate((element) => element.matches(':dir(rtl)'))).toBe(true);
  await expect(page.locator('html')).not.toHaveAttribute('dir', 'rtl');
  await page.goto(`${site.address}/c/leaf`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(ARABIC_NAME);
  expect(await heading.evaluate((element) => element.matches(':dir(rtl)'))).toBe(true);
});

test('all forty attributes, a single one, a long name: each is there whole', async ({ page }) => {
  await watchLayoutShifts(page);
  await page.goto(partAt(EXTREME.manyAttributes));
  // Two more rows are the origin and the customs number.
  const rows = page.getByRole('table', { name: /^Specification/ }).locator('tbody tr');
  await expect(rows).toHaveCount(ATTRIBUTES + 2);
  await page.goto(partAt(EXTREME.oneDimension));
  await expect(rows).toHaveCount(1 + 2);
  await page.goto(partAt(EXTREME.longName));
  await expect(page.locator('.lead')).toHaveText(LONG_NAME);
  await expect(page.locator('.as-of')).toHaveText(/\d\d:\d\d/);
  await expect(page.locator('output')).toContainText('€125,000.00');
  expect(await layoutShifts(page)).toEqual([]);
});

test('a part without price, without stock, or no longer made says so', async ({ page }) => {
  await page.goto(partAt(EXTREME.noPrice));
  await expect(page.getByText('Price on request.')).toBeVisible();
  await page.goto(partAt(EXTREME.noStock));
  await expect(page.getByText('No stock is kept of this part.')).toBeVisible();
  await page.goto(partAt(EXTREME.obsoleteWithoutSuccessor));
  await expect(page.getByText('No longer made.')).toBeVisible();
  await page.goto(partAt(EXTREME.obsolete));
  await page.locator('.notice').getByRole('link', { name: EXTREME.longNumber }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(EXTREME.longNumber);
});
