import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBroken } from '../measure/held.ts';
import { brokenBudgets } from './budgets.ts';
import { brokenGrowth } from './growth.ts';
import { heldQueries } from './held-queries.ts';

const at = (value: number) => ({ p50: value, p75: value, p95: value, p99: value });
const question = (name: string, value: number) => ({
  ...{ name, file: '', calls: 1, statements: [], slowest: { about: '', roundTripMs: 0 } },
  ...{ roundTripMs: at(value), inProcessMs: at(value), firstAskedMs: at(0) },
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
  questions: [question('search', 20), question('list, first page', 1), question('list, last page', 1)],
  statements: [statement('availability', 1500), statement('facets', 9_999_999, ['facet'])],
  naive: [naive([])],
  filterMemory: { grownMb: 300, heldMb: 1, categories: 60, held: 60, seconds: 1 },
  growth: [{ question: 'search', smallerMs: 1, largerMs: 2, times: 2, limitMs: 2 }],
};

test('what is held breaks exactly where the command says so', () => {
  const cases = [
    KEPT,
    { ...KEPT, questions: [question('search', 20.1)] },
    { ...KEPT, questions: [question('facet counts, 20,000 parts', 3.1)] },
    { ...KEPT, questions: [question('list, first page', 1), question('list, last page', 1.6)] },
    { ...KEPT, statements: [statement('availability', 1501)] },
    { ...KEPT, statements: [statement('availability', 1, ['part'])] },
    { ...KEPT, naive: [naive(['M4'])] },
    { ...KEPT, filterMemory: { ...KEPT.filterMemory, grownMb: 301 } },
    { ...KEPT, filterMemory: { ...KEPT.filterMemory, held: 59 } },
    { ...KEPT, growth: [{ question: 'search', smallerMs: 1, largerMs: 2.1, times: 2, limitMs: 2 }] },
  ];
  for (const [place, measured] of cases.entries()) {
    const said = [...brokenBudgets(measured), ...brokenGrowth(measured.growth)];
    assert.equal(said.length, place === 0 ? 0 : 1, `case ${place}`);
    assert.equal(heldQueries(measured).filter(isBroken).length, said.length, said[0] ?? '');
  }
  const unlimited = heldQueries({ ...KEPT, statements: [statement('new', 1)] }).find(isBroken);
  assert.match(unlimited?.culprit ?? '', /has no budget/);
});
