import { Client } from 'pg';
import { search } from '#lib/search/search.ts';
import { stage } from '#scripts/start/progress.ts';
import { declareAllStatements } from '../measure/all-statements.ts';
import { connectExplainer } from '../measure/explain.ts';
import { readResult } from '../measure/results.ts';
import { surroundings } from '../measure/surroundings.ts';
import { brokenBudgets } from './budgets.ts';
import { allCategories } from './draw/categories.ts';
import { drawAll } from './draw/draw.ts';
import { fillFilters } from './filter-memory.ts';
import { brokenGrowth, growthBetween } from './growth.ts';
import { measureNaive } from './measure-naive.ts';
import { askOnce, measureDeepPage, measureQuestions, type Progress } from './measure-questions.ts';
import { measureStatements } from './measure-statements.ts';
import { allQuestions } from './questions/questions.ts';
import type { QueriesReport } from './report.ts';

/** Different ones of each question. */
const CALLS = 200;
const SMALLEST_SIZE = 1_000_000;

interface MeasureQueriesOptions {
  readonly seed: number;
  /** Part of the names of the questions to keep to; '' for all. */
  readonly only: string;
  readonly signal: AbortSignal;
}

export const resultName = (parts: number): string => `queries-${parts}.json`;

/** Measures every question and statement on what is loaded. lib/db must be on the same database. */
export async function measureQueries(
  url: string,
  { seed, only, signal }: MeasureQueriesOptions,
): Promise<QueriesReport> {
  const client = new Client({ connectionString: url, application_name: 'millrace perf' });
  await client.connect();
  const explainer = await connectExplainer(url);
  const step = async <Result>(
    label: string,
    work: (progress: Progress) => Promise<Result>,
  ): Promise<Result> => {
    signal.throwIfAborted();
    const shown = stage(label);
    const result = await work({ onProgress: shown.advance, signal }).finally(shown.drop);
    return result;
  };
  try {
    const files = await declareAllStatements();
    const every = await allCategories(client);
    const filterMemory = await step('Reading the filters', (progress) => fillFilters(every, progress));
    // The words of search are read at the first one in a process: warm means after that.
    await search('M8');
    const draw = await step('Drawing what to ask', () => drawAll(client, seed, CALLS));
    const questions = (await allQuestions(draw, { calls: CALLS, files })).filter(({ name }) =>
      name.includes(only),
    );
    const asked = await step('Asking once', (progress) => askOnce(questions, progress));
    const measured = await step('Measuring questions', (progress) => measureQuestions(asked, progress));
    const deepPage = await step('Measuring last pages', (progress) => measureDeepPage(asked, progress));
    const statements = await step('Measuring statements', (progress) =>
      measureStatements(asked, { ...progress, explainer, files }),
    );
    const naive = await step('Measuring naive statements', (progress) =>
      measureNaive(url, questions, progress),
    );
    const around = await surroundings(client);
    const smaller =
      around.dataSet.parts > SMALLEST_SIZE ? readResult<QueriesReport>(resultName(SMALLEST_SIZE)) : undefined;
    const growth = smaller ? growthBetween(smaller, { questions: measured }) : [];
    return {
      ...{ ...around, seed, filterMemory, questions: measured, deepPage, statements, naive, growth },
      bands: draw.bands.map(({ size, categories }) => ({ size, categories })),
      broken: [
        ...brokenBudgets({ questions: measured, deepPage, statements, naive, filterMemory }),
        ...brokenGrowth(growth),
      ],
    };
  } finally {
    await explainer.end();
    await client.end();
  }
}
