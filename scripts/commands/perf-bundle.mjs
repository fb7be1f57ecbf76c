// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm run perf:bundle',
  summary:
    'Holds scripts, styles, fonts and lazily loaded pieces of every page against perf/budgets/bundle.json, on the build\n' +
    'that is there or one made for it.',
  flags: {
    update: toggle('writes the sizes of modules to perf/bundle/modules.json, to compare with from now on'),
  },
  notes:
    'Where a build is needed and DATABASE_URL is in the environment, it is made from the catalogue in that database,\n' +
    'which is not changed.',
});
