// npm run perf:catalog: loads the demo catalogue into a database of its own, measures what pages ask of it, and fails
// when a budget of perf/budgets/catalog.json is broken.
import { join, resolve } from 'node:path';
import { parseEnv } from '#lib/env.ts';
import { BudgetError } from '#perf/catalog/budget-error.ts';
import { measureCatalog, writeReport } from '#perf/catalog/measure-catalog.ts';
import { DEFAULT_PERF_DATA_DIR, PERF_USAGE, parsePerfOptions } from '#perf/catalog/options.ts';
import { prepareCatalogue } from '#perf/catalog/prepare.ts';
import { reportText } from '#perf/catalog/report.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS } from './start/options.mjs';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';

await runCommand(async (signal, cleanup) => {
  const { parts = DEFAULT_PARTS, seed, reload, help, ...options } = parsePerfOptions(process.argv.slice(2));
  if (help) return console.log(PERF_USAGE);
  // Only from the environment, not from .env.local: a database named there is the site's, and would be replaced.
  const databaseUrl = parseEnv(process.env).DATABASE_URL;
  const dataDir = resolve(PROJECT, options.dataDir ?? DEFAULT_PERF_DATA_DIR);
  if (databaseUrl) {
    console.log(
      'Using the database of DATABASE_URL: a demo catalogue of another size or edition in it is replaced.',
    );
  }
  const database = await openDatabase({ databaseUrl, dataDir });
  cleanup.defer(() => database.stop());
  process.env.DATABASE_URL = database.url;
  const load = await prepareCatalogue({
    ...{ url: database.url, parts, reload, signal },
    dataDir: databaseUrl ? undefined : dataDir,
  });
  if (signal.aborted) return;
  const report = await measureCatalog(database.url, { seed, load, signal });
  console.log(`\n${reportText(report)}\n`);
  console.log(`Written: ${writeReport(join(PROJECT, 'perf/results'), report)}`);
  if (report.broken.length > 0) throw new BudgetError(report.broken);
});
