import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { Client } from 'pg';
import { pool } from '#lib/db/pool.ts';
import { STATEMENTS } from '#lib/db/query.ts';
import { greedyStatement } from './budgets.ts';
import { connectExplainer } from './explain.ts';
import type { PlanSummary } from './plan.ts';
import { questionsAbout } from './questions.ts';
import { executionsOf } from './recording.ts';
import { takeSample } from './sample.ts';

const PROJECT = new URL('../../', import.meta.url);
const SEED = 1;
/** Plans are counted, not timed: a few calls of each kind are enough. */
const PARTS_ASKED = 25;
/** A small catalogue still has to be large enough for an index to be worth it. */
const SMALLEST_CATALOGUE = 10_000;
const GROWING_TABLE = /\bcatalog\.(part|price|stock|facet)\b/;

/** Read a category, or the words of search, into a process's memory, once and after changes: as much as they return. */
const FILL_AN_INDEX = new Set([
  'indexedCategory',
  'indexedValues',
  'searchCategories',
  'searchValues',
  'searchWords',
  'facets',
  'facetsOfParts',
  'partsInRange',
  'partsOf',
  'pricesInRange',
  'pricesOf',
  'stockInRange',
  'stockOf',
]);

describe('plans of the statements behind the pages', () => {
  let looked: Promise<Map<string, PlanSummary[]>> | undefined;
  // In the tests rather than before them: what is missing is then a failure of each, not a cancellation.
  const plansByStatement = (): Promise<Map<string, PlanSummary[]>> => {
    looked ??= explainEverything();
    return looked;
  };
  after(() => (process.env.DATABASE_URL ? pool().end() : undefined));

  test('every statement on a growing table is asked by a question', async () => {
    const calls = await plansByStatement();
    await declareAllStatements();
    const onGrowing = [...STATEMENTS.values()].filter(({ text }) => GROWING_TABLE.test(text));
    assert.ok(onGrowing.length > 0);
    const unasked = onGrowing
      .map(({ name }) => name)
      .filter((name) => !calls.has(name) && !FILL_AN_INDEX.has(name));
    assert.deepEqual(unasked, [], 'Ask for them in perf/catalog/questions.ts.');
  });

  test('every statement reaches growing tables by index only and within its buffers', async () => {
    const calls = await plansByStatement();
    const behindPages = [...calls].filter(([name]) => !FILL_AN_INDEX.has(name));
    const broken = behindPages.flatMap(([name, plans]) =>
      greedyStatement({
        name,
        mostBuffers: Math.max(...plans.map(({ buffers }) => buffers)),
        scanned: [...new Set(plans.flatMap(({ scanned }) => scanned))],
      }),
    );
    assert.deepEqual(broken, [], 'Budgets are in perf/budgets/catalog.json, plans in npm run perf:catalog.');
  });
});

/** Statements are known once their module is loaded. */
async function declareAllStatements(): Promise<void> {
  const modules = globSync('lib/**/*.ts', { cwd: PROJECT }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of modules) {
    const module = new URL(path, PROJECT);
    if (/\bstatement</.test(readFileSync(module, 'utf8'))) await import(module.href);
  }
}

async function explainEverything(): Promise<Map<string, PlanSummary[]>> {
  const url = process.env.DATABASE_URL;
  assert.ok(
    url,
    'DATABASE_URL is not set: plans can only be looked at on a loaded database (npm test sets it).',
  );
  const calls = new Map<string, PlanSummary[]>();
  const client = new Client({ connectionString: url });
  await client.connect();
  const explainer = await connectExplainer(url);
  try {
    const { rows } = await client.query<{ parts: number }>(
      'select part_count as parts from catalog.edition where part_count >= $1',
      [SMALLEST_CATALOGUE],
    );
    assert.ok(
      rows[0],
      `The database of DATABASE_URL holds no catalogue of ${SMALLEST_CATALOGUE} parts or more.`,
    );
    for (const question of questionsAbout(await takeSample(client, SEED), PARTS_ASKED)) {
      for (const { ask } of question.calls) {
        for (const execution of await executionsOf(ask)) {
          const plans = calls.get(execution.name) ?? [];
          plans.push(await explainer.explain(execution));
          calls.set(execution.name, plans);
        }
      }
    }
    return calls;
  } finally {
    await explainer.end();
    await client.end();
  }
}
