// npm run docs:readme: writes the README's tables anew, from the settings' schema and from what perf/ measured last.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogReport } from '#perf/catalog/report.ts';
import type { Held, HeldRun } from '#perf/measure/held.ts';
import { readResult } from '#perf/measure/results.ts';
import type { QueriesReport } from '#perf/queries/report.ts';
import { readCommandLine } from './command-line/read.mjs';
import { command } from './commands/docs-readme.mjs';
import { replaceBlock, settingsTable } from './readme/blocks.ts';
import { browserTables } from './readme/browser.ts';
import { cacheTable } from './readme/caches.ts';
import { type Measured, measurementsTable } from './readme/measurements.ts';

readCommandLine(command);

const README = join(import.meta.dirname, '../README.md');
const SIZES = [1_000_000, 10_000_000];

const missing: string[] = [];
const measured = SIZES.flatMap((parts): Measured[] => {
  const catalog = readResult<CatalogReport>(`catalog-${parts}.json`);
  const queries = readResult<QueriesReport>(`queries-${parts}.json`);
  if (!catalog) missing.push(`npm run perf:catalog -- --parts ${parts}`);
  if (!queries) missing.push(`npm run perf:queries -- --parts ${parts}`);
  return catalog && queries ? [{ catalog, queries }] : [];
});
let readme = replaceBlock(readFileSync(README, 'utf8'), 'settings', settingsTable());
if (missing.length === 0) readme = replaceBlock(readme, 'measurements', measurementsTable(measured));
else console.log(`The measurements stay as they are. First run: ${missing.join(', ')}`);
const [bundle, pages, interactions, lighthouse] = ['bundle', 'pages', 'interactions', 'lighthouse'].map(
  (suite) => readResult<HeldRun>(`held-${suite}.json`),
);
if (bundle && pages && interactions && lighthouse) {
  readme = replaceBlock(readme, 'browser', browserTables({ bundle, pages, interactions, lighthouse }));
} else {
  console.log(
    'The browser’s figures stay. First run: npm run perf:bundle, perf:interactions, perf:lighthouse',
  );
}
const [caches, faults] = ['cache.json', 'cache-faults.json'].map((name) =>
  readResult<{ held: Held[] }>(name),
);
if (caches && faults) {
  readme = replaceBlock(readme, 'caches', cacheTable({ held: caches.held, faults: faults.held }));
} else
  console.log('The caches’ figures stay. First run: npm run perf:cache and npm run perf:cache -- --faults');
writeFileSync(README, readme);
