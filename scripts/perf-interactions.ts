// npm run perf:interactions: what e2e/performance holds (clicks to paint, interactions, memory, requests, bytes), with
// the limits of perf/budgets/interactions.json and pages.json themselves and more repetitions than in `npm test`. The
// machine should do nothing else. Fails when a budget is broken.
import { join, resolve } from 'node:path';
import { loadedEdition } from '#import/loaded-edition.ts';
import { parseEnv } from '#lib/env.ts';
import { checkLoaded, ensureLoaded } from '#perf/catalog/prepare.ts';
import { BudgetError } from '#perf/measure/budget-error.ts';
import { CATALOG_USAGE, DEFAULT_PERF_DATA_DIR, parseInteractionsOptions } from '#perf/measure/options.ts';
import { build } from './start/build.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS } from './start/options.mjs';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { findOrInstallChromium } from './test/chromium.ts';
import { runEndToEndTests } from './test/end-to-end.ts';

await runCommand(async (signal, cleanup) => {
  const { parts, help, ...options } = parseInteractionsOptions(process.argv.slice(2));
  if (help) return console.log(CATALOG_USAGE);
  let url = parseEnv(process.env).DATABASE_URL;
  if (url) {
    await checkLoaded(url, parts);
  } else {
    const dataDir = resolve(PROJECT, options.dataDir ?? DEFAULT_PERF_DATA_DIR);
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    cleanup.defer(() => database.stop());
    url = database.url;
    await ensureLoaded({ url, parts: parts ?? DEFAULT_PARTS, dataDir, signal });
  }
  const edition = (await loadedEdition(url))?.fingerprint ?? '';
  const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
  await build({ project: PROJECT, databaseUrl: url, edition, logFile, signal });
  process.env.PERF_STRICT = '1';
  const { failed } = await runEndToEndTests({
    databaseUrl: url,
    chromium: findOrInstallChromium(),
    args: [],
    projects: ['performance'],
    signal,
  });
  if (failed > 0) throw new BudgetError([`${failed} tests of e2e/performance failed; each is named above.`]);
});
