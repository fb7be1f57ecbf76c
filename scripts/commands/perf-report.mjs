// @ts-check
import { defineCommand } from '../command-line/command.mjs';

export const command = defineCommand({
  name: 'npm run perf:report',
  summary: 'Writes perf/results/report.html: every budget, its limit, the last result and the trend.',
  flags: {},
});
