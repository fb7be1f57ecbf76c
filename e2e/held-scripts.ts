import type { Page } from '@playwright/test';

/** Keeps the scripts of the page's documents from coming, as a slow connection does. @returns lets them come */
export async function holdScripts(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}
