// npm run perf:interactions: what e2e/performance counts, and what e2e/times measures as ratios to the empty page of
// perf/floor. The machine should do nothing else. Fails when a budget is broken.
import { join, resolve } from 'node:path';
import { loadedEdition } from '#import/loaded-edition.ts';
import { parseEnv } from '#lib/env.ts';
import { checkLoaded, ensureLoaded, refuseToMeasureOn } from '#perf/catalog/prepare.ts';
import { buildFloor, startFloor } from '#perf/lighthouse/floor.ts';
import { BudgetError } from '#perf/measure/budget-error.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command, DOES } from './commands/perf-interactions.mjs';
import { build } from './start/build.ts';
import { DEFAULT_PARTS } from './start/catalogue-size.mjs';
import { checkDatabaseChange } from './start/changed-database.ts';
import { openDatabase } from './start/database.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { findOrInstallChromium } from './test/chromium.ts';
import { runEndToEndTests } from './test/end-to-end.ts';

const options = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  let { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl = url } = parseEnv(process.env);
  checkDatabaseChange({ ...options, databaseUrl: url, command: command.name, does: DOES });
  if (url && ownerUrl) {
    await checkLoaded(url, options.parts);
  } else {
    const dataDir = resolve(PROJECT, options.dataDir);
    const database = await openDatabase({ dataDir, inspect: refuseToMeasureOn({ dataDir }) });
    cleanup.defer(() => database.stop());
    ({ url, ownerUrl } = database);
    await ensureLoaded({ url: ownerUrl, parts: options.parts ?? DEFAULT_PARTS, dataDir, signal });
  }
  const edition = (await loadedEdition(url))?.fingerprint ?? '';
  const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
  await build({ project: PROJECT, databaseUrl: url, edition, logFile, signal });
  await buildFloor(signal);
  const floor = await startFloor();
  cleanup.defer(() => floor.stop());
  const { failed } = await runEndToEndTests({
    database: { url, ownerUrl },
    chromium: findOrInstallChromium(),
    args: options.only === '' ? [] : ['--grep', RegExp.escape(options.only)],
    projects: ['performance', 'times'],
    workers: 1,
    // Figures of a part of the tests are none to keep.
    env: { FLOOR_URL: floor.origin, PERF_RECORD: options.only === '' ? 'pages,interactions' : '' },
    signal,
  });
  if (failed > 0)
    throw new BudgetError([`${failed} tests of e2e/performance and e2e/times failed; each is named above.`]);
});
