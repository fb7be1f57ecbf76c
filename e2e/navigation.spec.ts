import { test as loudTest, type Page } from '@playwright/test';
import { LIST, readList } from './list-page.ts';
import { expect, test } from './quiet-page.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('tbody').getByRole('row');

/** Documents that the page has loaded since. */
function countDocuments(page: Page): { readonly count: number } {
  const seen = { count: 0 };
  page.on('request', (request) => {
    if (request.isNavigationRequest()) seen.count += 1;
  });
  return seen;
}

/** The page works: prices are there, and a part is a click away. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
}

test('a page takes the place of another one with its title, canonical address and language link', async ({
  page,
}) => {
  await open(page, LIST);
  const documents = countDocuments(page);
  const link = rows(page).nth(2).getByRole('rowheader').getByRole('link');
  const number = await link.textContent();
  await link.click();
  await expect(heading(page)).toContainText(number ?? '');
  await expect(page).toHaveTitle(new RegExp(RegExp.escape(number ?? '')));
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(canonical).toContain(`/p/${encodeURIComponent(number ?? '')}`);
  await expect(page.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('href', /^\/de\/p\//);
  await expect(page.locator('#content')).toBeFocused();
  expect(documents.count).toBe(0);
});

test('back leads to the same place and focus, forward to the page as it was left', async ({ page }) => {
  await open(page, LIST);
  const link = rows(page).nth(30).getByRole('rowheader').getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  const documents = countDocuments(page);
  await link.click();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await page.getByLabel('Quantity').fill('1234');
  await page.goBack();
  await expect(rows(page)).toHaveCount(50);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await expect(link).toBeFocused();
  await page.goForward();
  await expect(page.getByLabel('Quantity')).toHaveValue('1234');
  await page.goBack();
  await page.goBack();
  expect(documents.count).toBeLessThanOrEqual(1);
});

test('more pages back than are kept are fetched again', async ({ page, request }) => {
  const { partNumbers } = await readList(request);
  await open(page, LIST);
  const documents = countDocuments(page);
  for (const number of partNumbers.slice(0, 4)) {
    await page.getByRole('link', { name: number, exact: true }).click();
    await expect(heading(page)).toContainText(number);
    await page.locator('.breadcrumbs').getByRole('link').last().click();
    await expect(rows(page)).toHaveCount(50);
  }
  for (const number of partNumbers.slice(0, 4).reverse()) {
    await page.goBack();
    await expect(heading(page)).toContainText(number);
    await page.goBack();
    await expect(rows(page)).toHaveCount(50);
  }
  await rows(page).nth(1).getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(/\/p\//);
  expect(documents.count).toBe(0);
});

test('back after a reload, and after another document, still leads there', async ({ page }) => {
  await open(page, LIST);
  await rows(page).nth(1).getByRole('rowheader').getByRole('link').click();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await page.reload();
  await page.goBack();
  await expect(rows(page)).toHaveCount(50);
  await page.goForward();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await page.getByRole('link', { name: 'My list' }).click();
  await expect(heading(page)).toHaveText('My list');
  await page.goBack();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(50);
});

test('back and forward before the scripts of a reloaded page have run lead there, too', async ({ page }) => {
  await open(page, LIST);
  await rows(page).nth(1).getByRole('rowheader').getByRole('link').click();
  await expect(page.getByText(/^As of/)).toBeVisible();
  let run = (): void => {};
  const held = new Promise<void>((resolve) => {
    run = resolve;
  });
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.reload({ waitUntil: 'commit' });
  await expect(heading(page)).toBeVisible();
  await page.goBack({ waitUntil: 'commit' });
  await expect(rows(page)).toHaveCount(50);
  await page.goForward({ waitUntil: 'commit' });
  await expect(heading(page)).not.toHaveText(/Hex head screws ISO 4017$/);
  await expect(page.locator('[data-list]')).toHaveCount(0);
  run();
  await expect(page.getByText(/^As of/)).toBeVisible();
});

test('what is chosen last counts, however late the first answer comes', async ({ page, request }) => {
  const [first = '', second = ''] = (await readList(request)).partNumbers;
  await open(page, LIST);
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/p/${encodeURIComponent(first)}`, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.getByRole('link', { name: first, exact: true }).click();
  await page.getByRole('link', { name: second, exact: true }).click();
  await expect(heading(page)).toContainText(second);
  answer();
  // Nothing is to come of the first answer, and nothing tells when it has been dropped.
  await page.waitForTimeout(500);
  await expect(heading(page)).toContainText(second);
  await expect(page).toHaveURL(`/p/${encodeURIComponent(second)}`);
});

test('a new tab, a middle click and a download are the browser’s', async ({ page, context }) => {
  await open(page, LIST);
  const link = rows(page).first().getByRole('rowheader').getByRole('link');
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(heading(tab)).toContainText((await link.textContent()) ?? '');
  await expect(page).toHaveURL(LIST);
  const [other] = await Promise.all([context.waitForEvent('page'), link.click({ button: 'middle' })]);
  await other.close();
  await expect(page).toHaveURL(LIST);
});

loudTest('a page that is gone meanwhile is said by its own page', async ({ page }) => {
  await open(page, LIST);
  const documents = countDocuments(page);
  await rows(page)
    .first()
    .getByRole('rowheader')
    .getByRole('link')
    .evaluate((link) => link.setAttribute('href', '/p/NO-SUCH-PART'));
  await rows(page).first().getByRole('rowheader').getByRole('link').click();
  await expect(heading(page)).toContainText('NO-SUCH-PART');
  expect(documents.count).toBe(1);
});

loudTest(
  'a page that something else has changed before its scripts came keeps its content, and works',
  async ({ page }) => {
    // As an extension that translates or checks spelling does; React then renders the document anew.
    await page.route(`**${LIST}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('Demo catalogue:', 'Katalog zum Vorführen:');
      await route.fulfill({ response, body: html });
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(LIST);
    await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
    expect(errors.join()).toMatch(/418|Hydration/);
    await expect(page.getByText('Demo catalogue:')).toBeVisible();
    await expect(rows(page)).toHaveCount(50);
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeVisible();
    const documents = countDocuments(page);
    await rows(page).nth(1).getByRole('rowheader').getByRole('link').click();
    await expect(page.getByText(/^As of/)).toBeVisible();
    expect(documents.count).toBe(0);
  },
);

test('typing a query and pressing Enter shows what it finds in place', async ({ page }) => {
  await open(page, LIST);
  const documents = countDocuments(page);
  await page.getByRole('banner').getByRole('searchbox').fill('hex nut M10');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText('hex nut M10');
  await expect(page).toHaveURL('/search/hex%20nut%20M10');
  expect(documents.count).toBe(0);
});

test('a link that is tabbed to is fetched, and one that is only passed over is not', async ({ page }) => {
  await open(page, LIST);
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname);
  });
  const links = page.locator('tbody').getByRole('rowheader').getByRole('link');
  // In one go, so that no busy machine makes it a long look.
  await page.evaluate(() => {
    const passed = [...document.querySelectorAll('tbody th a')].slice(3, 6);
    for (const element of [...passed, document.body]) {
      element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    }
  });
  // Nothing is to be asked for; a look that is long enough asks after 65 ms.
  await page.waitForTimeout(300);
  expect(fetched).toEqual([]);
  await links.nth(2).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('href', /^\/p\//);
  await expect
    .poll(() => fetched)
    .toContain(new URL(await focused.evaluate((link: HTMLAnchorElement) => link.href)).pathname);
});
