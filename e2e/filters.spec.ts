import { expect, type Page, test } from '@playwright/test';
import { LIST } from './list-page.ts';

const panel = (page: Page) => page.getByRole('search', { name: 'Filters of the list' });
const group = (page: Page, attribute: string) => page.locator(`details.facet[data-facet="${attribute}"]`);
const value = (page: Page, attribute: string, text: string) =>
  group(page, attribute).getByRole('link', { name: new RegExp(`^${text} [\\d,]+$`) });
const chips = (page: Page) => page.getByRole('region', { name: 'Chosen filters' });

/** The number at the end of a value's link. */
async function countOf(page: Page, attribute: string, text: string): Promise<number> {
  const shown = await value(page, attribute, text).textContent();
  return Number(/([\d,]+)$/.exec(shown ?? '')?.[1]?.replaceAll(',', ''));
}

async function totalOf(page: Page): Promise<number> {
  const shown = await page.locator('#results').textContent();
  return Number(/of ([\d,]+)/.exec(shown ?? '')?.[1]?.replaceAll(',', ''));
}

test('values of one attribute add up, attributes narrow, and the total is what their counts said', async ({
  page,
}) => {
  await page.goto(LIST);
  const m8 = await countOf(page, 'thread', 'M8');
  const m10 = await countOf(page, 'thread', 'M10');
  await value(page, 'thread', 'M8').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  expect(await totalOf(page)).toBe(m8);
  await value(page, 'thread', 'M10').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8,M10`);
  expect(await totalOf(page)).toBe(m8 + m10);
  const material = group(page, 'material').locator('.values a[href]').first();
  const count = Number(/([\d,]+)$/.exec((await material.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
  await material.click();
  await expect(page).toHaveURL(/\/thread=M8,M10\/material=/);
  expect(await totalOf(page)).toBe(count);
  await expect(chips(page).getByRole('link')).toHaveCount(4);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thread M8, M10');
  await expect(page.getByRole('status').filter({ hasText: /parts? fits?/ })).toHaveCount(1);

  await chips(page).getByRole('link', { name: 'Remove Thread M8' }).click();
  await expect(page).toHaveURL(/\/thread=M10\/material=/);
  await page.reload();
  await expect(chips(page).getByRole('link')).toHaveCount(3);
  await page.goBack();
  await expect(page).toHaveURL(/\/thread=M8,M10\/material=/);
  await expect(chips(page).getByRole('link')).toHaveCount(4);
  await page.goForward();
  await expect(page).toHaveURL(/\/thread=M10\/material=/);
  await chips(page).getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(LIST);
  await expect(chips(page)).toHaveCount(0);
});

test('a range is typed in any unit; what is none is said beside its field', async ({ page }) => {
  await page.goto(LIST);
  const field = group(page, 'length').getByRole('textbox', { name: /from and to/ });
  await field.fill('abc');
  await field.press('Enter');
  await expect(group(page, 'length').getByText('“abc” is not a number.')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('20mm–2in');
  await field.press('Enter');
  await expect(page).toHaveURL(`${LIST}/length=20..50.8`);
  await expect(chips(page).getByRole('link', { name: 'Remove Length 20–50.8 mm' })).toBeVisible();
});

test('columns of numbers, price and stock order the list both ways', async ({ page }) => {
  await page.goto(`${LIST}/thread=M8`);
  const head = page.getByRole('columnheader', { name: /^Length/ });
  await head.getByRole('link').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8/sort=length`);
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('link').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8/sort=-length`);
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

test('another order or spelling of an address leads to the one', async ({ request }) => {
  const response = await request.get(`${LIST}/length=40..60/thread=M10,M8`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe(`${LIST}/thread=M8,M10/length=40..60`);
});

test('the keyboard alone chooses, and stays where it was', async ({ page }) => {
  await page.goto(LIST);
  await value(page, 'thread', 'M8').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  await expect(value(page, 'thread', 'M8')).toBeFocused();
  await expect(value(page, 'thread', 'M8')).toHaveAttribute('aria-current', 'true');
  const finish = group(page, 'finish');
  await finish.locator('> summary').focus();
  await page.keyboard.press('Enter');
  await expect(finish).toHaveAttribute('open');
  await value(page, 'thread', 'M10').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8,M10`);
  await expect(finish).toHaveAttribute('open');
  await finish.getByLabel('What is “Finish”?').press('Enter');
  await expect(finish.getByText('Surface coating or treatment.')).toBeVisible();
});

test('a field finds values in a long list', async ({ page }) => {
  await page.goto(LIST);
  await group(page, 'thread').getByRole('searchbox').fill('m1');
  await expect(value(page, 'thread', 'M10')).toBeVisible();
  await expect(value(page, 'thread', 'M8')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters are links and ranges a form', async ({ page }) => {
    await page.goto(LIST);
    await value(page, 'thread', 'M8').click();
    await expect(page).toHaveURL(`${LIST}/thread=M8`);
    const field = group(page, 'length').getByRole('textbox', { name: /from and to/ });
    await field.fill('>= 40');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/thread=M8\/length=40\.\.$/);
    await expect(panel(page).locator('[aria-current="true"]')).toHaveCount(1);
    await chips(page).getByRole('link', { name: 'Clear all' }).click();
    await expect(page).toHaveURL(LIST);
  });
});
