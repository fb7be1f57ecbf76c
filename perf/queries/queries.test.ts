import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Client } from 'pg';
import { ROLES } from '#db/embedded-roles.ts';
import { changesPool, pool } from '#lib/db/pool.ts';
import { STATEMENTS } from '#lib/db/query.ts';
import budgets from '../budgets/queries.json' with { type: 'json' };
import { declareAllStatements } from '../measure/all-statements.ts';
import { connectExplainer } from '../measure/explain.ts';
import { type Counted, fillsMemory, greedyStatement } from './budgets.ts';
import { drawAll } from './draw/draw.ts';
import { measureNaive } from './measure-naive.ts';
import { type Asked, askOnce } from './measure-questions.ts';
import { executionsByStatement } from './measure-statements.ts';
import { allQuestions } from './questions/questions.ts';

const PROJECT = join(import.meta.dirname, '../..');
const SEED = 1;
/** Plans are counted, not timed: a few calls of each kind are enough. */
const CALLS = 16;
/** A small catalogue still has to be large enough for an index to be worth it. */
const SMALLEST_CATALOGUE = 10_000;
const QUIET = { onProgress: () => {}, signal: new AbortController().signal };

describe('the questions of npm run perf:queries', () => {
  let asking: Promise<{ asked: Asked[]; files: ReadonlyMap<string, string> }> | undefined;
  // In the tests rather than before them: what is missing is then a failure of each, not a cancellation.
  const everything = () => {
    asking ??= askEverything();
    return asking;
  };
  after(() => (process.env.DATABASE_URL ? Promise.all([pool().end(), changesPool().end()]) : undefined));

  test('execute every named statement of the product', async () => {
    const { asked, files } = await everything();
    const executed = executionsByStatement(asked);
    const unasked = [...files.keys()].filter((name) => !executed.has(name));
    assert.deepEqual(unasked, [], 'Ask for them in perf/queries/questions.');
    assert.deepEqual([...files.keys()].sort(), [...STATEMENTS.keys()].sort());
  });

  test('are asked as the application, whose rights are in db/rights.sql', async () => {
    await everything();
    for (const connections of [pool(), changesPool()]) {
      const { rows } = await connections.query('select current_user as name');
      assert.deepEqual(rows, [{ name: ROLES.application }]);
    }
  });

  test('are about something, and answered by files that exist', async () => {
    for (const { question } of (await everything()).asked) {
      assert.ok(question.calls.length > 0, question.name);
      assert.ok(existsSync(join(PROJECT, question.file)) && question.file !== '', question.name);
    }
  });

  test('are known to the budgets, which know nothing else', async () => {
    const { asked, files } = await everything();
    const names = new Set(asked.map(({ question }) => question.name));
    const { roundTripTimes, inProcessTimes, deepPage, growth, statements } = budgets;
    const limited = [
      ...[...Object.keys(roundTripTimes), ...Object.keys(inProcessTimes), ...growth.questions],
      ...[deepPage.first, deepPage.deep],
    ];
    assert.deepEqual(
      limited.filter((name) => !names.has(name)),
      [],
    );
    assert.deepEqual(
      [...Object.keys(statements), ...budgets.fillsMemory].filter((name) => !files.has(name)),
      [],
    );
  });

  test('reach growing tables by index only, within their budgets of buffers and rows', async () => {
    const counted = await countEverything((await everything()).asked);
    assert.deepEqual(
      counted.flatMap(greedyStatement),
      [],
      'Budgets are in perf/budgets/queries.json, plans in npm run perf:queries.',
    );
  });

  test('have the answers of the naive statements', async () => {
    const { asked } = await everything();
    const questions = asked.map(({ question }) => question);
    const options = { ...QUIET, calls: 2, productCalls: 1, cutOffMs: Number.POSITIVE_INFINITY };
    const naive = await measureNaive(process.env.DATABASE_URL ?? '', questions, options);
    assert.ok(naive.length >= 10);
    for (const { question, different, compared } of naive) {
      assert.deepEqual(different, [], question);
      // Names are searched otherwise by intent.
      assert.ok(compared > 0 || question === 'search', question);
    }
  });
});

async function askEverything(): Promise<{ asked: Asked[]; files: ReadonlyMap<string, string> }> {
  const url = process.env.DATABASE_URL;
  assert.ok(url, 'DATABASE_URL is not set: only a loaded database can be asked (npm test sets it).');
  const files = await declareAllStatements();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('select from catalog.edition where part_count >= $1', [
      SMALLEST_CATALOGUE,
    ]);
    assert.ok(
      rows[0],
      `The database of DATABASE_URL holds no catalogue of ${SMALLEST_CATALOGUE} parts or more.`,
    );
    const questions = await allQuestions(await drawAll(client, SEED, CALLS), { calls: CALLS, files });
    return { asked: await askOnce(questions, QUIET), files };
  } finally {
    await client.end();
  }
}

async function countEverything(asked: readonly Asked[]): Promise<Counted[]> {
  const explainer = await connectExplainer(process.env.DATABASE_URL ?? '');
  try {
    const counted: Counted[] = [];
    for (const [name, executions] of executionsByStatement(asked, CALLS)) {
      if (fillsMemory(name)) continue;
      const plans = [];
      for (const execution of new Set(executions)) plans.push(await explainer.explain(execution));
      counted.push({
        name,
        mostBuffers: Math.max(...plans.map(({ buffers }) => buffers)),
        mostRowsRead: Math.max(...plans.map(({ rowsRead }) => rowsRead)),
        scanned: [...new Set(plans.flatMap(({ scanned }) => scanned))],
      });
    }
    return counted;
  } finally {
    await explainer.end();
  }
}
