import { type CDPSession, chromium, type Page } from '@playwright/test';
import { watchContent } from '#perf/interactions/awaited-content.ts';
import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { heldTime, REPETITIONS } from '#perf/interactions/rigour.ts';
import { type Traced, traced } from '#perf/interactions/traced.ts';
import { DESKTOP, keepTrace, test } from './measured.ts';
import { openStart, SOFT_NAVIGATIONS } from './soft-navigations.ts';

const SCROLLED_PX = 1_234;
const SETTLED_MS = 500;
const BACK_WITHIN_MS = 5_000;

for (const name of ['list to part', 'hub to list']) {
  const navigation = SOFT_NAVIGATIONS.find((one) => one.name === name);
  if (!navigation) throw new Error(`${name} is no soft navigation.`);

  test(`${name}, back and forward: from the memory of the page, where it was`, async ({
    browser,
    request,
    visitor,
    hold,
    slowness,
  }, testInfo) => {
    const page = await (await visitor()).newPage();
    await watchContent(page);
    await openStart(page, navigation, request);
    const from = await shown(page);
    await navigation.link(page).evaluate((link: HTMLElement) => link.scrollIntoView({ block: 'center' }));
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), SCROLLED_PX);
    const scrolled = await page.evaluate(() => scrollY);
    await navigation.link(page).evaluate((link: HTMLElement) => link.click());
    await page.waitForFunction((before) => window.contentWatch.shown() !== before, from);
    await page.waitForTimeout(SETTLED_MS);
    const to = await shown(page);
    const runs: Record<'back' | 'forward', Traced[]> = { back: [], forward: [] };
    let offPx = 0;
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      runs.back.push(
        await traced(browser, page, { event: 'popstate', content: from, act: () => page.goBack() }),
      );
      offPx = Math.max(offPx, Math.abs((await page.evaluate(() => scrollY)) - scrolled));
      runs.forward.push(
        await traced(browser, page, { event: 'popstate', content: to, act: () => page.goForward() }),
      );
    }
    for (const [way, traces] of Object.entries(runs)) {
      const worst = traces.reduce((most, run) => (run.msToPaint > most.msToPaint ? run : most));
      const kept = keepTrace(testInfo, worst.trace, way);
      hold(
        'interactions',
        heldTime({
          name: `${name}, ${way}`,
          times: traces.map(({ msToPaint }) => msToPaint),
          limit: INTERACTION_LIMITS.backAndForwardMs,
          slowness,
          culprit: `${worst.spent}. Trace: ${kept}`,
        }),
      );
    }
    hold('interactions', {
      name: `${name}, back: scrolled off by`,
      value: offPx,
      unit: 'count',
      limit: INTERACTION_LIMITS.scrollOffPx,
      side: 'at most',
      culprit: `It was at ${scrolled} px.`,
    });
  });
}

test('back from another document: out of the bfcache, where it was', async ({ site, hold }) => {
  // Playwright switches the bfcache off for all of its browsers.
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ baseURL: site.address, viewport: DESKTOP });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await page.goto('/c/hex-head-screws-iso-4017');
    await page.waitForTimeout(SETTLED_MS);
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), SCROLLED_PX);
    await page.goto('/de/c/hex-head-screws');
    await page.waitForTimeout(SETTLED_MS);
    const reasons = await goBack(session);
    hold('interactions', {
      name: 'back from another document: out of the bfcache',
      value: reasons === undefined ? 1 : 0,
      unit: 'count',
      limit: 1,
      side: 'at least',
      culprit: `Kept from it by: ${reasons}`,
    });
    const { result } = await session.send('Runtime.evaluate', { expression: 'scrollY' });
    hold('interactions', {
      name: 'back from another document: scrolled off by',
      value: Math.abs(Number(result.value) - SCROLLED_PX),
      unit: 'count',
      limit: INTERACTION_LIMITS.scrollOffPx,
      side: 'at most',
    });
  } finally {
    await browser.close();
  }
});

const shown = (page: Page): Promise<string> => page.evaluate(() => window.contentWatch.shown());

/** @returns why the page was not in the bfcache; undefined when it was */
async function goBack(session: CDPSession): Promise<string | undefined> {
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  const entryId = entries[currentIndex - 1]?.id ?? 0;
  const outcome = new Promise<string | undefined>((resolve) => {
    session.on('Page.frameNavigated', ({ type }) => {
      if (type === 'BackForwardCacheRestore') resolve(undefined);
    });
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      resolve(notRestoredExplanations.map(({ reason, type }) => `${reason} (${type})`).join(', ')),
    );
    setTimeout(() => resolve('neither event came'), BACK_WITHIN_MS);
  });
  await session.send('Page.navigateToHistoryEntry', { entryId });
  const reasons = await outcome;
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return reasons;
}
