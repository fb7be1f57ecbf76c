// npm run perf:lighthouse: Lighthouse CI on the production build behind the edge, each page type five times; fails when
// an assertion of perf/lighthouse/lighthouserc.times.json or a budget of perf/budgets/lighthouse.json is broken, and
// names what is to blame.
import { join, resolve } from 'node:path';
import { freePort } from '#db/cluster.ts';
import { loadedEdition } from '#import/loaded-edition.ts';
import { parseEnv } from '#lib/env.ts';
import { checkLoaded, ensureLoaded, refuseToMeasureOn } from '#perf/catalog/prepare.ts';
import { REPORTS } from '#perf/lighthouse/lhci.ts';
import { timeWithLighthouse } from '#perf/lighthouse/measure-lighthouse.ts';
import { figuresTable } from '#perf/lighthouse/report-text.ts';
import { failWhereBroken, recordHeld } from '#perf/measure/held.ts';
import { EdgeProcess, edgeSecret } from '../deploy/nginx/edge-process.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command, DOES } from './commands/perf-lighthouse.mjs';
import { build } from './start/build.ts';
import { DEFAULT_PARTS } from './start/catalogue-size.mjs';
import { checkDatabaseChange } from './start/changed-database.ts';
import { openDatabase } from './start/database.ts';
import { PROJECT } from './start/own-node.mjs';
import { stage } from './start/progress.ts';
import { runCommand } from './start/run-command.ts';
import { startServer } from './start/server-process.ts';
import { findOrInstallChromium } from './test/chromium.ts';

const options = readCommandLine(command);

await runCommand(async (signal, cleanup) => {
  let url = parseEnv(process.env).DATABASE_URL;
  checkDatabaseChange({ ...options, databaseUrl: url, command: command.name, does: DOES });
  if (url) {
    await checkLoaded(url, options.parts);
  } else {
    const dataDir = resolve(PROJECT, options.dataDir);
    const database = await openDatabase({ dataDir, inspect: refuseToMeasureOn({ dataDir }) });
    cleanup.defer(() => database.stop());
    url = database.url;
    await ensureLoaded({ url: database.ownerUrl, parts: options.parts ?? DEFAULT_PARTS, dataDir, signal });
  }
  const edition = (await loadedEdition(url))?.fingerprint ?? '';
  const logFile = join(PROJECT, '.millrace', 'logs', 'perf-build.log');
  await build({ project: PROJECT, databaseUrl: url, edition, logFile, signal });
  edgeSecret();
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl: url, host: 'localhost', port });
  cleanup.defer(() => server.stop());
  const edge = await EdgeProcess.start({ instances: [`127.0.0.1:${port}`] });
  cleanup.defer(() => edge[Symbol.asyncDispose]());
  const shown = stage('Visiting');
  const held = await timeWithLighthouse({
    origin: edge.address,
    chromium: findOrInstallChromium(),
    onProgress: shown.advance,
    signal,
  }).finally(shown.drop);
  recordHeld('lighthouse', held);
  console.log(`\n${figuresTable(held)}\n\nReports: ${REPORTS}`);
  failWhereBroken(held);
});
