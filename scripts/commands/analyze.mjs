// @ts-check
import { defineCommand } from '../command-line/command.mjs';
import { toggle } from '../command-line/flags.mjs';

export const command = defineCommand({
  name: 'npm run analyze',
  summary:
    'Draws a treemap of what the browser loads: opened where there is a screen, and always written to\n' +
    'perf/results/analyze. The site’s own build stays.',
  flags: { turbopack: toggle('takes the site’s own bundler and Next’s own analyzer instead of webpack') },
});
