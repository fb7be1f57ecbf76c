// npm run perf:queries: measures every question and every named statement of the product, beside the naive statements
// they replaced, and fails when a budget of perf/budgets/queries.json is broken.
import { resolve } from 'node:path';
import { parseEnv } from '#lib/env.ts';
import { checkLoaded, ensureLoaded, refuseToMeasureOn } from '#perf/catalog/prepare.ts';
import { BudgetError } from '#perf/measure/budget-error.ts';
import { recordHeld } from '#perf/measure/held.ts';
import { writeResult } from '#perf/measure/results.ts';
import { heldQueries } from '#perf/queries/held-queries.ts';
import { measureQueries, resultName } from '#perf/queries/measure-queries.ts';
import { plansText, reportText } from '#perf/queries/report.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command, DOES } from './commands/perf-queries.mjs';
import { DEFAULT_PARTS } from './start/catalogue-size.mjs';
import { checkDatabaseChange } from './start/changed-database.ts';
import { openDatabase } from './start/database.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';

const { parts, seed, only, ...options } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  // Only from the environment, not from .env.local: there it is the site's.
  let url = parseEnv(process.env).DATABASE_URL;
  checkDatabaseChange({ ...options, databaseUrl: url, command: command.name, does: DOES });
  if (url) {
    await checkLoaded(url, parts);
  } else {
    const dataDir = resolve(PROJECT, options.dataDir);
    const database = await openDatabase({ dataDir, inspect: refuseToMeasureOn({ dataDir }) });
    cleanup.defer(() => database.stop());
    url = database.url;
    process.env.DATABASE_URL = url;
    await ensureLoaded({ url: database.ownerUrl, parts: parts ?? DEFAULT_PARTS, dataDir, signal });
  }
  if (signal.aborted) return;
  const report = await measureQueries(url, { seed, only, signal });
  console.log(`\n${reportText(report)}\n`);
  if (only === '') {
    const name = resultName(report.dataSet.parts);
    writeResult(name.replace('.json', '-plans.txt'), plansText(report));
    recordHeld(`queries-${report.dataSet.parts}`, heldQueries(report));
    console.log(`Written: ${writeResult(name, report)}`);
  }
  if (report.broken.length > 0) throw new BudgetError(report.broken);
});
