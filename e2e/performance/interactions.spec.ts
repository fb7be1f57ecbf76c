import type { Page } from '@playwright/test';
import { interactionTime, watchInteractions } from '#perf/interactions/event-durations.ts';
import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { heldTime, IS_STRICT } from '#perf/interactions/rigour.ts';
import { slowDown } from '#perf/interactions/slowed.ts';
import { pointOf } from '#perf/interactions/traced.ts';
import { openPage } from '../open-page.ts';
import { test } from './measured.ts';
import { addressOf, type MeasuredPage } from './measured-pages.ts';

type Step = (page: Page) => Promise<unknown>;

interface Interaction {
  readonly name: string;
  readonly on: MeasuredPage;
  /** Once, before what is measured. */
  readonly first?: Step;
  /** Each is an interaction of its own. */
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
  test(`${name}: until the next frame`, async ({ request, visitor, hold, slowness }) => {
    const page = await (await visitor()).newPage();
    await watchInteractions(page);
    await openPage(page, await addressOf(on, request));
    await page.waitForTimeout(300);
    await slowDown(page);
    if (first) await interactionTime(page, () => first(page));
    const measured = [];
    for (const step of steps) measured.push(await interactionTime(page, () => step(page)));
    const times = measured.map(({ ms }) => ms);
    const slowest = measured.reduce((most, one) => (one.ms > most.ms ? one : most));
    const { p75, most } = INTERACTION_LIMITS.interactionMs;
    const middle = [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
    hold(
      'interactions',
      heldTime({ name, times: IS_STRICT ? times : [middle], limit: p75, slowness, culprit: slowest.blame }),
    );
    hold(
      'interactions',
      heldTime({
        name: `${name}: slowest`,
        times: [slowest.ms],
        limit: most,
        slowness,
        culprit: slowest.blame,
      }),
    );
    const longTasks = measured.map(({ longTasks }) => Math.max(0, ...longTasks));
    hold(
      'interactions',
      heldTime({
        name: `${name}: longest task`,
        times: [Math.max(...longTasks)],
        limit: INTERACTION_LIMITS.longestTaskMs,
        slowness,
        culprit: slowest.blame,
      }),
    );
  });
}
