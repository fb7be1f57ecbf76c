import { holdScripts } from './held-scripts.ts';
import { LIST, readList } from './list-page.ts';
import { expect, test } from './quiet-page.ts';

const asCommitted = { waitUntil: 'commit' } as const;

test('a choice of units holds at once, and stays when scripts have come', async ({ page }) => {
  const letScriptsCome = await holdScripts(page);
  await page.goto(LIST, asCommitted);
  const html = page.locator('html');
  await page.locator('.preferences summary').click();
  const inches = page.getByRole('radio', { name: 'inches' });
  await inches.check();
  await expect(html).toHaveAttribute('data-units', 'in');
  letScriptsCome();
  await expect(html).toHaveAttribute('data-navigates', '');
  await expect(inches).toBeChecked();
  await expect(html).toHaveAttribute('data-units', 'in');
  await expect(page.locator('.preferences')).toHaveAttribute('open', '');

  const letScriptsComeAgain = await holdScripts(page);
  await page.reload(asCommitted);
  await expect(html).toHaveAttribute('data-units', 'in');
  await page.locator('.preferences summary').click();
  await expect(inches).toBeChecked();
  letScriptsComeAgain();
  await expect(html).toHaveAttribute('data-navigates', '');
  await expect(inches).toBeChecked();
});

test('whichever script is the last to come, a choice made before it holds', async ({ browser, request }) => {
  // A page for each script.
  test.setTimeout(180_000);
  const html = await (await request.get(LIST)).text();
  const scripts = [...new Set(html.match(/\/_next\/static\/chunks\/[\w.~-]+\.js/g))];
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    const page = await browser.newPage();
    const letScriptCome = await holdScripts(page, script);
    await page.goto(LIST, asCommitted);
    await page.waitForFunction(allButOneHaveCome);
    // They have run, as far as they can without it.
    await page.waitForTimeout(500);
    await page.locator('.preferences summary').click();
    const inches = page.getByRole('radio', { name: 'inches' });
    await inches.check();
    await expect(page.locator('html'), script).toHaveAttribute('data-units', 'in');
    letScriptCome();
    await expect(page.locator('html'), script).toHaveAttribute('data-navigates', '');
    await expect(inches, script).toBeChecked();
    await page.close();
  }
});

test('a part is put on the list with the quantity typed before scripts had come', async ({
  page,
  request,
}) => {
  const number = (await readList(request)).partNumbers[3] ?? '';
  const letScriptsCome = await holdScripts(page);
  await page.route('**/api/availability?*', () => undefined);
  await page.goto(`/p/${encodeURIComponent(number)}`, asCommitted);
  await page.getByRole('spinbutton', { name: 'Quantity' }).fill('1150');
  await page.getByRole('button', { name: 'Add to my list' }).click();
  letScriptsCome();
  // In whole packs, and before its price is known.
  const pack = Number(await page.locator('.buy').getAttribute('data-pack'));
  const quantity = Math.ceil(1150 / pack) * pack;
  await expect(page.getByText(/^Added:/)).toContainText(quantity.toLocaleString('en'));
  const stored = await page.evaluate(() => localStorage.getItem('list'));
  expect(JSON.parse(stored ?? '')).toEqual([{ partNumber: number, quantity }]);
});

test('a click in a row before scripts had come leads to its part', async ({ page, request }) => {
  const number = (await readList(request)).partNumbers[2] ?? '';
  const letScriptsCome = await holdScripts(page);
  await page.goto(LIST, asCommitted);
  await page.locator('table.parts tbody tr').nth(2).locator('td').nth(1).click();
  letScriptsCome();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
});

/** Runs in the page. */
function allButOneHaveCome(): boolean {
  const wanted = [...document.scripts].filter(({ src, noModule }) => src !== '' && !noModule).length;
  const came = performance.getEntriesByType('resource').filter(({ name }) => /\/chunks\/.*\.js/.test(name));
  return wanted > 1 && came.length >= wanted - 1;
}
