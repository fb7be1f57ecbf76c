// npm run perf:catalog: loads the demo catalogue into a database of its own, measures time, memory and sizes, and fails
// when a budget of perf/budgets/catalog.json is broken.
import { resolve } from 'node:path';
import { parseEnv } from '#lib/env.ts';
import { heldLoad } from '#perf/catalog/held-load.ts';
import { measureCatalog } from '#perf/catalog/measure-catalog.ts';
import { loadMeasured } from '#perf/catalog/prepare.ts';
import { reportText } from '#perf/catalog/report.ts';
import { BudgetError } from '#perf/measure/budget-error.ts';
import { recordHeld } from '#perf/measure/held.ts';
import { CATALOG_USAGE, DEFAULT_PERF_DATA_DIR, parseCatalogOptions } from '#perf/measure/options.ts';
import { writeResult } from '#perf/measure/results.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS } from './start/options.mjs';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';

await runCommand(async (signal, cleanup) => {
  const { parts = DEFAULT_PARTS, help, ...options } = parseCatalogOptions(process.argv.slice(2));
  if (help) return console.log(CATALOG_USAGE);
  // Only from the environment, not from .env.local: a database named there is the site's, and would be replaced.
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: databaseOwnerUrl } = parseEnv(process.env);
  const dataDir = resolve(PROJECT, options.dataDir ?? DEFAULT_PERF_DATA_DIR);
  const database = await openDatabase({ databaseUrl, databaseOwnerUrl, dataDir });
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
