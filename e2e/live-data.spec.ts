import { expect, type Page, test } from '@playwright/test';
import { AVAILABILITY, answerWith, availabilityIs, SCREW, warehouses } from './crafted-availability.ts';
import { layoutShifts, watchLayoutShifts } from './layout-shift.ts';
import { LIST, readList } from './list-page.ts';
import { overflow } from './page-types.ts';

const SLOW_MS = 5_000;
const PHONE_WIDTHS = [320, 360, 390, 412, 480];
/** Longer than SWR waits between two refreshes on focus. */
const AWAY = '00:10';

const output = (page: Page) => page.getByRole('status').and(page.locator('output'));
const asOf = (page: Page) => page.locator('.as-of');
const quantity = (page: Page) => page.getByRole('spinbutton', { name: 'Quantity' });
const steps = (page: Page) => page.getByRole('table', { name: /Price steps|Preisstufen/ });
const stock = (page: Page) => page.getByRole('table', { name: /Stock by warehouse|Bestand je Lager/ });
const prices = (page: Page) => page.locator('td.live:nth-last-child(2)');

let partNumbers: readonly string[];
let part: string;

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  partNumbers = (await readList(request)).partNumbers;
  part = `/p/${encodeURIComponent(partNumbers[0] ?? '')}`;
  await request.dispose();
});

/** The reader comes back to the tab after a while. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.fastForward(AWAY);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

for (const { viewport, hasTypeface } of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
].flatMap((viewport) => [true, false].map((hasTypeface) => ({ viewport, hasTypeface })))) {
  const how = `at ${viewport.width} px${hasTypeface ? '' : ', in the fallback of a typeface that is late'}`;
  test(`price and stock arrive late and move nothing, ${how}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    if (!hasTypeface) await page.route('**/*.woff2', (route) => route.abort());
    await watchLayoutShifts(page);
    let send = (): void => {};
    await page.route(AVAILABILITY, async (route) => {
      await new Promise<void>((resolve) => {
        send = resolve;
      });
      await answerWith(route, SCREW);
    });
    for (const language of ['', '/de']) {
      for (const address of [LIST, part]) {
        const asked = page.waitForRequest(AVAILABILITY);
        await page.goto(language + address);
        await asked;
        const filled = address === LIST ? prices(page).first() : asOf(page);
        expect(await layoutShifts(page), `${language}${address} before`).toEqual([]);
        send();
        await expect(filled).toHaveText(/\d/);
        expect(await layoutShifts(page), `${language}${address} after`).toEqual([]);
      }
    }
  });
}

test('prices that are refreshed while the reader is away are marked with the time', async ({ page }) => {
  await page.clock.install();
  let amount = 1969;
  await page.route(AVAILABILITY, (route) =>
    answerWith(
      route,
      { ...SCREW, breaks: [{ quantity: 100, amount }] },
      { asOf: new Date(amount === 1969 ? '2026-03-02T10:00:00Z' : '2026-03-02T10:20:00Z') },
    ),
  );
  await page.goto(part);
  await expect(output(page)).toContainText('€0.1969');
  const first = await asOf(page).textContent();
  amount = 2100;
  await comeBack(page);
  await expect(output(page)).toContainText('€0.21');
  await expect(asOf(page)).toHaveText(/^As of \d\d:20:00\.$/);
  expect(await asOf(page).textContent()).not.toBe(first);
});

test('what was fetched stays when the network is gone, and says so; it comes back with the network', async ({
  page,
}) => {
  await page.clock.install();
  await availabilityIs(page, {});
  await page.goto(part);
  await expect(asOf(page)).toHaveText(/^As of/);
  const time = (await asOf(page).textContent())?.match(/[\d:]{8}/)?.[0];
  await page.unroute(AVAILABILITY);
  await page.route(AVAILABILITY, (route) => route.abort('internetdisconnected'));
  await comeBack(page);
  await expect(asOf(page)).toHaveText(`Could not be refreshed; these are the figures of ${time}.`);
  await expect(output(page)).toContainText('€0.1969');
  await expect(stock(page).getByRole('row')).toHaveCount(5);
  await availabilityIs(page, { breaks: [{ quantity: 100, amount: 4200 }] });
  await comeBack(page);
  await expect(output(page)).toContainText('€0.42');
  await expect(asOf(page)).toHaveText(/^As of/);
});

