import { expect, type Page } from '@playwright/test';

/** Goes to a page whose links and forms are to be followed without a new document: its scripts have run. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-navigates', '');
}
