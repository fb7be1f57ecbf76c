import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { slowDown } from '#perf/interactions/slowed.ts';
import { firstVitals, watchVitals } from '#perf/interactions/vitals.ts';
import { heldRatio, inAlternation, MIN_PAIRS } from '#perf/measure/paired-ratio.ts';
import { DESKTOP, PHONE } from '../performance/measured.ts';
import { addressOf, MEASURED_PAGES } from '../performance/measured-pages.ts';
import { TIMED_TEST_LIMIT_MS, test } from './timed.ts';

for (const type of MEASURED_PAGES) {
  for (const [device, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    test(`${type} on a ${device}: largest paint of the first view`, async ({
      request,
      visitor,
      hold,
      reference,
    }) => {
      test.setTimeout(TIMED_TEST_LIMIT_MS);
      const address = await addressOf(type, request);
      const elements = new Set<string>();
      const firstView = async (): Promise<number> => {
        const context = await visitor(viewport);
        const page = await context.newPage();
        await watchVitals(page);
        await slowDown(page);
        await page.goto(address);
        const lcp = (await firstVitals(page)).find(({ name }) => name === 'LCP');
        elements.add(lcp?.element ?? 'nothing');
        await context.close();
        return lcp?.value ?? Number.NaN;
      };
      hold(
        'interactions',
        heldRatio({
          name: `${type}, ${device}, first view: LCP`,
          pairs: await inAlternation(MIN_PAIRS, firstView, () => reference.firstView(viewport)),
          limit: INTERACTION_LIMITS.firstViewLcp,
          culprit: `Largest: ${[...elements].join(', ')}.`,
        }),
      );
    });
  }
}
