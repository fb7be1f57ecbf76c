import type { CDPSession, Page } from '@playwright/test';
import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { IS_STRICT } from '#perf/interactions/rigour.ts';
import { readList } from '../list-page.ts';
import { test } from './measured.ts';
import { addressOf } from './measured-pages.ts';

const NAVIGATIONS = IS_STRICT ? 200 : 80;
/** What is kept on purpose (pages, code, compiled functions) is there after so many. */
const SETTLED_AFTER = NAVIGATIONS / 4;
/** After as few navigations as in `npm test` functions are still being compiled, which are kept. */
const HEAP_MARGIN = 1.15;
const KEPT_PARTS = 5;
const COLLECTED_MS = 100;
const MEASURED = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'] as const;

test('memory is flat over many soft navigations', async ({ request, visitor, hold }) => {
  test.setTimeout(180_000);
  const { partNumbers } = await readList(request);
  const list = await addressOf('list', request);
  const page = await (await visitor()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(list);
  await page.waitForTimeout(500);
  let early: Record<string, number> = {};
  for (let done = 1; done <= NAVIGATIONS; done += 1) {
    // Always the same few pages: those that the router keeps are not what grows.
    const number = partNumbers[Math.floor(done / 2) % KEPT_PARTS] ?? '';
    await navigate(page, done % 2 === 1 ? `/p/${encodeURIComponent(number)}` : list);
    if (done === SETTLED_AFTER) early = await memory(session);
  }
  const late = await memory(session);
  for (const name of MEASURED) {
    const [before = 0, after = 0] = [early[name], late[name]];
    hold('interactions', {
      name: `memory after ${NAVIGATIONS} navigations for that after ${SETTLED_AFTER}: ${name}`,
      value: after / before,
      unit: 'ratio',
      limit: INTERACTION_LIMITS.memoryGrowth * (IS_STRICT || name !== 'JSHeapUsedSize' ? 1 : HEAP_MARGIN),
      side: 'at most',
      culprit: `${before.toLocaleString('en-US')} became ${after.toLocaleString('en-US')}. Compare two heap snapshots: detached nodes and listeners of elements that are gone.`,
    });
  }
});

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

async function memory(session: CDPSession): Promise<Record<string, number>> {
  // What one collection lets go of, such as the nodes of a page, is what the next one frees.
  for (let time = 0; time < 4; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, COLLECTED_MS));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
