import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { keepStaticFiles } from '#scripts/start/keep-static-files.ts';
import { LIST, readList } from './list-page.ts';
import { NextRelease } from './next-release.ts';
import { SiteProcess } from './site-process.ts';

const databaseUrl = process.env.DATABASE_URL ?? '';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('tbody').getByRole('row');

let next: NextRelease;
let site: SiteProcess;
/** Files of earlier releases are kept here; none of this one's, unless a test says so. */
let dataDir: string;

test.beforeAll(() => {
  next = new NextRelease();
});
test.afterAll(() => next?.[Symbol.dispose]());
test.beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'millrace-kept-'));
  site = await SiteProcess.start(databaseUrl, { env: { MILLRACE_DATA_DIR: dataDir } });
});
test.afterEach(async () => {
  await site?.stop();
  rmSync(dataDir, { recursive: true });
});

/** The next release in place of this one, at the same address. */
async function deploy(): Promise<void> {
  const port = Number(new URL(site.address).port);
  await site.stop();
  site = await SiteProcess.start(databaseUrl, {
    port,
    folder: next.folder,
    env: { MILLRACE_DATA_DIR: dataDir },
  });
}

/** Documents that a page has loaded, and what it complained about. */
function watch(page: Page) {
  const seen = { documents: 0, errors: [] as string[] };
  page.on('request', (request) => {
    if (request.isNavigationRequest()) seen.documents += 1;
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  return seen;
}

/** The page is of the next release, and works. */
async function isAlive(page: Page): Promise<void> {
  await expect(page.locator('script[src*="/chunks/z"]').first()).toBeAttached();
  await page.locator('.preferences summary').click();
  await page.getByLabel('inches').check();
  await expect(page.locator('html')).toHaveAttribute('data-units', 'in');
}

test('a link in an old tab leads to a page of the new release, with one document', async ({
  page,
  request,
}) => {
  const number = (await readList(request)).partNumbers[3] ?? '';
  await page.goto(site.address + LIST);
  await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
  await deploy();
  const seen = watch(page);
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(heading(page)).toContainText(number);
  await isAlive(page);
  expect(seen).toEqual({ documents: 1, errors: [] });
});

test('a page fetched ahead before the release is shown, and what follows is of the next one', async ({
  page,
  request,
}) => {
  const number = (await readList(request)).partNumbers[3] ?? '';
  await page.goto(site.address + LIST);
  await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
  const seen = watch(page);
  const link = page.getByRole('link', { name: number, exact: true });
  await Promise.all([page.waitForResponse(/\/p\//), link.hover()]);
  await deploy();
  await link.click();
  await expect(heading(page)).toContainText(number);
  await expect(page.getByText(/^As of/)).toBeVisible();
  expect(seen).toEqual({ documents: 0, errors: [] });
  await page.locator('.breadcrumbs').getByRole('link').last().click();
  await expect(rows(page)).toHaveCount(50);
  await isAlive(page);
  expect(seen).toEqual({ documents: 1, errors: [] });
});

test('a choice in an old tab shows the list, and suggestions that are gone leave the search', async ({
  page,
}) => {
  await page.goto(site.address + LIST);
  await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
  await deploy();
  const seen = watch(page);
  await page
    .locator('details.facet[data-facet="thread"]')
    .getByRole('link', { name: /^M8 [\d,]+$/ })
    .click();
  await expect(heading(page)).toContainText('Thread M8');
  await page.getByRole('banner').getByRole('searchbox').fill('hex nut M10');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(heading(page)).toContainText('hex nut M10');
  await isAlive(page);
  expect(seen.documents).toBeLessThanOrEqual(2);
  expect(seen.errors).toEqual([]);
});

test('an old tab loads a script that only its release has, and goes on without loading the page anew', async ({
  page,
}) => {
  expect(await keepStaticFiles({ project: process.cwd(), dataDir })).toBe(true);
  await page.goto(site.address + LIST);
  await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
  await deploy();
  expect(await keepStaticFiles({ project: next.folder, dataDir })).toBe(true);
  const seen = watch(page);
  const answers: [string, number, string | undefined][] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/_next/static/chunks/'))
      answers.push([pathname, response.status(), response.headers()['cache-control']]);
  });
  // A searchbox, and a combobox once its suggestions are there.
  const field = page.getByRole('banner').locator('input[type="search"]');
  await field.click();
  await field.pressSequentially('hex nut');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  const old = answers.filter(([path]) => !existsSync(join(next.folder, path.replace('/_next/', '.next/'))));
  expect(old.length).toBeGreaterThan(0);
  for (const [path, status, cacheControl] of old)
    expect([path, status, cacheControl]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
  expect(seen).toEqual({ documents: 0, errors: [] });
});

test('a document from a cache, whose scripts are kept, is alive', async ({ page }) => {
  await keepStaticFiles({ project: process.cwd(), dataDir });
  const old = await (await fetch(site.address + LIST)).text();
  await deploy();
  const seen = watch(page);
  await page.route(site.address + LIST, (route) => route.fulfill({ body: old, contentType: 'text/html' }));
  await page.goto(site.address + LIST);
  await expect(rows(page).first().locator('.live').first()).toHaveText(/\d|request/);
  expect(seen).toEqual({ documents: 1, errors: [] });
});

test('a document from a cache, none of whose scripts is there any more, can be read and its links followed', async ({
  page,
}) => {
  const old = await (await fetch(site.address + LIST)).text();
  await deploy();
  const seen = watch(page);
  let isOld = true;
  await page.route(site.address + LIST, (route) =>
    isOld ? route.fulfill({ body: old, contentType: 'text/html' }) : route.continue(),
  );
  await page.goto(site.address + LIST);
  // Nothing is to load the page again and again, which it would several times within this.
  await page.waitForTimeout(2_000);
  await expect(rows(page)).toHaveCount(50);
  expect(seen.documents).toBeLessThanOrEqual(2);
  isOld = false;
  await rows(page).nth(3).getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(/\/p\//);
  await isAlive(page);
});

test('a script that is missing for good makes no page load for ever', async ({ page, request }) => {
  const number = (await readList(request)).partNumbers[3] ?? '';
  await page.goto(site.address + LIST);
  await expect(rows(page).first()).toBeVisible();
  const had = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
  await page.route('**/_next/static/chunks/*', (route) =>
    had.includes(route.request().url()) ? route.continue() : route.fulfill({ status: 404 }),
  );
  const seen = watch(page);
  await page.getByRole('link', { name: number, exact: true }).click();
  await expect(page).toHaveURL(/\/p\//);
  // Nothing is to load the page again and again, which it would several times within this.
  await page.waitForTimeout(4_000);
  expect(seen.documents).toBeLessThanOrEqual(2);
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(heading(page)).toBeVisible();
});

test('whichever script of a page is gone, the page can be read, and is loaded again once at most', async ({
  page,
  request,
}) => {
  const number = (await readList(request)).partNumbers[3] ?? '';
  const address = `${site.address}/p/${encodeURIComponent(number)}`;
  const html = await (await fetch(address)).text();
  const scripts = [...new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g))];
  expect(scripts.length).toBeGreaterThan(5);
  for (const script of scripts) {
    const context = await page.context().browser()?.newContext();
    const other = await context?.newPage();
    if (!context || !other) throw new Error('There is no browser.');
    await other.route(`**${script}`, (route) => route.fulfill({ status: 404 }));
    const seen = watch(other);
    await other.goto(address);
    // Nothing is to load the page again and again, which it would within this.
    await other.waitForTimeout(1_500);
    await expect(heading(other), script).toContainText(number);
    await expect(other.getByRole('banner').getByRole('searchbox'), script).toBeVisible();
    expect(seen.documents, script).toBeLessThanOrEqual(2);
    await context.close();
  }
});
