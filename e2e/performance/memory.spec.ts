import { INTERACTION_LIMITS } from '#perf/interactions/limits.ts';
import { memoryOfNavigations } from './many-navigations.ts';
import { test } from './measured.ts';

const NAVIGATIONS = 80;

test('nodes and listeners are as many after many soft navigations as after a few', async ({
  request,
  visitor,
  hold,
}) => {
  const page = await (await visitor()).newPage();
  const { early, late } = await memoryOfNavigations(page, request, NAVIGATIONS);
  for (const name of ['Nodes', 'JSEventListeners']) {
    const [before = 0, after = 0] = [early[name], late[name]];
    hold('interactions', {
      name: `memory after ${NAVIGATIONS} navigations for that after ${NAVIGATIONS / 4}: ${name}`,
      value: after / before,
      unit: 'ratio',
      limit: INTERACTION_LIMITS.memoryGrowth,
      side: 'at most',
      culprit: `${before} became ${after}. Compare two heap snapshots: detached nodes and listeners of elements that are gone.`,
    });
  }
});
