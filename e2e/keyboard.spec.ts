import type { Page } from '@playwright/test';
import { LIST, readList } from './list-page.ts';
import { openPage } from './open-page.ts';
import { expect, test } from './quiet-page.ts';

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 120;

interface Stop {
  readonly isWanted: boolean;
  readonly what: string;
  readonly isOutlined: boolean;
  readonly isInView: boolean;
  readonly isCovered: boolean;
}

/** Where the focus is and whether a reader can see it there. */
function stop(page: Page, wanted: string): Promise<Stop> {
  return page.evaluate((selector) => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return {
      isWanted: element.matches(selector),
      what: element.outerHTML.slice(0, 100),
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isInView: top >= 0 && bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth + 1,
      isCovered: there === null || !(element.contains(there) || there.contains(element)),
    };
  }, wanted);
}

/** Presses a key until the focus is on an element that fits `selector`; at each stop the focus must be seen. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const { what, isWanted, ...seen } = await stop(page, selector);
    expect(seen, what).toEqual({ isOutlined: true, isInView: true, isCovered: false });
    if (isWanted) return;
  }
  throw new Error(`The focus never came to ${selector}.`);
}

const focusIsAtContent = (page: Page) => expect(page.locator('#content')).toBeFocused();

test('an order from search to list without a mouse', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, '/');
  await expect(page.locator('input[name=q]:visible')).toBeFocused();
  await page.keyboard.type('hex nut M10');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/hex%20nut%20M10');

  await focusIsAtContent(page);
  await page.reload();
  await tabTo(page, '.skip-link');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await focusIsAtContent(page);
  await tabTo(page, 'main a[href^="/p/"]');
  const number = (await page.locator(':focus').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await focusIsAtContent(page);

  await expect(page.getByText(/^As of/)).toBeVisible();
  await tabTo(page, '#quantity');
  await page.keyboard.type('1');
  await expect(page.getByText(/Rounded up to whole packs/)).toBeVisible();
  await tabTo(page, '.add button');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Added: [\d,]+ on your list/)).toBeVisible();

  await tabTo(page, '.list-link', 'Shift+Tab');
  await expect(page.locator(':focus')).toContainText('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My list');
  const total = page.getByRole('row', { name: /^Total/ });
  await expect(total).toContainText('€');
  const before = await total.textContent();
  await tabTo(page, 'main input');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('12000');
  await page.keyboard.press('Enter');
  await expect(total).not.toHaveText(before ?? '');
  await expect(total).toContainText('€');
  await tabTo(page, 'main .remove');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${number} removed.`)).toBeVisible();
  await focusIsAtContent(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
});

test('on a list every stop is seen, forwards and backwards under the head that stays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPage(page, LIST);
  await page.locator('tbody tr:nth-child(18) a').focus();
  await tabTo(page, 'tbody tr:nth-child(30) a');
  await tabTo(page, 'tbody tr:nth-child(12) a', 'Shift+Tab');
});

test('the row that goes from the list hands the focus to the next', async ({ page, request }) => {
  const { partNumbers } = await readList(request);
  await page.goto('/list');
  await page.evaluate(
    (numbers) =>
      localStorage.setItem(
        'list',
        JSON.stringify(numbers.map((partNumber) => ({ partNumber, quantity: 200 }))),
      ),
    partNumbers.slice(0, 3),
  );
  await page.reload();
  const remove = page.getByRole('button', { name: /^Remove/ });
  await expect(remove).toHaveCount(3);
  await remove.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(2);
  await expect(page.getByRole('button', { name: `Remove ${partNumbers[2]}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${partNumbers[0]}` })).toBeFocused();
});

test('preferences are opened, chosen and closed with the keyboard', async ({ page }) => {
  await openPage(page, LIST);
  await tabTo(page, '.preferences summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'input[name="units"]');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'millimetres' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-units', 'mm');
  await tabTo(page, 'input[name="theme"]');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(page.locator('.preferences summary')).toBeFocused();
});
