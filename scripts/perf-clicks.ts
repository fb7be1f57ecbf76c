// npm run perf:clicks: from a click on a filter to the frame that has the new rows and counts, in a real browser with
// its processor slowed four times, on the category nearest to 250,000 parts; fails when a budget of
// perf/budgets/clicks.json is broken.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { freePort } from '#db/cluster.ts';
import { loadedEdition } from '#import/load-demo.ts';
import { parseEnv } from '#lib/env.ts';
import { checkLoaded, ensureLoaded } from '#perf/catalog/prepare.ts';
import { measureClicks } from '#perf/clicks/measure-clicks.ts';
import { BudgetError } from '#perf/measure/budget-error.ts';
import { recordHeld } from '#perf/measure/held.ts';
import { CATALOG_USAGE, DEFAULT_PERF_DATA_DIR, parseClicksOptions } from '#perf/measure/options.ts';
import { writeResult } from '#perf/measure/results.ts';
import { headLines, surroundings } from '#perf/measure/surroundings.ts';
import { table } from '#perf/measure/table.ts';
import { allCategories, categoriesOfSize } from '#perf/queries/draw/categories.ts';
import { build } from './start/build.ts';
import { openDatabase } from './start/database.ts';
import { DEFAULT_PARTS } from './start/options.mjs';
import { PROJECT } from './start/own-node.mjs';
import { stage } from './start/progress.ts';
import { runCommand } from './start/run-command.ts';
import { startServer } from './start/server-process.ts';
import { findOrInstallChromium } from './test/chromium.ts';

const CATEGORY_SIZE = 250_000;
const CLICKS = 24;

const limits: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(join(PROJECT, 'perf/budgets/clicks.json'), 'utf8'),
).msToPaintP75;

await runCommand(async (signal, cleanup) => {
  const { parts, help, ...options } = parseClicksOptions(process.argv.slice(2));
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
  const port = await freePort();
  const server = await startServer({ project: PROJECT, databaseUrl: url, host: 'localhost', port });
  cleanup.defer(() => server.stop());
  const client = new Client({ connectionString: url });
  await client.connect();
  const around = await surroundings(client);
  const [category] = categoriesOfSize(await allCategories(client), CATEGORY_SIZE);
  await client.end();
  const shown = stage('Clicking');
  const measured = await measureClicks({
    baseUrl: `http://localhost:${port}`,
    chromiumPath: findOrInstallChromium(),
    path: `/c/${category?.slug}`,
    clicks: CLICKS,
    onProgress: shown.advance,
    signal,
  }).finally(shown.drop);
  const rows = measured.map(({ name, clicks, msToPaint }) => [
    ...[name, String(clicks)],
    ...[msToPaint.p50, msToPaint.p75, msToPaint.p95].map((time) => time.toFixed(0)),
    String(limits[name] ?? ''),
  ]);
  console.log(`\n${headLines(around).join('\n')}`);
  console.log(
    `${category?.slug}, ${category?.partCount.toLocaleString('en-US')} parts; processor slowed 4 times\n`,
  );
  console.log(`${table(['ms to paint', 'clicks', 'p50', 'p75', 'p95', 'limit p75'], rows)}\n`);
  console.log(`Written: ${writeResult('clicks.json', { ...around, category, measured })}`);
  recordHeld(
    'clicks',
    measured.map(({ name, msToPaint: { p75: value } }) => ({
      ...{ name: `p75 to paint: ${name}`, value, limit: limits[name] ?? 0, unit: 'ms', side: 'at most' },
    })),
  );
  const broken = measured.flatMap(({ name, msToPaint }) => {
    const limit = limits[name] ?? 0;
    return msToPaint.p75 > limit
      ? [`${name}: p75 is ${msToPaint.p75.toFixed(0)} ms, the limit ${limit} ms.`]
      : [];
  });
  if (broken.length > 0) throw new BudgetError(broken);
});
