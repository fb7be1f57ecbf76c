import type { Page } from '@playwright/test';
import { Client } from 'pg';
import { testOwnerUrl } from '#db/test-owner.ts';
import { expect, test } from './quiet-page.ts';

const MOST_BYTES = 2048;
/** Longer than the pause after which a request is sent. */
const SETTLED_MS = 600;

async function connected() {
  const client = new Client({ connectionString: testOwnerUrl() });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

const field = (page: Page) => page.locator('input[name=q]:visible').first();
const options = (page: Page) => page.getByRole('option');

/** Types as a person does, and waits for the list. */
async function suggestionsFor(page: Page, typed: string): Promise<void> {
  await field(page).click();
  await field(page).pressSequentially(typed, { delay: 20 });
  await expect(page.getByRole('listbox')).toBeVisible();
}

/** Types key after key without a pause, which on a busy machine there may be between two keys of its own. */
const typeWithoutPause = (page: Page, typed: string): Promise<void> =>
  field(page).evaluate((input, text) => {
    (input as HTMLInputElement).focus();
    for (const key of text) document.execCommand('insertText', false, key);
  }, typed);

/** What the field says to a screen reader. */
const said = (page: Page) =>
  field(page).evaluate((input) => {
    const active = input.getAttribute('aria-activedescendant');
    return {
      role: input.getAttribute('role'),
      expanded: input.getAttribute('aria-expanded'),
      controls:
        document.getElementById(input.getAttribute('aria-controls') ?? '')?.getAttribute('role') ?? null,
      active: active === null ? null : (document.getElementById(active)?.textContent ?? 'nothing'),
      selected: [...document.querySelectorAll('[role=option][aria-selected=true]')].map(
        (one) => one.textContent,
      ),
    };
  });

test('arrows choose, the caret’s keys return to the text, Escape closes, Enter goes there', async ({
  page,
}) => {
  await page.goto('/search');
  await suggestionsFor(page, 'hex nut m1');
  const texts = await options(page).allTextContents();
  expect(texts.length).toBeGreaterThan(2);
  expect(await said(page)).toEqual({
    role: 'combobox',
    expanded: 'true',
    controls: 'listbox',
    active: null,
    selected: [],
  });

  await page.keyboard.press('ArrowDown');
  expect(await said(page)).toMatchObject({ active: texts[0], selected: [texts[0]] });
  await page.keyboard.press('ArrowDown');
  expect(await said(page)).toMatchObject({ active: texts[1], selected: [texts[1]] });
  await page.keyboard.press('Home');
  expect(await said(page)).toMatchObject({ expanded: 'true', active: null, selected: [] });
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await page.keyboard.press('ArrowUp');
  expect(await said(page)).toMatchObject({ active: texts.at(-1) });
  await page.keyboard.press('End');
  expect(await said(page)).toMatchObject({ active: null });
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(10);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await said(page)).toMatchObject({ active: null });

  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  expect(await said(page)).toMatchObject({ expanded: 'false', controls: null, active: null });
  await expect(field(page)).toHaveValue('hex nut m1');
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/search/${encodeURIComponent(texts[0] ?? '')}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(texts[0] ?? '');
});

