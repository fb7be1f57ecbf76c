import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { memoryOfNavigations } from '../performance/many-navigations.ts';
import { TIMED_TEST_LIMIT_MS, test } from './timed.ts';

/** So many that functions which are compiled late, when the engine finds the time, are among the first quarter. */
const NAVIGATIONS = 200;

test('the heap is as large after many soft navigations as after a few', async ({
  request,
  visitor,
  hold,
}) => {
  test.setTimeout(TIMED_TEST_LIMIT_MS);
  const page = await (await visitor()).newPage();
  const { early, late } = await memoryOfNavigations(page, request, NAVIGATIONS);
  const [before = 0, after = 0] = [early.JSHeapUsedSize, late.JSHeapUsedSize];
  hold('interactions', {
    name: `memory after ${NAVIGATIONS} navigations for that after ${NAVIGATIONS / 4}: JSHeapUsedSize`,
    value: after / before,
    unit: 'ratio',
    limit: INTERACTION_LIMITS.memoryGrowth,
    side: 'at most',
    culprit: `${before.toLocaleString('en-US')} became ${after.toLocaleString('en-US')} bytes. Compare two heap snapshots.`,
  });
});
