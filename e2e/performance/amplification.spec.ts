import type { Locator, Page } from '@playwright/test';
import { requestsText } from '#perf/pages/answer-texts.ts';
import type { Answer, CountingProxy } from '#perf/pages/counting-proxy.ts';
import { PAGE_LIMITS } from '#perf/pages/limits.ts';
import { test } from './measured.ts';
import { softNavigation } from './soft-navigations.ts';

/**
 * Without the pointer: where it rests, the next page brings another link under it, which is fetched ahead, as
 * e2e/performance/traces.spec.ts counts. What a journey costs must not depend on where that is.
 */
const press = (element: Locator): Promise<void> => element.evaluate((link: HTMLElement) => link.click());

const follow =
  (name: string) =>
  (page: Page): Promise<void> =>
    press(softNavigation(name).link(page));

/** What a buyer does, a view each; from hovering and typing to the reader's own list. */
const VIEWS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  home: (page) => page.goto('/'),
  search: async (page) => {
    // In one task of the page: a pause between typing and sending, which a busy machine makes, asks for suggestions.
    await page.locator('main input[name=q]').evaluate((field: HTMLInputElement) => {
      field.value = 'hex nut M10';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.form?.requestSubmit();
    });
    await page.waitForURL('**/search/**');
  },
  'list found': (page) => press(page.locator('main a[href^="/c/"]').first()),
  list: (page) => page.goto('/c/hex-head-screws-iso-4017'),
  filter: follow('list to filtered list'),
  'next page': async (page) => {
    const next = page.locator('.pages a[rel="next"]').first();
    if ((await next.count()) > 0) await press(next);
    else await follow('list to sorted list')(page);
  },
  part: follow('list to part'),
  'back to the list': (page) => page.goBack(),
  'another part': (page) => press(page.locator('main table.parts tbody th a').nth(3)),
  neighbour: follow('part to neighbour'),
  'on the list': async (page) => {
    await press(page.locator('.add-to-list button, form.quantity button').first());
    await press(page.locator('header a[href="/list"]'));
  },
  home_again: (page) => press(page.locator('header a.site-name')),
};

test('a mixed journey, warm: requests, renders and cache writes of a view', async ({
  site,
  visitor,
  hold,
}) => {
  // The first reader finds the pages cold and makes them; what is counted is the second one.
  await journey(await (await visitor()).newPage(), site);
  const views = await journey(await (await visitor()).newPage(), site);
  const all = [...views.values()].flat();
  const rendered = all.filter(isRendered);
  const written = all.filter(({ cache }) => cache === 'MISS' || cache === 'STALE');
  const perView = (answers: readonly Answer[]): number => answers.length / views.size;
  for (const [what, answers, limit] of [
    ['requests', all, PAGE_LIMITS.requestsPerView],
    ['renders', rendered, PAGE_LIMITS.rendersPerView],
    ['cache writes', written, PAGE_LIMITS.cacheWritesPerView],
  ] as const) {
    const [most] = [...Map.groupBy(answers, (answer) => viewOf(views, answer))].sort(
      ([, one], [, other]) => other.length - one.length,
    );
    hold('pages', {
      name: `mixed journey of ${views.size} views: ${what} a view`,
      value: perView(answers),
      unit: 'ratio',
      limit,
      side: 'at most',
      culprit: `${requestsText(answers)}. Most by “${most?.[0]}”: ${most?.[1].map(answerText).join(', ')}.`,
    });
  }
});

const answerText = ({ path, cache = 'no cache' }: Answer): string => `${path} (${cache})`;

/** Goes through all views; what each asked the server for. */
async function journey(page: Page, site: CountingProxy): Promise<Map<string, Answer[]>> {
  const views = new Map<string, Answer[]>();
  site.take();
  for (const [view, open] of Object.entries(VIEWS)) {
    await open(page);
    await site.settled(page);
    views.set(view, site.take());
  }
  return views;
}

/**
 * Whether the server computed the answer anew: a page that its cache did not have, or one behind it (STALE), or a route
 * that is never cached. Files are not; a page that was not modified comes from the cache, too.
 */
const isRendered = ({ cache, path }: Answer): boolean => cache !== 'HIT' && !isFile(path);

/** Beacons are counted in memory, before Next. */
const isFile = (path: string): boolean =>
  /^\/(_next\/|pictures\/|icon|favicon|apple-icon|manifest|service-worker\.js|api\/vitals)/.test(path);

const viewOf = (views: ReadonlyMap<string, readonly Answer[]>, answer: Answer): string =>
  [...views].find(([, answers]) => answers.includes(answer))?.[0] ?? '';
