import { expect, type Page, test } from '@playwright/test';
import { LIST } from './list-page.ts';
import { openPage } from './open-page.ts';

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
  await openPage(page, LIST);
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
  await openPage(page, LIST);
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
  await openPage(page, `${LIST}/thread=M8`);
  const head = page.getByRole('columnheader', { name: /^Length/ });
  await head.getByRole('link').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8/sort=length`);
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('link').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8/sort=-length`);
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await page.reload();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

test('another order or spelling of an address leads to the one', async ({ request }) => {
  const response = await request.get(`${LIST}/length=40..60/thread=M10,M8`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe(`${LIST}/thread=M8,M10/length=40..60`);
});

test('the keyboard alone chooses, and stays where it was', async ({ page }) => {
  await openPage(page, LIST);
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
  await openPage(page, LIST);
  await group(page, 'thread').getByRole('searchbox').fill('m1');
  await expect(value(page, 'thread', 'M10')).toBeVisible();
  await expect(value(page, 'thread', 'M8')).toBeHidden();
});

test('a choice replaces what it changes: the page is not loaded again, and title and canonical address follow', async ({
  page,
}) => {
  await openPage(page, LIST);
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() || request.headers().rsc !== undefined) documents.push(request.url());
  });
  await value(page, 'thread', 'M8').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  await expect(page).toHaveTitle(/: Thread M8 · Millrace$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/thread=M8$/);
  await chips(page).getByRole('link', { name: 'Clear all' }).click();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/\/after=/);
  await expect(page.locator('#results')).toContainText('Page 2');
  await expect(page.locator('#results')).toBeFocused();
  expect(documents).toEqual([]);
  const inPlace = await page.locator('.results').innerHTML();
  await page.reload();
  await expect(page.getByRole('cell').filter({ hasText: '€' }).first()).toBeVisible();
  expect(unpriced(await page.locator('.results').innerHTML())).toBe(unpriced(inPlace));
});

/** Without price and stock, and whether there is any, which come later. */
const unpriced = (html: string): string => html.replace(/<td class="number live[^>]*>[^<]*/g, '<td>');

test('a choice made before the last one is there aborts it; the last one counts', async ({ page }) => {
  await openPage(page, LIST);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/refined\/.*M8$/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const failed = page.waitForEvent('requestfailed');
  await value(page, 'thread', 'M8').click();
  await expect(value(page, 'thread', 'M8')).toHaveAttribute('aria-current', 'true');
  await value(page, 'thread', 'M10').click();
  const request = await failed;
  expect(request.url()).toMatch(/thread=M8$/);
  expect(request.failure()?.errorText).toContain('ABORTED');
  await expect(page).toHaveURL(`${LIST}/thread=M10`);
  release();
  await expect(chips(page).getByRole('link')).toHaveCount(2);
  await expect(value(page, 'thread', 'M8')).not.toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page).toHaveURL(LIST);
  await expect(chips(page)).toHaveCount(0);
});

test('without a network the list stays and says so; with it again the choice works', async ({ page }) => {
  await openPage(page, LIST);
  const total = await totalOf(page);
  await page.context().setOffline(true);
  await value(page, 'thread', 'M8').click();
  await expect(page.locator('.list-failure')).toBeVisible();
  await expect(page).toHaveURL(LIST);
  expect(await totalOf(page)).toBe(total);
  await expect(value(page, 'thread', 'M8')).not.toHaveAttribute('aria-current', 'true');
  await page.context().setOffline(false);
  await value(page, 'thread', 'M8').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  await expect(page.locator('.list-failure')).toHaveCount(0);
});

test('back from a part leads to the list as it was, and so does forward', async ({ page }) => {
  await openPage(page, LIST);
  await value(page, 'thread', 'M8').click();
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  const material = group(page, 'material').locator('.values a[href]').first();
  await material.click();
  await expect(page).toHaveURL(/\/material=/);
  const address = page.url();
  const total = await totalOf(page);
  await page.getByRole('rowheader').getByRole('link').nth(2).click();
  await expect(page).toHaveURL(/\/p\//);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(chips(page).getByRole('link')).toHaveCount(3);
  expect(await totalOf(page)).toBe(total);
  await page.goBack();
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  await expect(chips(page).getByRole('link')).toHaveCount(2);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/\/p\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an answer of another release leads to the page itself', async ({ page }) => {
  await openPage(page, LIST);
  await page.route(/\/refined\//, async (route) => {
    const answer = await (await route.fetch()).json();
    await route.fulfill({ json: { ...answer, regions: answer.regions.slice(1) } });
  });
  const loaded = page.waitForRequest((request) => request.isNavigationRequest());
  await value(page, 'thread', 'M8').click();
  await loaded;
  await expect(page).toHaveURL(`${LIST}/thread=M8`);
  await expect(chips(page).getByRole('link')).toHaveCount(2);
});

test('the panel can be hidden on a desk, and stays so', async ({ page }) => {
  await openPage(page, LIST);
  await page.getByRole('checkbox', { name: 'Hide filters' }).check();
  await expect(panel(page)).toBeHidden();
  await page.reload();
  await expect(panel(page)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Hide filters' }).uncheck();
  await expect(panel(page)).toBeVisible();
});

test('the file has what is chosen, in its order', async ({ page, request }) => {
  await openPage(page, `${LIST}/thread=M8/sort=-length`);
  const total = await totalOf(page);
  const first = await page.getByRole('rowheader').getByRole('link').first().textContent();
  const address = await page.getByRole('link', { name: /as CSV$/ }).getAttribute('href');
  const lines = (await (await request.get(address ?? '')).text()).trimEnd().split(/\r?\n/);
  expect(lines.length).toBe(1 + total);
  expect(lines[1]).toContain(first ?? '');
});

test('the last page of a filtered list is one click away', async ({ page }) => {
  await openPage(page, `${LIST}/thread=M8,M10`);
  await page.getByRole('link', { name: 'Last page' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(page.getByRole('link', { name: /^(Next|Last) page$/ })).toHaveCount(0);
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
