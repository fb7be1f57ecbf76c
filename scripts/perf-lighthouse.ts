// npm run perf:lighthouse: Lighthouse CI on the production build behind the edge, each page type five times; fails when
// an assertion of lighthouserc.json or a budget of perf/budgets/lighthouse.json is broken, and names what is to blame.
import { join, resolve } from 'node:path';
import { freePort } from '#db/cluster.ts';
import { loadedEdition } from '#import/loaded-edition.ts';
import { parseEnv } from '#lib/env.ts';
import { checkLoaded, ensureLoaded } from '#perf/catalog/prepare.ts';
import { REPORTS } from '#perf/lighthouse/lhci.ts';
import { measureLighthouse } from '#perf/lighthouse/measure-lighthouse.ts';
import { figuresTable } from '#perf/lighthouse/report-text.ts';
import { failWhereBroken, recordHeld } from '#perf/measure/held.ts';
import { CATALOG_USAGE, DEFAULT_PERF_DATA_DIR } from '#perf/measure/options.ts';
import { EdgeProcess } from '../deploy/nginx/edge-process.ts';
import { build } from './start/build.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS, parseStartOptions } from './start/options.mjs';
import { PROJECT } from './start/own-node.mjs';
import { stage } from './start/progress.ts';
import { runCommand } from './start/run-command.ts';
import { startServer } from './start/server-process.ts';
import { findOrInstallChromium } from './test/chromium.ts';

await runCommand(async (signal, cleanup) => {
  const flags = ['parts', 'data-dir'] as const;
  const options = parseStartOptions(process.argv.slice(2), 'npm run perf:lighthouse', flags);
  if (options.help) return console.log(CATALOG_USAGE);
  let url = parseEnv(process.env).DATABASE_URL;
  if (url) {
    await checkLoaded(url, options.parts);
  } else {
    const dataDir = resolve(PROJECT, options.dataDir ?? DEFAULT_PERF_DATA_DIR);
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    cleanup.defer(() => database.stop());
    url = database.url;
    await ensureLoaded({ url, parts: options.parts ?? DEFAULT_PARTS, dataDir, signal });
  }
  const edition = (await loadedEdition(url))?.fingerprint ?? '';
  const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
  await build({ project: PROJECT, databaseUrl: url, edition, logFile, signal });
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl: url, host: 'localhost', port });
  cleanup.defer(() => server.stop());
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  cleanup.defer(() => edge[Symbol.asyncDispose]());
  const shown = stage('Visiting');
  const held = await measureLighthouse({
    origin: edge.address,
    chromium: findOrInstallChromium(),
    onProgress: shown.advance,
    signal,
  }).finally(shown.drop);
  recordHeld('lighthouse', held);
  console.log(`\n${figuresTable(held)}\n\nReports: ${REPORTS}`);
  failWhereBroken(held);
});
