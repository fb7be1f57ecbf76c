import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { LIST, readList } from './list-page.ts';
import { openPage } from './open-page.ts';
import { PRICE } from './page-types.ts';
import { expect, test } from './quiet-page.ts';

const rows = (page: Page) => page.locator('table.parts tbody tr');
const numberIn = (page: Page, index: number) =>
  rows(page).nth(index).getByRole('rowheader').getByRole('link');
/** A cell that is no link. */
const material = (page: Page, index: number) => rows(page).nth(index).getByRole('cell').nth(2);
const top = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);

/** Bounding box of what is there. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown.`);
  return box;
}

test('a click anywhere in a row opens the part, but not where it selects text or means something else', async ({
  page,
  context,
}) => {
  await page.goto(LIST);
  const number = (await numberIn(page, 1).textContent()) ?? '';

  await material(page, 1).dblclick({ position: { x: 10, y: 12 } });
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(2);
  const box = await material(page, 2).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 2, (box?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 8, { steps: 4 });
  await page.mouse.up();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await material(page, 1).click({ modifiers: ['ControlOrMeta'] });
  await material(page, 1).click({ modifiers: ['Shift'] });
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await material(page, 1).click({ button: 'right' });
  await expect(page).toHaveURL(LIST);

  const opened = context.waitForEvent('page');
  await numberIn(page, 1).click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await expect(page).toHaveURL(LIST);

  await material(page, 1).click();
  await expect(page).toHaveURL(`/p/${encodeURIComponent(number)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
});

test('the copy button puts the part number on the clipboard and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await openPage(page, LIST);
  const number = (await numberIn(page, 3).textContent()) ?? '';
  await page.getByRole('button', { name: `Copy part number ${number}`, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await clipboard()).toBe(number);
  await expect(page).toHaveURL(LIST);

  await numberIn(page, 3).click();
  await expect(page.getByText(/^As of/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const text = (await clipboard()).split('\n');
  expect(text[0]).toBe(number);
  expect(text.at(-1)).toContain(`/p/${number}`);
  expect(text).toContainEqual(expect.stringMatching(/^Thread\td\tM[\d.]+$/));
});

test('head and part numbers stay in sight, however far one scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(LIST);
  await page.evaluate(() => window.scrollTo({ top: 1000, left: 300, behavior: 'instant' }));
  expect(await page.evaluate(() => [scrollY > 500, scrollX > 0])).toEqual([true, true]);
  expect((await boxOf(page, 'table.parts thead th:nth-child(2)')).y).toBe(0);
  expect((await boxOf(page, 'table.parts thead th:first-child')).x).toBe(0);
  expect((await boxOf(page, 'table.parts tbody tr:nth-child(30) th')).x).toBe(0);
  const covering = await page.evaluate(() => document.elementFromPoint(20, 5)?.closest('th')?.textContent);
  expect(covering).toBe('Part number');
});

test('every common size on a hub leads to the page and the row where it begins', async ({
  page,
  request,
}) => {
  for (const slug of ['hex-head-screws', 'resistors', 'o-rings']) {
    await page.goto(`/c/${slug}`);
    const links = await page
      .getByRole('navigation', { name: /^Common sizes/ })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const [address = '', anchor = ''] = link.split('#');
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status(), link).toBe(200);
      const ids = [...(await answer.text()).matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids, link).toContain(decodeURIComponent(anchor));
      expect(new Set(ids).size, `ids on ${address}`).toBe(ids.length);
    }
  }
});

test('a common size is one click away from the hub, and its row is below the head', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/c/hex-head-screws');
  await page
    .getByRole('navigation', { name: 'Common sizes: Hex head screws ISO 4017' })
    .getByRole('link', { name: 'M10', exact: true })
    .click();
  await expect(page).toHaveURL(/#size-M10$/);
  await expect(page.locator('#size-M10')).toBeInViewport();
  const { y, height } = await boxOf(page, 'table.parts thead th');
  expect(await top(page, '#size-M10')).toBeGreaterThanOrEqual(Math.max(0, y) + height - 1);
  await expect(page.locator('#size-M10').getByRole('cell').first()).toHaveText('M10');
});

test('first and last page are one click away', async ({ page, request }) => {
  const { partNumbers } = await readList(request);
  await page.goto(LIST);
  await page.getByRole('link', { name: 'Last page' }).click();
  await expect(page).toHaveURL(/after=/);
  const position = (await page.locator('.list-bar p').textContent()) ?? '';
  const [, to, total] = /to ([\d,]+) of ([\d,]+)/.exec(position) ?? [];
  expect(to).toBe(total);
  const [, at, pages] = /Page (\d+) of (\d+)/.exec(position) ?? [];
  expect(at).toBe(pages);
  await expect(page.getByRole('link', { name: /^(Next|Last) page$/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page).toHaveURL(LIST);
  await expect(numberIn(page, 0)).toHaveText(partNumbers[0] ?? '');
});

test('the list is downloaded as CSV, whole', async ({ page }) => {
  await page.goto(LIST);
  const total = /of ([\d,]+)/.exec((await page.locator('.list-bar p').textContent()) ?? '')?.[1];
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /as CSV$/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  expect(lines.length).toBe(1 + Number(total?.replaceAll(',', '')));
  expect(lines[1]).toContain((await numberIn(page, 0).textContent()) ?? '');
});

test('on paper there is the specification, and nothing to click', async ({ page, request }) => {
  const { partNumbers } = await readList(request);
  for (const [address, mostPages] of [
    [LIST, 3],
    [`/p/${partNumbers[0]}`, 2],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('cell').filter({ hasText: PRICE }).first()).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.specification, table.parts').first()).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    const toClick = await page
      .locator('main nav:not(.breadcrumbs), main button, main input')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML));
    expect(toClick).toEqual([]);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(0, 0, 0)');
    const pdf = await page.pdf({ format: 'A4', landscape: address === LIST, preferCSSPageSize: false });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(mostPages);
    await page.emulateMedia({ media: 'screen', colorScheme: null });
  }
});
