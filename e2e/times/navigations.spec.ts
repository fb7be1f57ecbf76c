import { contentOf, watchContent } from '#perf/interactions/awaited-content.ts';
import { INTERACTION_LIMITS, type Way } from '#perf/interactions/limits.ts';
import { slowDown } from '#perf/interactions/slowed.ts';
import { pointOf, type Traced, traced } from '#perf/interactions/traced.ts';
import { roundedShift, softVitals, type Vital, watchVitals } from '#perf/interactions/vitals.ts';
import { heldRatio, inAlternation, MIN_PAIRS } from '#perf/measure/paired-ratio.ts';
import { keepTrace } from '../performance/measured.ts';
import { openStart, SOFT_NAVIGATIONS } from '../performance/soft-navigations.ts';
import { TIMED_TEST_LIMIT_MS, test } from './timed.ts';

const WAYS: readonly Way[] = ['pointed at first', 'at once'];
/** Outside every link. */
const NOWHERE = { x: 1, y: 1 };

interface Run extends Traced {
  /** Of the page that was navigated to. */
  readonly vitals: readonly Vital[];
}

for (const navigation of SOFT_NAVIGATIONS) {
  for (const way of WAYS) {
    test(`${navigation.name}, ${way}: from click to paint`, async ({
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
      await watchVitals(page);
      await openStart(page, navigation, { request, site });
      const address = (await navigation.link(page).getAttribute('href')) ?? '';
      const content = await contentOf(page, address);
      const runs = await inAlternation(MIN_PAIRS, oneRun, () => reference.click());
      const own = runs.map(([run]) => run);
      const slowest = own.reduce((most, run) => (run.msToPaint > most.msToPaint ? run : most));
      const heaviest = own.reduce((most, run) => (run.longest.ms > most.longest.ms ? run : most));
      const [shift] = own
        .flatMap(({ vitals }) => vitals)
        .filter((vital) => vital.name === 'CLS')
        .sort((one, other) => other.value - one.value);
      const trace = `Trace: ${keepTrace(testInfo, slowest.trace)}`;
      const name = `${navigation.name}, ${way}`;
      const { softNavigation, listChange, longestTask, layoutShift } = INTERACTION_LIMITS;
      hold(
        'interactions',
        heldRatio({
          name,
          pairs: runs.map(([run, of]) => [run.msToPaint, of.msToPaint]),
          limit: (navigation.isListChange ? listChange : softNavigation)[way],
          culprit: `The slowest: ${slowest.spent}. ${trace}`,
        }),
      );
      hold(
        'interactions',
        heldRatio({
          name: `${name}: longest task`,
          pairs: runs.map(([run, of]) => [run.longest.ms, of.longest.ms]),
          limit: longestTask,
          culprit: `${heaviest.longest.blame}. ${trace}`,
        }),
      );
      hold('interactions', {
        name: `${name}: layout shift`,
        value: roundedShift(shift?.value ?? 0),
        unit: 'score',
        limit: layoutShift,
        side: 'at most',
        culprit: `Moved: ${shift?.element}.`,
      });

      async function oneRun(): Promise<Run> {
        await openStart(page, navigation, { request, site });
        const at = await pointOf(navigation.link(page));
        await page.mouse.move(NOWHERE.x, NOWHERE.y);
        const session = await slowDown(page);
        const run = await traced(browser, page, {
          event: 'click',
          content,
          before: async () => {
            if (way === 'at once') return;
            await page.mouse.move(at.x, at.y);
            // As long as it takes on this machine: what pointing brings is what is measured.
            await site.settled(page);
          },
          act: () => page.mouse.click(at.x, at.y),
        });
        // Of a list that changes the address follows a frame later: to the browser that is no navigation.
        const vitals = navigation.isListChange ? [] : await softVitals(page);
        await session.detach();
        return { ...run, vitals };
      }
    });
  }
}
