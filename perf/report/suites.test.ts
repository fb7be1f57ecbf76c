import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commandOf, limitsOf, suitesWithBudgets } from './suites.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

test('every file of budgets is measured by a command or a test that there is, and has limits', () => {
  const tests = globSync('{perf,lib,e2e,scripts}/**/*.{test,spec}.ts');
  for (const suite of suitesWithBudgets()) {
    const [, command, part] = /^npm (?:run (\S+)|test -- (\S+))$/.exec(commandOf(suite)) ?? [];
    const exists = command ? command in scripts : tests.some((path) => path.includes(part ?? ''));
    assert.ok(exists, `${commandOf(suite)} measures nothing: name another in perf/report/suites.ts.`);
    assert.ok(limitsOf(suite).length > 0, suite);
  }
});

test('a suite of one size of catalogue is measured at that size', () => {
  assert.equal(commandOf('queries-10000000'), 'npm run perf:queries -- --parts 10000000');
  assert.equal(commandOf('pictures'), 'npm test -- perf/pictures');
});
