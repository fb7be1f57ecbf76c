import { watchContent } from '#perf/interactions/awaited-content.ts';
import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { type Traced, traced } from '#perf/interactions/traced.ts';
import { heldRatio, inAlternation, MIN_PAIRS } from '#perf/measure/paired-ratio.ts';
import { keepTrace } from '../performance/measured.ts';
import { openStart, softNavigation } from '../performance/soft-navigations.ts';
import { TIMED_TEST_LIMIT_MS, test } from './timed.ts';

for (const name of ['list to part', 'hub to list']) {
  const navigation = softNavigation(name);

  test(`${name}, back and forward: from the step to paint`, async ({
    browser,
    request,
    site,
    visitor,
    hold,
    reference,
  }, testInfo) => {
    test.setTimeout(TIMED_TEST_LIMIT_MS);
    const page = await (await visitor()).newPage();
    await watchContent(page);
    await openStart(page, navigation, { request, site });
    const shown = (): Promise<string> => page.evaluate(() => window.contentWatch.shown());
    const from = await shown();
    await navigation.link(page).evaluate((link: HTMLElement) => link.click());
    await page.waitForFunction((before) => window.contentWatch.shown() !== before, from);
    await site.settled(page);
    const to = await shown();
    const ways = {
      back: () => traced(browser, page, { event: 'popstate', content: from, act: () => page.goBack() }),
      forward: () => traced(browser, page, { event: 'popstate', content: to, act: () => page.goForward() }),
    };
    const bothWays = async (): Promise<Record<keyof typeof ways, Traced>> => ({
      back: await ways.back(),
      forward: await ways.forward(),
    });
    const runs = await inAlternation(MIN_PAIRS, bothWays, () => reference.click({ isSlowed: false }));
    for (const way of ['back', 'forward'] as const) {
      const slowest = runs
        .map(([run]) => run[way])
        .reduce((most, run) => (run.msToPaint > most.msToPaint ? run : most));
      hold(
        'interactions',
        heldRatio({
          name: `${name}, ${way}`,
          pairs: runs.map(([run, of]) => [run[way].msToPaint, of.msToPaint]),
          limit: INTERACTION_LIMITS.backAndForward,
          culprit: `The slowest: ${slowest.spent}. Trace: ${keepTrace(testInfo, slowest.trace, way)}`,
        }),
      );
    }
  });
}