test('Enter without a choice searches for what was typed; Tab leaves and closes', async ({ page }) => {
  await page.goto('/search');
  await suggestionsFor(page, 'hex nut m10');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await field(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/hex%20nut%20m10');
});

test('a click goes where the option leads, and the field keeps the focus until then', async ({ page }) => {
  await page.goto('/search');
  await suggestionsFor(page, 'nyloc m10');
  const category = page.getByRole('group', { name: 'Categories' }).getByRole('option').first();
  await category.hover();
  await page.mouse.down();
  await expect(field(page)).toBeFocused();
  await page.mouse.up();
  await expect(page).toHaveURL(/\/c\/prevailing-torque-nuts/);
});

test('a screen reader is told of the list, its groups and how many there are', async ({ page }) => {
  await page.goto('/de/search');
  await suggestionsFor(page, 'mutter m1');
  await expect(page.getByRole('combobox')).toHaveAccessibleName(/Teilenummer/);
  await expect(page.getByRole('listbox')).toHaveAccessibleName('Vorschläge');
  const count = await options(page).count();
  await expect(page.getByRole('search').getByRole('status')).toHaveText(`Vorschläge: ${count}`);
  await expect(page.getByRole('group', { name: 'Suchen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('');
});

test('one request a pause; the one before is aborted, and its answer never shown', async ({
  page,
  complaints,
}) => {
  const asked: string[] = [];
  const aborted: string[] = [];
  let held: (() => void) | undefined;
  await page.route('**/api/suggestions?*', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q') ?? '';
    asked.push(q);
    if (q === 'm8')
      await new Promise<void>((resolve) => {
        held = resolve;
      });
    await route.continue().catch(() => {});
  });
  page.on('requestfailed', (request) => {
    if (request.url().includes('/api/suggestions'))
      aborted.push(new URL(request.url()).searchParams.get('q') ?? '');
  });
  await page.goto('/search');
  await typeWithoutPause(page, 'm8');
  await expect.poll(() => asked).toEqual(['m8']);
  await typeWithoutPause(page, 'x40 hex');
  await expect(page.getByRole('listbox')).toBeVisible();
  held?.();
  // Nothing further is to be asked for.
  await page.waitForTimeout(SETTLED_MS);
  expect(asked).toEqual(['m8', 'm8x40 hex']);
  expect(aborted).toEqual(['m8']);
  for (const text of await page
    .getByRole('group', { name: 'Searches' })
    .getByRole('option')
    .allTextContents())
    expect(text).toMatch(/^m8x40 hex/);
  complaints.length = 0;
});

test('every answer while typing is at most 2 kB', async ({ page, request }) => {
  const sizes: number[] = [];
  await page.goto('/search');
  for (const typed of ['iso4017', 'stainless', '1/4', 'o ring 50']) {
    const answer = page.waitForResponse((response) => response.url().includes('/api/suggestions'));
    await field(page).fill(typed);
    sizes.push((await (await answer).body()).byteLength);
  }
  for (const q of ['i', 'hex', 'din', 'socket head', '6', '10k', 'ISO4017-M8']) {
    sizes.push(
      (await (await request.get(`/api/suggestions?q=${encodeURIComponent(q)}&locale=de`)).body()).byteLength,
    );
  }
  for (const size of sizes) expect(size).toBeLessThanOrEqual(MOST_BYTES);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('suggestions and results fit the width, and a tap goes there', async ({ page }) => {
    await page.goto('/search/hex%20bolt%20m8x40');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(360);
    await expect(
      page
        .getByRole('region', { name: /parts? fit/ })
        .locator('td.live')
        .first(),
    ).toContainText('€');
    await suggestionsFor(page, 'iso4017-m8');
    const box = await page.getByRole('listbox').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect(await width()).toBeLessThanOrEqual(360);
    const part = page.getByRole('group', { name: 'Part numbers' }).getByRole('option').first();
    const number = (await part.textContent()) ?? '';
    expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await part.tap();
    await expect(page).toHaveURL(`/p/${encodeURIComponent(number)}`);
  });
});

test('chips say what was understood; each takes its piece away', async ({ page }) => {
  await page.goto('/search/din%20912%20m6x20%208.8');
  const chips = page.getByRole('navigation', { name: 'Understood as' }).getByRole('link');
  await expect(chips).toHaveText([/^din 912/, /^Thread: M6/, /^Length: 20 mm/, /: 8\.8/]);
  await chips.last().click();
  await expect(page).toHaveURL('/search/din%20912%20m6x20');
  await expect(chips).toHaveCount(3);
});

test('a category of the results leads to its list with as many parts as it says', async ({ page }) => {
  await page.goto('/search/hex%20bolt%20m8');
  const category = page
    .getByRole('region', { name: /parts? fit/ })
    .getByRole('listitem')
    .first();
  const count = Number((await category.textContent())?.match(/([\d,]+)\D*$/)?.[1]?.replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await category.getByRole('link').click();
  await expect(page).toHaveURL(/\/c\/hex-head-screws-iso-4017\/thread=M8$/);
  await expect(page.getByRole('main')).toContainText(new RegExp(`\\b${count.toLocaleString('en-US')}\\b`));
});

test('somebody else’s number says which part of ours it is', async ({ page }) => {
  await using client = await connected();
  const { rows } = await client.query<{ number: string }>(
    `insert into millrace.cross_reference (source, number, part_number, note)
     select 'McMaster (e2e)', '91290-E2E', part_number, '' from catalog.part order by part_number limit 1
     on conflict do nothing returning part_number as number`,
  );
  try {
    await page.goto('/search');
    await suggestionsFor(page, '91290e2');
    await page.getByRole('group', { name: 'Numbers of others' }).getByRole('option').click();
    const found = page.getByRole('region', { name: 'Our parts for this number' });
    await expect(found.getByRole('listitem')).toHaveText(
      `McMaster (e2e) 91290-E2E is our ${rows[0]?.number}`,
    );
    await expect(found.getByRole('row').nth(1)).toContainText('€');
    await found.getByRole('listitem').getByRole('link').click();
    await expect(page).toHaveURL(`/p/${encodeURIComponent(rows[0]?.number ?? '')}`);
  } finally {
    await client.query("delete from millrace.cross_reference where source = 'McMaster (e2e)'");
  }
});

test('results say what each costs and how many there are', async ({ page }) => {
  await page.goto('/search/hex%20bolt%20m8');
  const row = page
    .getByRole('region', { name: /parts? fit/ })
    .getByRole('row')
    .nth(1);
  await expect(row.getByRole('cell').nth(1)).toContainText('€');
  await expect(row.getByRole('cell').nth(2)).toHaveText(/^[\d,]+$/);
});

const TYPED = [
  '1/4"',
  'M4 (10mm)',
  'a & b',
  'bolt!',
  'x:y',
  '%',
  '%%20',
  "'",
  "' or 1=1 --",
  '\\',
  '../../etc/passwd',
  '?',
  '#',
  '+',
  'a;b',
  '<script>alert(1)</script>',
  'שלום M8',
  '\u202eM8',
  '🔩',
  '漢字',
];

test('nothing typed is query syntax, on any way in', async ({ page, request }) => {
  for (const typed of TYPED) {
    const q = encodeURIComponent(typed);
    for (const address of [`/api/search?q=${q}`, `/api/suggestions?q=${q}`, `/find?q=${q}`, `/search/${q}`]) {
      const response = await request.get(address, { headers: { accept: '*/*' } });
      expect(response.status(), `${address} (${typed})`).toBe(200);
    }
    await page.goto('/search');
    await field(page).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 }), typed).toContainText(typed.trim());
  }
});

test('what cannot be searched for is refused with a sentence', async ({ request }) => {
  for (const q of ['x'.repeat(5000), 'a\0b', '\x1b[31m']) {
    const encoded = encodeURIComponent(q);
    for (const address of [`/api/search?q=${encoded}`, `/api/suggestions?q=${encoded}`]) {
      const response = await request.get(address);
      expect(response.status(), address.slice(0, 60)).toBe(400);
      expect(((await response.json()) as { detail: string }).detail).toMatch(/\w+ .*\.$/);
    }
    const found = await request.get(`/find?q=${encoded}`);
    expect(found.status()).toBe(400);
    expect(await found.text()).toMatch(/\w+ .*\.\n$/);
    // An address is there or not: a page that says why not.
    const page = await request.get(`/search/${encoded}`);
    expect([404, 414]).toContain(page.status());
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field is a plain form that leads to results, chips and lists', async ({ page }) => {
    await page.goto('/de');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByRole('searchbox').first().fill('Sechskantmutter M10');
    await page.getByRole('button', { name: 'Suchen' }).first().click();
    await expect(page).toHaveURL('/de/search/Sechskantmutter%20M10');
    await page
      .getByRole('region', { name: /Teile? passt|passen/ })
      .getByRole('listitem')
      .first()
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(/\/de\/c\/hex-nuts-iso-4032\/thread=M10$/);
  });
});
