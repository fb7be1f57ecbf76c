import { contentOf, watchContent } from '#perf/interactions/awaited-content.ts';
import { INTERACTION_LIMITS, type Way } from '#perf/interactions/limits.ts';
import { heldTime, isDecided, REPETITIONS } from '#perf/interactions/rigour.ts';
import { slowDown } from '#perf/interactions/slowed.ts';
import { pointOf, type Traced, traced } from '#perf/interactions/traced.ts';
import { roundedShift, softVitals, type Vital, watchVitals } from '#perf/interactions/vitals.ts';
import type { Held } from '#perf/measure/held.ts';
import { keepTrace, test } from './measured.ts';
import { openStart, SOFT_NAVIGATIONS } from './soft-navigations.ts';

const POINTED_MS: Readonly<Record<Way, number>> = { 'pointed at first': 200, 'at once': 0 };
const WAYS = Object.keys(POINTED_MS) as Way[];
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
      visitor,
      hold,
      slowness,
    }, testInfo) => {
      test.setTimeout(120_000);
      const page = await (await visitor()).newPage();
      await watchContent(page);
      await watchVitals(page);
      await openStart(page, navigation, request);
      const address = (await navigation.link(page).getAttribute('href')) ?? '';
      const content = await contentOf(page, address);
      const name = `${navigation.name}, ${way}`;
      const limits = navigation.isListChange
        ? INTERACTION_LIMITS.listChangeMs
        : INTERACTION_LIMITS.softNavigationMs;
      const runs: Run[] = [];
      let held: Held[] = [];
      while (runs.length < REPETITIONS && (runs.length === 0 || !isDecided(held))) {
        runs.push(await oneRun());
        held = heldOf(runs);
      }
      const worst = runs.reduce((most, run) => (run.msToPaint > most.msToPaint ? run : most));
      const kept = keepTrace(testInfo, worst.trace);
      for (const figure of held)
        hold('interactions', { ...figure, culprit: `${figure.culprit} Trace: ${kept}` });

      async function oneRun(): Promise<Run> {
        await openStart(page, navigation, request);
        const at = await pointOf(navigation.link(page));
        await page.mouse.move(NOWHERE.x, NOWHERE.y);
        const session = await slowDown(page);
        const run = await traced(browser, page, {
          event: 'click',
          content,
          before: async () => {
            if (POINTED_MS[way] === 0) return;
            await page.mouse.move(at.x, at.y);
            // On a slower machine as much longer: everything that a page does meanwhile is.
            await page.waitForTimeout(POINTED_MS[way] * slowness);
          },
          act: () => page.mouse.click(at.x, at.y),
        });
        // Of a list that changes the address follows a frame later: to the browser that is no navigation.
        const vitals = navigation.isListChange ? [] : await softVitals(page);
        await session.detach();
        return { ...run, vitals };
      }

      function heldOf(runs: readonly Run[]): Held[] {
        const quickest = runs.reduce((least, run) => (run.msToPaint < least.msToPaint ? run : least));
        const lightest = runs.reduce((least, run) => (run.longest.ms < least.longest.ms ? run : least));
        const vitals = runs.flatMap((run) => run.vitals);
        const largest = vitals.filter((vital) => vital.name === 'LCP');
        const shifts = vitals.filter((vital) => vital.name === 'CLS');
        const shift = shifts.toSorted((one, other) => other.value - one.value)[0];
        return [
          heldTime({
            name,
            times: runs.map(({ msToPaint }) => msToPaint),
            limit: limits[way],
            slowness,
            culprit: `At the quickest: ${quickest.spent}.`,
          }),
          heldTime({
            name: `${name}: longest task`,
            times: runs.map(({ longest }) => longest.ms),
            limit: INTERACTION_LIMITS.longestTaskMs,
            slowness,
            culprit: `${lightest.longest.blame}.`,
          }),
          {
            name: `${name}: layout shift`,
            value: roundedShift(shift?.value ?? 0),
            unit: 'score',
            limit: INTERACTION_LIMITS.layoutShift,
            side: 'at most',
            culprit: `Moved: ${shift?.element}.`,
          },
          // Chromium does not tell of the largest paint of every soft navigation.
          ...(largest.length === 0
            ? []
            : [
                heldTime({
                  name: `${name}: LCP`,
                  times: largest.map(({ value }) => value),
                  limit: INTERACTION_LIMITS.softLcpMs,
                  slowness,
                  culprit: `Largest: ${largest[0]?.element}.`,
                }),
              ]),
        ];
      }
    });
  }
}
