// npm run perf:bundle: scripts, styles, fonts and lazily loaded pieces of every page against perf/budgets/bundle.json,
// on the build that is there or one made for it. --update keeps the sizes of modules that growth is told against.
import { join, resolve } from 'node:path';
import { loadedEdition } from '#import/loaded-edition.ts';
import { parseEnv } from '#lib/env.ts';
import { isBuilt } from '#perf/bundle/is-built.ts';
import { measureBundle } from '#perf/bundle/measure-bundle.ts';
import { bundleTable } from '#perf/bundle/report.ts';
import { ensureLoaded, refuseToMeasureOn } from '#perf/catalog/prepare.ts';
import { failWhereBroken, recordHeld } from '#perf/measure/held.ts';
import { readCommandLine } from './command-line/read.mjs';
import { DEFAULT_PERF_DATA_DIR } from './command-line/shared-flags.mjs';
import { command } from './commands/perf-bundle.mjs';
import { build } from './start/build.ts';
import { DEFAULT_PARTS } from './start/catalogue-size.mjs';
import { openDatabase } from './start/database.ts';
import { PROJECT } from './start/own-node.mjs';
import { runCommand } from './start/run-command.ts';
import { takeStartLock } from './start/start-lock.ts';

const { update } = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  const lock = await takeStartLock(PROJECT, 'runs npm run perf:bundle');
  cleanup.defer(() => lock.release());
  if (!isBuilt(PROJECT)) {
    let databaseUrl = parseEnv(process.env).DATABASE_URL;
    if (!databaseUrl) {
      const dataDir = resolve(PROJECT, DEFAULT_PERF_DATA_DIR);
      const database = await openDatabase({ dataDir, inspect: refuseToMeasureOn({ dataDir }) });
      cleanup.defer(() => database.stop());
      databaseUrl = database.url;
      await ensureLoaded({ url: database.ownerUrl, parts: DEFAULT_PARTS, dataDir, signal });
    }
    const edition = (await loadedEdition(databaseUrl))?.fingerprint ?? '';
    const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
    await build({ project: PROJECT, databaseUrl, edition, logFile, signal });
  }
  const held = await measureBundle(PROJECT, { signal, update });
  console.log(bundleTable(held));
  recordHeld('bundle', held);
  failWhereBroken(held);
});
