// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { text, wholeNumber } from '../command-line/flags.mjs';
import { changeDatabase, PERF_FLAGS } from '../command-line/shared-flags.mjs';

const MAX_SEED = 4_294_967_295;

/** To the database of DATABASE_URL. */
export const DOES = 'purges the cached pages of one part and shortens the log of changes';

export const command = defineCommand({
  name: 'npm run perf:queries',
  summary:
    'Measures every question and every named statement beside the naive ones that they replaced, against\n' +
    'perf/budgets/queries.json.',
  flags: {
    ...PERF_FLAGS,
    changeDatabase: changeDatabase(DOES),
    seed: wholeNumber({
      meaning: 'other parts, filters and queries',
      ...{ min: 0, max: MAX_SEED, example: '7', default: 1 },
    }),
    only: text({
      meaning: 'only the questions whose names contain TEXT; nothing is recorded',
      example: '"list page"',
      defaultText: 'all',
      default: '',
    }),
  },
  notes:
    'With DATABASE_URL in the environment (not in .env.local) it measures the catalogue in that database, which is not\n' +
    'replaced; --parts, where it is given, must be its size.',
});
