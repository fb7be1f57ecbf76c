import { Reference } from '#perf/interactions/reference.ts';
import { test as measured } from '../performance/measured.ts';

interface TimedBrowser {
  /** In the browser that is measured in. */
  readonly reference: Reference;
}

/** A measured test that compares times with those of the empty Next page. Only `npm run perf:interactions` runs these. */
export const test = measured.extend<Record<never, never>, TimedBrowser>({
  reference: [
    async ({ browser }, use) => {
      const url = process.env.FLOOR_URL;
      if (!url) throw new Error('FLOOR_URL is not set: run these tests by npm run perf:interactions.');
      const reference = await Reference.open(browser, url);
      await use(reference);
      await reference.close();
    },
    { scope: 'worker' },
  ],
});

/** Tests of 20 pairs and more take minutes on a busy machine; this is only against hanging. */
export const TIMED_TEST_LIMIT_MS = 600_000;
