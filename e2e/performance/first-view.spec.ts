import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { slowDown } from '#perf/interactions/slowed.ts';
import { firstVitals, roundedShift, watchVitals } from '#perf/interactions/vitals.ts';
import { DESKTOP, PHONE, test } from './measured.ts';
import { addressOf, MEASURED_PAGES } from './measured-pages.ts';

/** After the first frame. */
const PICTURES_AFTER_MS = 400;

for (const type of MEASURED_PAGES) {
  for (const [device, viewport] of [
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const) {
    test(`${type} on a ${device}: shifts of the first view`, async ({ request, site, visitor, hold }) => {
      const page = await (await visitor(viewport)).newPage();
      await watchVitals(page);
      await slowDown(page);
      site.picturesAfterMs = PICTURES_AFTER_MS;
      await page.goto(await addressOf(type, request));
      await site.settled(page);
      const cls = (await firstVitals(page)).find(({ name }) => name === 'CLS');
      hold('interactions', {
        name: `${type}, ${device}, first view: layout shift`,
        value: roundedShift(cls?.value),
        unit: 'score',
        limit: INTERACTION_LIMITS.layoutShift,
        side: 'at most',
        culprit: `Moved: ${cls?.element}.`,
      });
    });
  }
}
