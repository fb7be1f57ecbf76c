import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { filteredList } from '#lib/filters/filtered-list.ts';
import { NO_REFINEMENT } from '#lib/filters/refinement.ts';
import { search } from '#lib/search/search.ts';
import { stage } from '#scripts/start/progress.ts';
import { brokenBudgets, type MeasuredLoad } from './budgets.ts';
import { measureQuestions } from './measure.ts';
import { questionsAbout } from './questions.ts';
import { type CatalogReport, plansText } from './report.ts';
import { takeSample } from './sample.ts';
import { tableSizes } from './sizes.ts';
import { surroundings } from './surroundings.ts';

/** Different parts asked about, in each question that is about one. */
const PARTS_ASKED = 200;

interface MeasureCatalogOptions {
  readonly seed: number;
  readonly load: MeasuredLoad | undefined;
  readonly signal: AbortSignal;
}

/** Measures what is loaded. lib/db must be on the same database. */
export async function measureCatalog(
  url: string,
  { seed, load, signal }: MeasureCatalogOptions,
): Promise<CatalogReport> {
  const client = new Client({ connectionString: url, application_name: 'millrace perf' });
  await client.connect();
  try {
    const sample = await takeSample(client, seed);
    // A category's index and the words of search are read at the first question in a process: warm means after that.
    await search('M8');
    for (const { slug } of sample.categories) await filteredList(slug, NO_REFINEMENT);
    const measuring = stage('Measuring');
    const questions = await measureQuestions(url, questionsAbout(sample, PARTS_ASKED), {
      onProgress: measuring.advance,
      signal,
    }).finally(measuring.drop);
    return {
      ...(await surroundings(client)),
      seed,
      load: load ?? null,
      sizes: await tableSizes(client),
      questions,
      broken: brokenBudgets(questions, load),
    };
  } finally {
    await client.end();
  }
}

/** Writes `catalog-<parts>.json` and `catalog-<parts>-plans.txt`. @returns the first one's path */
export function writeReport(directory: string, report: CatalogReport): string {
  mkdirSync(directory, { recursive: true });
  const base = join(directory, `catalog-${report.dataSet.parts}`);
  const withoutTexts = (key: string, value: unknown): unknown => (key === 'planText' ? undefined : value);
  writeFileSync(`${base}.json`, `${JSON.stringify(report, withoutTexts, 2)}\n`);
  writeFileSync(`${base}-plans.txt`, plansText(report));
  return `${base}.json`;
}
