import assert from 'node:assert/strict';
import { test } from 'node:test';
import budgets from '../budgets/queries.json' with { type: 'json' };
import { isBroken } from '../measure/held.ts';
import type { MeasuredRatio } from '../measure/paired-ratio.ts';
import { brokenBudgets } from './budgets.ts';
import { brokenGrowth } from './growth.ts';
import { heldQueries } from './held-queries.ts';

const SEARCH = budgets.roundTripTimes.search;
const DEEP = budgets.deepPage.times;
const COUNTS = 'facet counts, 20,000 parts';

const at = (value: number) => ({ p50: value, p75: value, p95: value, p99: value });
/** Only the upper end is held, so that the mean has room. */
const beside = (high: number): MeasuredRatio => ({
  ...{ ratio: high / 2, low: high / 4, high, pairs: 20, p75Ms: 1, referenceP75Ms: 1 },
});
const question = (name: string, high: number) => ({
  ...{ name, file: '', calls: 1, statements: [], slowest: { about: '', roundTripMs: 0 } },
  // However many milliseconds it takes: they decide nothing.
  ...{ roundTripMs: at(9_999), inProcessMs: at(9_999), firstAskedMs: at(0) },
  times: beside(high),
});
const statement = (name: string, mostBuffers: number, scanned: string[] = []) => ({
  ...{ name, file: '', executions: 1, executionMs: at(0), planningMs: at(0), roundTripMs: at(0) },
  ...{ rowsReadPerRow: 1, mostRowsRead: 1, mostBuffers, mostOutputKb: 0, planNodes: 1, scanned },
  ...{ plan: { 'Node Type': 'Result' } as never, planText: '' },
});
const naive = (different: string[]) => ({
  ...{ question: 'search', what: '', calls: 1, cutOff: 0, p50Ms: 1, productP50Ms: 1, ratio: 1, compared: 1 },
  different,
});
const KEPT = {
  questions: [question('search', SEARCH), question('list, first page', 9_999)],
  deepPage: beside(DEEP),
  statements: [statement('availability', 1500), statement('facets', 9_999_999, ['facet'])],
  naive: [naive([])],
  filterMemory: { grownMb: 300, heldMb: 1, categories: 60, held: 60, seconds: 1 },
  growth: [{ question: 'search', smaller: 1, larger: 1.5, times: 1.5, high: 2, limit: 2 }],
};

test('what is held breaks exactly where the command says so', () => {
  const cases = [
    KEPT,
    { ...KEPT, questions: [question('search', SEARCH * 1.01)] },
    { ...KEPT, questions: [question('search', Number.NaN)] },
    { ...KEPT, questions: [question(COUNTS, budgets.inProcessTimes[COUNTS] * 1.01)] },
    { ...KEPT, deepPage: beside(DEEP * 1.01) },
    { ...KEPT, statements: [statement('availability', 1501)] },
    { ...KEPT, statements: [statement('availability', 1, ['part'])] },
    { ...KEPT, naive: [naive(['M4'])] },
    { ...KEPT, filterMemory: { ...KEPT.filterMemory, grownMb: 301 } },
    { ...KEPT, filterMemory: { ...KEPT.filterMemory, held: 59 } },
    { ...KEPT, growth: [{ question: 'search', smaller: 1, larger: 1.5, times: 1.5, high: 2.1, limit: 2 }] },
  ];
  for (const [place, measured] of cases.entries()) {
    const said = [...brokenBudgets(measured), ...brokenGrowth(measured.growth)];
    assert.equal(said.length, place === 0 ? 0 : 1, `case ${place}`);
    assert.equal(heldQueries(measured).filter(isBroken).length, said.length, said[0] ?? '');
  }
  const unlimited = heldQueries({ ...KEPT, statements: [statement('new', 1)] }).find(isBroken);
  assert.match(unlimited?.culprit ?? '', /has no budget/);
});

test('results from before there were ratios are held against nothing', () => {
  const { times, ...old } = question('search', 1);
  const before = { ...KEPT, questions: [old], deepPage: undefined };
  assert.deepEqual(brokenBudgets(before), []);
  assert.ok(!heldQueries(before).some(({ name }) => /as a round trip|first page/.test(name)));
});
