import { expect, test } from '@playwright/test';

test('a font of further letters is asked for where one of them stands, and only there', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (asked) => {
    if (asked.resourceType() === 'font') fonts.push(new URL(asked.url()).pathname);
  });
  await page.goto('/search/M10');
  await page.waitForLoadState('networkidle');
  expect(fonts.filter((path) => path.includes('further'))).toEqual([]);
  await page.goto('/search/%C5%9Bruba');
  await expect.poll(() => fonts.some((path) => path.includes('further'))).toBe(true);
});
