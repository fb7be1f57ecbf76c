import { expect, type Locator, type Page } from '@playwright/test';
import { watchContent } from '#perf/interactions/awaited-content.ts';
import { pointOf } from '#perf/interactions/traced.ts';
import { largestText, requestsText, totalBytes } from '#perf/pages/answer-texts.ts';
import { PAGE_LIMITS } from '#perf/pages/limits.ts';
import { test } from './measured.ts';
import { addressOf } from './measured-pages.ts';
import { openStart, SOFT_NAVIGATIONS, softNavigation } from './soft-navigations.ts';
import { isUnasked } from './unasked.ts';

/** Only against hanging. */
const SHOWN_WITHIN_MS = 30_000;
/** Of a reader who looks for a row with the pointer. */
const PASSED_LINKS = 20;
/** On each: it is what is done, not what is waited for. However long a busy machine makes of it, all are within the limit. */
const PASSING_MS = 100;

const INTENTS: Readonly<Record<string, (page: Page, link: Locator) => Promise<void>>> = {
  'pointing at a link': async (page, link) => {
    const { x, y } = await pointOf(link);
    await page.mouse.move(x, y);
  },
  'focusing a link': (_, link) => link.focus(),
  'pressing a link': async (page, link) => {
    const { x, y } = await pointOf(link);
    await page.mouse.move(x, y);
    await page.mouse.down();
  },
};

for (const [name, intend] of Object.entries(INTENTS)) {
  for (const navigation of [softNavigation('hub to list'), softNavigation('list to part')]) {
    test(`${name} fetches its page: ${navigation.name}`, async ({ request, site, visitor, hold }) => {
      const page = await (await visitor()).newPage();
      await openStart(page, navigation, { request, site });
      site.take();
      await intend(page, navigation.link(page));
      await site.settled(page);
      const asked = site.take();
      hold('pages', {
        name: `${name}, ${navigation.name}: pages fetched`,
        value: asked.filter(isUnasked).length,
        unit: 'count',
        limit: 1,
        side: 'at least',
        culprit: `Asked for: ${requestsText(asked) || 'nothing'}.`,
      });
    });
  }
}

test('a reader who saves data gets nothing that was not asked for', async ({
  request,
  site,
  visitor,
  hold,
}) => {
  const context = await visitor();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
  const page = await context.newPage();
  await page.goto(await addressOf('list', request));
  await site.settled(page);
  await page.mouse.wheel(0, 100_000);
  const links = page.locator('main table.parts tbody th a');
  for (const nth of [3, 4]) {
    const { x, y } = await pointOf(links.nth(nth));
    await page.mouse.move(x, y);
    await site.settled(page);
  }
  await page.locator('details.facet[open] .values a').first().focus();
  await site.settled(page);
  const unasked = site.take().filter(isUnasked);
  hold('pages', {
    name: 'list: prefetched with data saver, pointed at and focused',
    value: totalBytes(unasked),
    unit: 'bytes',
    limit: PAGE_LIMITS.unaskedPrefetchBytesSavingData,
    side: 'at most',
    culprit: largestText(unasked),
  });
});

test('the pointer passing over many links wastes little', async ({ request, site, visitor, hold }) => {
  const page = await (await visitor()).newPage();
  await page.goto(await addressOf('list', request));
  await site.settled(page);
  site.take();
  const links = page.locator('main table.parts tbody th a[href^="/p/"]');
  for (let nth = 0; nth < PASSED_LINKS; nth += 1) {
    const { x, y } = await pointOf(links.nth(nth));
    await page.mouse.move(x, y);
    // How long the pointer stays on a link is what is tested.
    await page.waitForTimeout(PASSING_MS);
  }
  const chosen = new URL((await links.nth(PASSED_LINKS - 1).getAttribute('href')) ?? '', site.address);
  await links.nth(PASSED_LINKS - 1).click();
  await site.settled(page);
  const wasted = site
    .take()
    .filter(isUnasked)
    .filter(({ path }) => !path.startsWith(chosen.pathname));
  hold('pages', {
    name: `list: prefetched in vain, pointer over ${PASSED_LINKS} links for ${PASSING_MS} ms each`,
    value: totalBytes(wasted),
    unit: 'bytes',
    limit: PAGE_LIMITS.prefetchedInVainBytes,
    side: 'at most',
    culprit: `${wasted.length} pages: ${largestText(wasted)}`,
  });
});

for (const navigation of SOFT_NAVIGATIONS) {
  test(`${navigation.name} needs no network after pointing`, async ({ request, site, visitor, hold }) => {
    const page = await (await visitor()).newPage();
    await watchContent(page);
    await openStart(page, navigation, { request, site });
    const address = (await navigation.link(page).getAttribute('href')) ?? '';
    await page.goto(address);
    const complete = await linksOf(page);
    await openStart(page, navigation, { request, site });
    const { x, y } = await pointOf(navigation.link(page));
    await page.mouse.move(x, y);
    await site.settled(page);
    site.cut();
    await page.mouse.click(x, y);
    let missing = complete;
    const look = async (): Promise<string[]> => {
      const shown = await linksOf(page).catch((): string[] => []);
      missing = complete.filter((link) => !shown.includes(link));
      return missing;
    };
    await expect
      .poll(look, { timeout: SHOWN_WITHIN_MS })
      .toEqual([])
      .catch(() => {});
    site.mend();
    hold('pages', {
      name: `${navigation.name}: content there without the network, after pointing`,
      value: complete.length === 0 ? Number.NaN : 1 - missing.length / complete.length,
      unit: 'ratio',
      limit: 1,
      side: 'at least',
      culprit: `Missing: ${missing.length} of ${complete.length} links, such as ${missing[0]}.`,
    });
  });
}

/** Heading and links of the main content: nothing of it may be missing. */
const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    document.querySelector('main h1')?.textContent ?? '',
    ...[...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href') ?? ''),
  ]);
