import { expect, test } from '@playwright/test';
import { LIST, readList } from './list-page.ts';

test.use({ javaScriptEnabled: false });

test('lists, parts and searches are whole pages without JavaScript', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /ISO 4017/ })
    .first()
    .click();
  await expect(page).toHaveURL(LIST);
  const rows = page.getByRole('main').getByRole('table').first().locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(50);
  await page.getByRole('link', { name: 'Next page' }).first().click();
  await expect(page).toHaveURL(/\/after=/);
  const link = rows.nth(4).getByRole('rowheader').getByRole('link');
  const number = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.getByRole('row', { name: /^Thread/ }).first()).toContainText('M');
  await expect(page.getByRole('region', { name: 'Goes with' }).getByRole('link').first()).toBeVisible();

  await page.getByRole('searchbox').fill('hex nut M8');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(
    page
      .getByRole('region', { name: /parts? fit/ })
      .getByRole('link')
      .first(),
  ).toBeVisible();
});

test('what is missing is said in the page itself, with status 404', async ({ page, request }) => {
  const { partNumbers } = await readList(request);
  const number = partNumbers[9] ?? '';
  const part = await page.goto(`/p/${encodeURIComponent(`${number}-NOPE`)}`);
  expect(part?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${number}-NOPE`);
  const nearest = page.getByRole('region', { name: 'Nearest part numbers' }).getByRole('link');
  await expect(nearest.first()).toHaveText(number);
  await expect(page.getByRole('searchbox')).toBeVisible();

  for (const address of ['/c/no-such-category', '/no-such-page', `${LIST}/after=NOPE`, '/search/%00']) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
    await expect(page).toHaveTitle(/Millrace/);
    expect(await page.locator('meta[name="robots"]').first().getAttribute('content'), address).toContain(
      'noindex',
    );
  }
});
