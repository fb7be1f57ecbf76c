import type { Page } from '@playwright/test';
import {
  type InteractionTime,
  interactionTime,
  watchInteractions,
} from '#perf/interactions/event-durations.ts';
import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { slowDown } from '#perf/interactions/slowed.ts';
import { pointOf } from '#perf/interactions/traced.ts';
import { heldRatio, MIN_PAIRS, type Pair } from '#perf/measure/paired-ratio.ts';
import { openPage } from '../open-page.ts';
import { addressOf, type MeasuredPage } from '../performance/measured-pages.ts';
import { TIMED_TEST_LIMIT_MS, test } from './timed.ts';

type Step = (page: Page) => Promise<unknown>;

interface Interaction {
  readonly name: string;
  readonly on: MeasuredPage;
  /** Once on each page, before what is measured. */
  readonly first?: Step;
  /** Each is an interaction of its own; done again on the page opened anew until there are pairs enough. */
  readonly steps: readonly Step[];
}

const press =
  (key: string): Step =>
  (page) =>
    page.keyboard.press(key);
const typed = (text: string): Step[] => [...text].map(press);
const click =
  (selector: string, nth = 0): Step =>
  async (page) => {
    const { x, y } = await pointOf(page.locator(selector).nth(nth));
    await page.mouse.click(x, y);
  };
const FREE_VALUE = 'details.facet[open] .values a[href]:not([aria-current])';
const SORT = 'main table.parts thead a';

const INTERACTIONS: readonly Interaction[] = [
  { name: 'typing in search', on: 'home', first: click('main input[name=q]'), steps: typed('hex nut m10') },
  {
    name: 'typing in search on a list',
    on: 'list',
    first: click('header input[name=q]'),
    steps: typed('din 912'),
  },
  { name: 'toggling a filter', on: 'list', steps: [3, 5, 2].map((nth) => click(FREE_VALUE, nth)) },
  { name: 'sorting a column', on: 'list', steps: [0, 1, 0].map((nth) => click(SORT, nth)) },
  { name: 'changing quantity', on: 'part', first: click('#quantity'), steps: typed('1200') },
  {
    name: 'opening display preferences',
    on: 'list',
    steps: [...Array(4)].map(() => click('.preferences summary')),
  },
];

for (const { name, on, first, steps } of INTERACTIONS) {
  test(`${name}: until the next frame`, async ({ request, site, visitor, hold, reference }) => {
    test.setTimeout(TIMED_TEST_LIMIT_MS);
    const page = await (await visitor()).newPage();
    await watchInteractions(page);
    const address = await addressOf(on, request);
    const pairs: Pair[] = [];
    let slowest: InteractionTime | undefined;
    while (pairs.length < MIN_PAIRS) {
      await openPage(page, address);
      await site.settled(page);
      const session = await slowDown(page);
      if (first) await interactionTime(page, () => first(page));
      for (const step of steps) {
        const measured = await interactionTime(page, () => step(page));
        pairs.push([measured.ms, await reference.interaction()]);
        if (measured.ms > (slowest?.ms ?? 0)) slowest = measured;
      }
      await session.detach();
    }
    hold(
      'interactions',
      heldRatio({
        ...{ name, pairs, limit: INTERACTION_LIMITS.interaction },
        culprit: `The slowest, ${slowest?.ms} ms: ${slowest?.blame}.`,
      }),
    );
  });
}
