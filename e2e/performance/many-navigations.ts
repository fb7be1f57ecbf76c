import type { APIRequestContext, CDPSession, Page } from '@playwright/test';
import { collectGarbage } from '#perf/traces/record.ts';
import { readList } from '../list-page.ts';
import { openPage } from '../open-page.ts';
import { addressOf } from './measured-pages.ts';

const KEPT_PARTS = 5;

/** Of `Performance.getMetrics`: bytes of the heap, nodes and listeners, those that nobody can reach collected. */
export type Memory = Readonly<Record<string, number>>;

/** What a page holds after a quarter of many soft navigations and after all of them. */
export async function memoryOfNavigations(
  page: Page,
  request: APIRequestContext,
  count: number,
): Promise<{ readonly early: Memory; readonly late: Memory }> {
  const { partNumbers } = await readList(request);
  const list = await addressOf('list', request);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await openPage(page, list);
  let early: Memory = {};
  for (let done = 1; done <= count; done += 1) {
    // Always the same few pages: those that the router keeps are not what grows.
    const number = partNumbers[Math.floor(done / 2) % KEPT_PARTS] ?? '';
    await navigate(page, done % 2 === 1 ? `/p/${encodeURIComponent(number)}` : list);
    // What is kept on purpose (pages, code, compiled functions) is there by then.
    if (done === count / 4) early = await memory(session);
  }
  return { early, late: await memory(session) };
}

/** By a link of the page, clicked without anything of Playwright's, which would leave something of its own behind. */
async function navigate(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`);
    if (!link) throw new Error(`${location.pathname} has no link to ${href}.`);
    link.click();
  }, address);
  await page.waitForFunction((href) => location.pathname === href, address, { polling: 20 });
  // The address comes before or after the content, which the next link is in.
  const isList = address.startsWith('/c/');
  await page.waitForFunction(
    (wantsList) => (document.querySelector('main table.parts[data-rows]') !== null) === wantsList,
    isList,
    { polling: 20 },
  );
}

async function memory(session: CDPSession): Promise<Memory> {
  await collectGarbage(session);
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
