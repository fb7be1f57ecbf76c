import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCatalogOptions, parseQueriesOptions } from './options.ts';

test('perf:queries has a seed and keeps to some questions', () => {
  assert.deepEqual(parseQueriesOptions(['--parts', '10m', '--seed', '7', '--only=list page']), {
    ...{ parts: 10_000_000, dataDir: undefined, help: false },
    ...{ seed: 7, only: 'list page' },
  });
  assert.equal(parseQueriesOptions([]).seed, 1);
});

test('what is not possible is answered by a sentence', () => {
  for (const [argv, sentence] of [
    [['--seed', 'x'], /--seed x is not possible: give a whole number/],
    [['--seed'], /--seed needs a value/],
    [['--only', ''], /--only needs a value/],
    [['--parts', '3'], /--parts 3 is not possible/],
    [['--reload'], /--reload is not a flag of npm run perf:queries/],
  ] as const) {
    assert.throws(() => parseQueriesOptions(argv), sentence);
  }
  assert.throws(() => parseCatalogOptions(['--seed', '1']), /--seed is not a flag of npm run perf:catalog/);
});
