// npm run perf:catalog: loads the demo catalogue into a database of its own, measures time, memory and sizes, and fails
// when a budget of perf/budgets/catalog.json is broken.
import { resolve } from 'node:path';
import { parseEnv } from '#lib/env.ts';
import { heldLoad } from '#perf/catalog/held-load.ts';
import { measureCatalog } from '#perf/catalog/measure-catalog.ts';
import { loadMeasured, refuseToMeasureOn } from '#perf/catalog/prepare.ts';
import { reportText } from '#perf/catalog/report.ts';
import { BudgetError } from '#perf/measure/budget-error.ts';
import { recordHeld } from '#perf/measure/held.ts';
import { writeResult } from '#perf/measure/results.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command, DOES } from './commands/perf-catalog.mjs';
import { DEFAULT_PARTS } from './start/catalogue-size.mjs';
import { checkDatabaseChange } from './start/changed-database.ts';
import { openDatabase } from './start/database.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';

const { parts = DEFAULT_PARTS, ...options } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  // Only from the environment, not from .env.local: a database named there is the site's, and would be replaced.
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl } = parseEnv(process.env);
  checkDatabaseChange({ ...options, databaseUrl, command: command.name, does: DOES });
  const dataDir = resolve(PROJECT, options.dataDir);
  const database = await openDatabase({
    ...{ databaseUrl, databaseOwnerUrl, dataDir },
    inspect: refuseToMeasureOn({ databaseUrl, dataDir }),
  });
  cleanup.defer(() => database.stop());
  const load = await loadMeasured({
    ...{ url: database.ownerUrl, parts, signal },
    dataDir: databaseUrl ? undefined : dataDir,
  });
  if (signal.aborted) return;
  const report = await measureCatalog(database.ownerUrl, load);
  console.log(`\n${reportText(report)}\n`);
  recordHeld(`catalog-${parts}`, heldLoad(load));
  console.log(`Written: ${writeResult(`catalog-${parts}.json`, report)}`);
  if (report.broken.length > 0) throw new BudgetError(report.broken);
});