test('the network coming back is enough to refresh price and stock', async ({ page, context }) => {
  await page.clock.install();
  await availabilityIs(page, {});
  await page.goto(part);
  await expect(output(page)).toContainText('€0.1969');
  await context.setOffline(true);
  await availabilityIs(page, { breaks: [{ quantity: 100, amount: 4200 }] });
  await page.clock.fastForward(AWAY);
  await expect(output(page)).toContainText('€0.1969');
  await context.setOffline(false);
  await expect(output(page)).toContainText('€0.42');
});

test('what never arrives is said, on a part and in a list, and the rest holds', async ({ page }) => {
  await page.route(AVAILABILITY, (route) => route.abort('connectionrefused'));
  await page.goto(part);
  await expect(asOf(page)).toHaveText(/cannot be fetched now/);
  await expect(page.getByRole('table', { name: /^Specification of/ }).getByRole('row')).not.toHaveCount(0);
  await page.goto(LIST);
  await expect(prices(page).first()).toHaveText('–');
});

test('a slow answer is waited for', async ({ page }) => {
  await page.route(AVAILABILITY, async (route) => {
    // The answer is what is slow.
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await answerWith(route, SCREW);
  });
  await page.goto(part);
  await expect(asOf(page)).toHaveText('Fetching price and stock …');
  await expect(page.locator('.buy')).toHaveAttribute('aria-busy', 'true');
  await expect(output(page)).toContainText('€0.1969', { timeout: 2 * SLOW_MS });
  await expect(page.locator('.buy')).toHaveAttribute('aria-busy', 'false');
});

test('an answer for fewer parts than asked leaves the others marked', async ({ page }) => {
  const [, second = ''] = partNumbers;
  await page.route(AVAILABILITY, (route) => answerWith(route, SCREW, { without: [second] }));
  await page.goto(LIST);
  await expect(prices(page).nth(0)).toHaveText('€0.1969');
  await expect(prices(page).nth(1)).toHaveText('–');
  await expect(page.locator('td.live:last-child').nth(1)).toHaveText('–');
  await expect(prices(page).nth(2)).toHaveText('€0.1969');
  await page.goto(`/p/${second}`);
  await expect(asOf(page)).toHaveText('Price and stock of this part are not known now.');
});

test('a part without a price, without stock, or with a great many warehouses', async ({ page }) => {
  await availabilityIs(page, { currency: null, per: null, breaks: [] });
  await page.goto(part);
  await expect(output(page)).toHaveText('Price on request.');
  await expect(stock(page).getByRole('row')).toHaveCount(5);
  await page.goto(LIST);
  await expect(prices(page).first()).toHaveText('on request');

  await availabilityIs(page, { stock: [] });
  await page.goto(part);
  await expect(stock(page)).toContainText('No stock is kept of this part.');
  await page.goto(LIST);
  await expect(page.locator('td.live:last-child').first()).toHaveText('0');

  await availabilityIs(page, { stock: warehouses(12) });
  await page.goto(part);
  await expect(stock(page).getByRole('row')).toHaveCount(13);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toEqual([]);
});

