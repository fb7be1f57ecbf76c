import type { Page } from '@playwright/test';
import { LIST, readList } from './list-page.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './quiet-page.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('tbody').getByRole('row');
/** Of the hub above the list. */
const listLink = (page: Page) => page.locator(`main a[href="${LIST}"]`).first();
const ahead = (page: Page) => page.locator('.ahead');

test('what is laid out behind a page is neither seen, read aloud, found nor focused', async ({ page }) => {
  await openPage(page, '/c/hex-head-screws');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const tree = await page.locator('body').ariaSnapshot();
  await listLink(page).hover();
  await expect(ahead(page)).toBeAttached();
  await expect(ahead(page)).toHaveCSS('content-visibility', 'hidden');
  expect(await page.locator('body').ariaSnapshot()).toBe(tree);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  // biome-ignore lint/performance/useDomNodeTextContent: what can be seen and found
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Parts 1 to');
  await page.getByRole('link', { name: 'Deutsch' }).focus();
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.ahead') ?? null)).toBeNull();
});

test('a page that was laid out ahead is whole, also after others were pointed at', async ({
  page,
  request,
}) => {
  await openPage(page, '/c/hex-head-screws');
  const link = listLink(page);
  await link.hover();
  await expect(ahead(page)).toBeAttached();
  await page.getByRole('link', { name: 'Millrace' }).hover();
  // Another page took its place behind the one that is shown, and then it came again.
  await expect(ahead(page).locator('.prominent')).toBeAttached();
  await expect(page.locator('header').getByRole('searchbox')).toBeVisible();
  await link.click();
  await expect(rows(page)).toHaveCount(50);
  const { partNumbers } = await readList(request);
  await expect(rows(page).getByRole('rowheader').getByRole('link')).toHaveText([...partNumbers]);
  await page.goBack();
  await link.hover();
  await expect(ahead(page)).toBeAttached();
  await link.click();
  await expect(rows(page)).toHaveCount(50);
});

test('the next list is laid out while its link is pointed at, and shown once it is followed', async ({
  page,
}) => {
  await openPage(page, LIST);
  const first = await rows(page).first().getAttribute('data-part');
  await page.getByRole('link', { name: 'Next page' }).hover();
  await expect(ahead(page)).toBeAttached();
  await expect(rows(page)).toHaveCount(50);
  expect(await rows(page).first().getAttribute('data-part')).toBe(first);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/\/after=/);
  await expect(rows(page)).toHaveCount(50);
  expect(await rows(page).first().getAttribute('data-part')).not.toBe(first);
  await expect(rows(page).last().locator('.live').first()).toHaveText(/\d|request/);
  await page.goBack();
  await expect(rows(page).first()).toHaveAttribute('data-part', first ?? '');
  await expect(rows(page)).toHaveCount(50);
});

test('the way to the next page of a list begins at its top, and back leads to where it was left', async ({
  page,
}) => {
  await openPage(page, LIST);
  const next = page.getByRole('link', { name: 'Next page' });
  // Not at the very end: how high a page is depends on what its cells have got meanwhile.
  const top = 600;
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  // Without going to where it is.
  await next.evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/after=/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator('#results')).toBeFocused();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('a browser that cannot lay out ahead shows pages as well', async ({ page }) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...query: [string, string?]) =>
      query[0] !== 'content-visibility' && supports(...(query as [string]));
  });
  await openPage(page, LIST);
  const link = rows(page).nth(2).getByRole('rowheader').getByRole('link');
  const number = (await link.textContent()) ?? '';
  const fetched = page.waitForResponse((response) => response.url().endsWith(encodeURIComponent(number)));
  await link.hover();
  await fetched;
  // Nothing is to come; where it did, it was there within this.
  await page.waitForTimeout(300);
  await expect(ahead(page)).toHaveCount(0);
  await link.click();
  await expect(heading(page)).toContainText(number);
});
