import type { CDPSession, Page } from '@playwright/test';

/** As slow as a phone of the middle class beside a desktop computer. */
export const SLOWED_TIMES = 4;

/** Slows the processor for a page that is loaded. @returns the session that does it, which is detached with the page */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_TIMES });
  return session;
}
