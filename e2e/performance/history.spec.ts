import { type CDPSession, chromium, type Page } from '@playwright/test';
import { watchContent } from '#perf/interactions/awaited-content.ts';
import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { largestText } from '#perf/pages/answer-texts.ts';
import { DESKTOP, test } from './measured.ts';
import { openStart, softNavigation } from './soft-navigations.ts';
import { isUnasked } from './unasked.ts';

const SCROLLED_PX = 1_234;
const TIMES = 3;
/** Only against hanging. */
const BACK_WITHIN_MS = 30_000;

for (const name of ['list to part', 'hub to list']) {
  const navigation = softNavigation(name);

  test(`${name}, back and forward: from the memory of the page, where it was`, async ({
    request,
    site,
    visitor,
    hold,
  }) => {
    const page = await (await visitor()).newPage();
    await watchContent(page);
    await openStart(page, navigation, { request, site });
    const from = await shown(page);
    await navigation.link(page).evaluate((link: HTMLElement) => link.scrollIntoView({ block: 'center' }));
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), SCROLLED_PX);
    const scrolled = await page.evaluate(() => scrollY);
    await navigation.link(page).evaluate((link: HTMLElement) => link.click());
    await page.waitForFunction((before) => window.contentWatch.shown() !== before, from);
    await site.settled(page);
    const to = await shown(page);
    site.take();
    let offPx = 0;
    for (let time = 0; time < TIMES; time += 1) {
      await page.goBack();
      await showing(page, from);
      await page.waitForFunction((top) => scrollY === top, scrolled).catch(() => {});
      offPx = Math.max(offPx, Math.abs((await page.evaluate(() => scrollY)) - scrolled));
      await page.goForward();
      await showing(page, to);
    }
    await site.settled(page);
    const pages = site.take().filter(isUnasked);
    hold('interactions', {
      name: `${name}, back and forward: pages fetched again`,
      value: pages.length,
      unit: 'count',
      limit: 0,
      side: 'at most',
      culprit: largestText(pages),
    });
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
  // The headless shell has no bfcache, and Playwright switches that of the whole browser off.
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    ...(process.env.WHOLE_CHROME_PATH ? { executablePath: process.env.WHOLE_CHROME_PATH } : {}),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ baseURL: site.address, viewport: DESKTOP });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await page.goto('/c/hex-head-screws-iso-4017');
    await site.settled(page);
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), SCROLLED_PX);
    await page.goto('/de/c/hex-head-screws');
    await site.settled(page);
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

const showing = async (page: Page, content: string): Promise<void> => {
  await page.waitForFunction((wanted) => window.contentWatch.shown() === wanted, content);
};

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
  return outcome;
}
