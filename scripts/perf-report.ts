// npm run perf:report: every budget, its limit, the last result and the trend, in one page that needs nothing else.
import { writeResult } from '#perf/measure/results.ts';
import { collect } from '#perf/report/collect.ts';
import { reportPage } from '#perf/report/page.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/perf-report.mjs';
import { runCommand } from './start/run-command.ts';

readCommandLine(command);

await runCommand(async () => {
  const collected = collect();
  for (const problem of collected.problems) console.error(problem);
  if (collected.measured.length === 0)
    console.log(
      `Nothing is measured yet. First run: ${collected.unmeasured.map(({ command }) => command).join(', ')}`,
    );
  console.log(`Written: ${writeResult('report.html', reportPage(collected))}`);
});
