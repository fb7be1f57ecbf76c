// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { text, toggle } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm run perf:cache',
  summary:
    'Measures what the caches bring and promise, on four instances behind the edge, against perf/budgets/cache.json. It\n' +
    'has a database of its own; DATABASE_URL is not used.',
  flags: {
    full: toggle('the sizes that the goals name: 1,000,000 parts, 300,000 pages; takes hours'),
    redis: toggle('the instances share through a Redis of this command’s own instead of a folder'),
    faults: toggle('breaks one thing after the other while visitors read and prices change'),
    only: text({
      meaning: 'only what has TEXT in its name; nothing is recorded',
      example: 'cold',
      defaultText: 'all',
      default: '',
    }),
  },
});
