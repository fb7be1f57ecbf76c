import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeldRun } from '../measure/held.ts';
import { rowsOf } from './rows.ts';

test('a trend has the runs that held a figure in the same unit, oldest first', () => {
  const run = (at: string, value: number, unit: 'ms' | 'ratio'): HeldRun => ({
    ...{ at, commit: 'abc', suite: 'interactions' },
    held: [{ name: 'list to part', value, unit, limit: 2, side: 'at most' }],
  });
  const all = [run('1', 48, 'ms'), run('2', 0.9, 'ratio'), run('3', 0.8, 'ratio')];
  const [row] = rowsOf({ suite: 'interactions', last: run('3', 0.8, 'ratio'), all });
  assert.deepEqual(
    row?.trend.map(({ value }) => value),
    [0.9, 0.8],
  );
});
