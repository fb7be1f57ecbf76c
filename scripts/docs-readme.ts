// npm run docs:readme: writes the README's tables anew, from the settings' schema and from what perf/ measured last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogReport } from '#perf/catalog/report.ts';
import { measurementsTable, replaceBlock, settingsTable } from './readme/blocks.ts';

const PROJECT = join(import.meta.dirname, '..');
const README = join(PROJECT, 'README.md');
const RESULTS = [1_000_000, 10_000_000].map((parts) => join(PROJECT, `perf/results/catalog-${parts}.json`));

let readme = replaceBlock(readFileSync(README, 'utf8'), 'settings', settingsTable());
const missing = RESULTS.filter((path) => !existsSync(path));
if (missing.length === 0) {
  const reports = RESULTS.map((path): CatalogReport => JSON.parse(readFileSync(path, 'utf8')));
  readme = replaceBlock(readme, 'measurements', measurementsTable(reports));
} else {
  console.log(
    `The measurements stay as they are: ${missing.join(' and ')} is missing. Run npm run perf:catalog, also with -- --parts 10000000.`,
  );
}
writeFileSync(README, readme);
