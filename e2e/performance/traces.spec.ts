import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { pointOf } from '#perf/interactions/traced.ts';
import { isBroken } from '#perf/measure/held.ts';
import type { CountingProxy } from '#perf/pages/counting-proxy.ts';
import { heldTraces } from '#perf/traces/held-traces.ts';
import { TRACE_LIMITS } from '#perf/traces/limits.ts';
import { record } from '#perf/traces/record.ts';
import { openPage } from '../open-page.ts';
import { keepTrace, test } from './measured.ts';
import { addressOf, MEASURED_PAGES, type MeasuredPage } from './measured-pages.ts';
import { softNavigation } from './soft-navigations.ts';

interface Using {
  readonly page: Page;
  readonly site: CountingProxy;
}

interface Recording {
  readonly name: string;
  /** What the page shows before it is recorded; undefined where opening it is what is recorded. */
  readonly on?: MeasuredPage;
  readonly act: (using: Using, request: APIRequestContext) => Promise<unknown>;
}

/** Points first, as a visitor does with a mouse, and clicks when what that brings has come. */
const click = async ({ page, site }: Using, selector: string): Promise<void> => {
  const { x, y } = await pointOf(page.locator(selector).first());
  await page.mouse.move(x, y);
  await site.settled(page);
  await page.mouse.click(x, y);
  await site.settled(page);
};

/** What a page fetches last, two seconds after it is there: the code that keeps it for reading offline. */
const isSeen = (page: Page): Promise<void> =>
  page.locator('link[rel=manifest]').waitFor({ state: 'attached' });

/** As one change of the field: letters typed one by one would be as many as a slow machine makes of them. */
const type = async ({ page, site }: Using, text: string): Promise<void> => {
  await page.keyboard.insertText(text);
  await site.settled(page);
};

const follow = (name: string): Recording => {
  const { from, link } = softNavigation(name);
  return {
    name,
    on: from,
    act: async (using) => {
      const { page, site } = using;
      const { x, y } = await pointOf(link(page));
      await page.mouse.move(x, y);
      await site.settled(page);
      await page.mouse.click(x, y);
    },
  };
};

const PAGES = MEASURED_PAGES.map((name): Recording => {
  return {
    name,
    act: async ({ page }, request) => {
      await page.goto(await addressOf(name, request));
      await isSeen(page);
    },
  };
});

const INTERACTIONS: readonly Recording[] = [
  {
    name: 'search suggestions',
    on: 'home',
    act: async (using) => {
      await click(using, 'main input[name=q]');
      await type(using, 'hex nut m10');
      await using.page.locator('main [role=option]').first().waitFor();
    },
  },
  follow('list to filtered list'),
  follow('list to sorted list'),
  follow('list to next page'),
  follow('list to part'),
  follow('part to neighbour'),
  {
    name: 'quantity',
    on: 'part',
    act: async (using) => {
      await click(using, '#quantity');
      await type(using, '1200');
    },
  },
  {
    name: 'display preferences',
    on: 'list',
    act: async (using) => {
      await click(using, '.preferences summary');
      await click(using, '.preferences label:has([value=in])');
    },
  },
];

for (const { name, on, act } of [...PAGES, ...INTERACTIONS]) {
  test(`${name}: recorded requests, bytes, scripts, layouts, nodes and listeners`, async ({
    browser,
    request,
    site,
    visitor,
    hold,
    keepWhenBroken,
  }, testInfo) => {
    const limits = TRACE_LIMITS[name];
    if (!limits) throw new Error(`perf/budgets/traces.json has no limits of “${name}”.`);
    const page = await (await visitor()).newPage();
    if (on) {
      await openPage(page, await addressOf(on, request));
      await isSeen(page);
      await site.settled(page);
    }
    const path = testInfo.outputPath('trace.zip');
    const recorded = await record({
      ...{ browser, page, path },
      act: () => act({ page, site }, request),
      settled: () => site.settled(page),
    });
    const held = heldTraces(name, recorded, limits);
    for (const figure of held) hold('traces', figure);
    keepWhenBroken(() => {
      const kept = keepTrace(testInfo, recorded.chromiumTrace, 'chromium');
      const opened = relative(process.cwd(), path);
      return `Open what was recorded with: npx playwright show-trace ${opened} (Chromium's own, for DevTools: ${kept})`;
    });
    if (!held.some(isBroken)) rmSync(path);
  });
}
