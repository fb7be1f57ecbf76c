import type { Page } from '@playwright/test';

/** Keeps scripts of the page's documents from coming, as a slow connection does. @returns lets them come */
export async function holdScripts(page: Page, which = '/_next/static/**/*.js*'): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(`**${which}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}