for (const [amount, per, english, german] of [
  [310, 1000, '€0.0031', /^0,0031\s€$/],
  [12_500_000, 1, '€125,000.00', /^125\.000,00\s€$/],
] as const) {
  test(`a piece for ${english} is shown whole, in both languages and on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await availabilityIs(page, { per, packSize: 1, breaks: [{ quantity: 1, amount }] });
    await page.goto(part);
    await expect(steps(page).getByRole('cell').nth(1)).toHaveText(english);
    expect(await overflow(page)).toEqual([]);
    await page.goto(LIST);
    await expect(prices(page).first()).toHaveText(english);
    expect(await overflow(page)).toEqual([]);
    await page.goto(`/de${part}`);
    await expect(steps(page).getByRole('cell').nth(1)).toHaveText(german);
  });
}

test('a quantity is rounded to what can be ordered, and the next price step is named', async ({ page }) => {
  await availabilityIs(page, {});
  await page.goto(part);
  const hint = page.locator('#quantity-hint');
  await quantity(page).fill('100');
  await expect(output(page)).toContainText('Total for 100 €19.69');
  await expect(hint).toContainText('From 500 pieces: €0.1831 each.');
  for (const [typed, shown, said] of [
    ['101', 'Total for 200 €39.38', 'Rounded up to whole packs: 200 pieces. From 500 pieces'],
    ['450', 'Total for 500 €91.55', 'From 2,000 pieces: €0.1674 each.'],
    ['5000', 'Total for 5,000 €837.00', 'This is the best price step.'],
    ['0', 'Total for 100 €19.69', 'Rounded up to whole packs: 100 pieces.'],
    ['-7', 'Total for 100 €19.69', 'Rounded up to whole packs: 100 pieces.'],
    ['1e12', 'Total for 10,000,000', 'At most 10,000,000 pieces at once.'],
    ['', 'Total for', 'In packs of'],
  ] as const) {
    await quantity(page).fill(typed);
    await expect(output(page), typed).toContainText(shown);
    await expect(hint, typed).toContainText(said);
  }
  await expect(steps(page).locator('[aria-current]')).toContainText('100');
  // The browser keeps letters out of a number, but not the e of 1e5.
  await quantity(page).pressSequentially('abc');
  await expect(output(page)).toContainText('Total for');
  await quantity(page).press('Enter');
  await expect(page).toHaveURL(part);
});

test('the quantity for one part is not that of its neighbour', async ({ page }) => {
  await page.goto(part);
  await quantity(page).fill('1200');
  await page.getByRole('button', { name: 'Add to my list' }).click();
  await expect(page.getByText(/^Added:/)).toBeVisible();
  await page.getByRole('navigation', { name: 'Neighbours' }).getByRole('link').first().click();
  await expect(page).not.toHaveURL(part);
  await expect(page.getByText(/^As of/)).toBeVisible();
  await expect(quantity(page)).toHaveValue('');
  await expect(page.getByText(/^Added:/)).toHaveCount(0);
});

test.describe('a reader on the other side of the date line', () => {
  test.use({ timezoneId: 'Pacific/Kiritimati', locale: 'de-DE' });

  test('sees the time of their clock and the dates of the warehouse', async ({ page }) => {
    // A Friday evening in Europe is a Saturday morning there.
    const friday = new Date('2026-03-06T20:30:00Z');
    await page.route(AVAILABILITY, (route) => answerWith(route, SCREW, { asOf: friday }));
    await page.goto(`/de${part}`);
    await expect(asOf(page)).toHaveText('Stand 10:30:00.');
    await expect(stock(page).getByRole('row', { name: /^Warehouse 3/ })).toContainText('etwa 11. März');
    await expect(stock(page).getByRole('row', { name: /^Warehouse 2/ })).toContainText('kein Nachschub');
    await expect(stock(page).getByRole('row', { name: /^Warehouse 1/ })).toContainText('heute');
  });
});

for (const path of ['/search/hex%20nut%20M10', '/de/search/hex%20nut%20M10', LIST, `/de${LIST}`]) {
  test(`on no phone a row of ${path} is higher once its price is there`, async ({ page }) => {
    const heights = (): Promise<number[]> =>
      page
        .locator('tr[data-part]')
        .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    let letAnswerCome = (): void => {};
    const held = new Promise<void>((resolve) => {
      letAnswerCome = resolve;
    });
    await page.route(AVAILABILITY, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path);
    const before: number[][] = [];
    for (const width of PHONE_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      before.push(await heights());
    }
    expect(before[0]?.length).toBeGreaterThan(10);
    letAnswerCome();
    await expect(prices(page).first()).toHaveText(/\d|request|Anfrage/);
    for (const [index, width] of PHONE_WIDTHS.entries()) {
      await page.setViewportSize({ width, height: 800 });
      expect(await heights(), `${width} px`).toEqual(before[index]);
    }
  });
}
