import type { Page } from '@playwright/test';
import { LIST, readList } from './list-page.ts';
import { expect, test } from './quiet-page.ts';

const PRICE = /^€\d/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) =>
  page.getByRole('main').getByRole('table').first().locator('tbody').getByRole('row');

/** Counts the requests for price and stock from now on. */
function countAvailability(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/availability') count += 1;
  });
  return () => count;
}

test('from the home page through hub and list to a part and what goes with it', async ({ page }) => {
  const asked = countAvailability(page);
  await page.goto('/');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Screws and bolts', exact: true }).first().click();
  await expect(heading(page)).toHaveText('Screws and bolts');
  await main.getByRole('link', { name: 'Hex head', exact: true }).first().click();
  await expect(heading(page)).toHaveText('Hex head');
  await main
    .getByRole('link', { name: /ISO 4017/ })
    .first()
    .click();
  await expect(page).toHaveURL(LIST);
  await expect(heading(page)).toHaveText(/ISO 4017/);
  expect(asked()).toBeLessThanOrEqual(1);

  const first = await rows(page).first().getByRole('rowheader').getByRole('link').textContent();
  await page.getByRole('link', { name: 'Next page' }).first().click();
  await expect(page).toHaveURL(/\/after=/);
  await expect(rows(page).first().getByRole('rowheader')).not.toContainText(first ?? '');
  await page
    .getByRole('link', { name: /Previous page|First page/ })
    .first()
    .click();
  await expect(page).toHaveURL(LIST);
  await expect(rows(page).first().getByRole('rowheader')).toContainText(first ?? '');

  await rows(page).first().getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(`/p/${encodeURIComponent(first ?? '')}`);
  await expect(heading(page)).toContainText(first ?? '');
  const thread = (
    await page
      .getByRole('row', { name: /^Thread/ })
      .first()
      .textContent()
  )?.match(/M[\d.]+/)?.[0];
  expect(thread).toBeTruthy();
  const goesWith = page.getByRole('region', { name: 'Goes with' });
  const fitting = goesWith.locator('a[href^="/p/"]').first();
  const number = (await fitting.textContent()) ?? '';
  await fitting.click();
  await expect(heading(page)).toContainText(number);
  await expect(page.getByRole('row', { name: /^(Thread|Nominal size)/ }).first()).toContainText(thread ?? '');
});

test('a list asks once for the price and stock of all its parts, and so does the next page', async ({
  page,
}) => {
  const asked = countAvailability(page);
  await page.goto(LIST);
  await expect(rows(page)).toHaveCount(50);
  await expect(rows(page).last().getByRole('cell').filter({ hasText: PRICE })).toHaveCount(1);
  expect(asked()).toBe(1);
  await page.getByRole('link', { name: 'Next page' }).first().click();
  await expect(page).toHaveURL(/\/after=/);
  await expect(rows(page).last().getByRole('cell').filter({ hasText: PRICE })).toHaveCount(1);
  expect(asked()).toBe(2);
});

test('a part asks once for its price breaks and the stock of each warehouse', async ({ page, request }) => {
  const { partNumbers } = await readList(request);
  const asked = countAvailability(page);
  await page.goto(`/p/${encodeURIComponent(partNumbers[20] ?? '')}`);
  for (const warehouse of ['Rotterdam', 'Leipzig', 'Lyon', 'Gdańsk']) {
    await expect(page.getByRole('row').filter({ hasText: warehouse })).toHaveCount(1);
  }
  expect(await page.getByRole('cell').filter({ hasText: PRICE }).count()).toBeGreaterThanOrEqual(3);
  expect(asked()).toBe(1);
});

/** Its role changes from searchbox to combobox once suggestions are there. */
const searchField = (page: Page) => page.locator('input[name=q]:visible');

test('the search form leads from a part number, however it is spelt, straight to the part', async ({
  page,
  request,
}) => {
  const { partNumbers } = await readList(request);
  const number = partNumbers[7] ?? '';
  for (const typed of [number, number.toLowerCase().replaceAll('-', ' ')]) {
    await page.goto('/');
    await searchField(page).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/p/${encodeURIComponent(number)}`);
    await expect(heading(page)).toContainText(number);
  }
});

test('words lead to the parts that fit them all', async ({ page }) => {
  await page.goto('/');
  await searchField(page).fill('hex nut M10');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/hex%20nut%20M10');
  const found = page.getByRole('region', { name: /parts? fit/ });
  await expect(found.getByRole('link', { name: /Hex nuts ISO 4032/ }).first()).toBeVisible();
  const part = found.locator('a[href^="/p/"]').first();
  const number = (await part.textContent()) ?? '';
  await part.click();
  await expect(heading(page)).toContainText(number);
  await expect(page.getByRole('row', { name: /^Thread/ }).first()).toContainText('M10');
});

test('the beginning of a part number leads to the parts that begin so', async ({ page }) => {
  await page.goto('/search/iso4017-m8');
  const found = page.getByRole('region', { name: 'Part numbers that begin with it' });
  const numbers = await found.locator('a[href^="/p/"]').allTextContents();
  expect(numbers.length).toBeGreaterThan(5);
  for (const number of numbers) expect(number).toMatch(/^ISO4017-M8/);
});

test('words that nothing is called are named', async ({ page }) => {
  await page.goto('/search/flurble%20M8');
  await expect(page.getByText('“flurble”')).toBeVisible();
});

test('a part that nobody has is explained on a page with the nearest ones', async ({
  page,
  request,
  complaints,
}) => {
  const { partNumbers } = await readList(request);
  const number = partNumbers[3] ?? '';
  const response = await page.goto(`/p/${encodeURIComponent(`${number.slice(0, -1)}?`)}`);
  expect(response?.status()).toBe(404);
  await page.getByRole('region', { name: 'Nearest part numbers' }).getByRole('link').first().click();
  await expect(heading(page)).toContainText(/^[A-Z0-9]+-/);
  // Chromium reports the document’s own 404.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('404'))).toEqual([]);
});
