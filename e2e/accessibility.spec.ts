import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { LIST } from './list-page.ts';
import {
  LANGUAGES,
  type Language,
  openPageType,
  overflow,
  PAGE_TYPES,
  PRICE,
  prefixOf,
} from './page-types.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** The narrowest screen, and 1280 px at a zoom of 200 %. */
const REFLOW = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
];
/**
 * Every rule for each layout, and the colours of each layout in both schemes, shared out between the languages: what
 * one of them has, the other has in the same elements.
 */
const VARIANTS = {
  en: [
    { colorScheme: 'light', viewport: DESKTOP, rules: 'all' },
    { colorScheme: 'dark', viewport: PHONE, rules: 'colours' },
  ],
  de: [
    { colorScheme: 'light', viewport: PHONE, rules: 'all' },
    { colorScheme: 'dark', viewport: DESKTOP, rules: 'colours' },
  ],
} as const;

async function expectNothingFound(page: Page, language: Language): Promise<void> {
  for (const { colorScheme, viewport, rules } of VARIANTS[language]) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    expect(await axeViolations(page, { rules }), `${colorScheme}, ${viewport.width} px`).toEqual([]);
  }
}

for (const language of LANGUAGES) {
  for (const type of PAGE_TYPES) {
    test(`${type.name} (${language}): axe finds nothing, and nothing sticks out`, async ({
      page,
      request,
    }) => {
      await openPageType(page, request, { type, language });
      await expectNothingFound(page, language);
      for (const viewport of REFLOW) {
        await page.setViewportSize(viewport);
        expect(await overflow(page)).toEqual([]);
      }
    });
  }

  test(`the opened preferences (${language}): axe finds nothing, and nothing sticks out`, async ({
    page,
  }) => {
    await page.goto(`${prefixOf(language)}/search`);
    await page.getByText(/^(Display|Anzeige)$/).click();
    await expect(page.getByRole('radio')).toHaveCount(6);
    await expectNothingFound(page, language);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toEqual([]);
  });
}

test('colours that the reader’s system forces lose nothing', async ({ page }) => {
  await page.goto(LIST);
  await expect(page.getByRole('cell').filter({ hasText: PRICE }).first()).toBeVisible();
  const text = () => page.getByRole('main').ariaSnapshot();
  const before = await text();
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await text()).toBe(before);
  const copy = page.getByRole('button', { name: /^Copy part number/ }).first();
  const link = page.getByRole('rowheader').getByRole('link').first();
  await link.focus();
  const seen = await copy.evaluate((button) => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const isVisible = (colour: string) => colour !== canvas && !/^rgba.* 0\)$/.test(colour);
    return {
      // The icon is drawn with borders; a background would be gone.
      icon: isVisible(getComputedStyle(button, '::before').borderTopColor),
      repeats: isVisible(getComputedStyle(document.querySelector('.repeats') as Element).color),
    };
  });
  expect(seen).toEqual({ icon: true, repeats: true });
  await page.keyboard.press('Tab');
  await expect(copy).toHaveCSS('outline-style', 'solid');
});

test('who wants less motion gets none', async ({ page }) => {
  await page.goto(LIST);
  const html = page.locator('html');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(html).toHaveCSS('scroll-behavior', 'smooth');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(html).toHaveCSS('scroll-behavior', 'auto');
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});

test('tables say what they are to who cannot see them', async ({ page }) => {
  await page.goto(LIST);
  const table = page.getByRole('table', { name: /^Hex head screws ISO 4017: parts 1 to 50$/ });
  await expect(table.getByRole('columnheader').first()).toHaveText('Part number');
  await expect(table.getByRole('rowheader')).toHaveCount(50);
  for (const scope of await table
    .locator('th')
    .evaluateAll((all) => all.map((th) => th.getAttribute('scope'))))
    expect(scope).toMatch(/^(row|col)$/);
});
