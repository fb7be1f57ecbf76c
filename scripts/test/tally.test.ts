import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readReport } from './playwright-report.ts';
import { Tally } from './tally.ts';

test('counts over all stages, and says at the end what failed', () => {
  const tally = new Tally();
  tally.add({
    passed: 3,
    failed: 1,
    failures: [{ name: 'a.test.ts:4 › adds', message: 'Expected:\n\n2 !== 3' }],
  });
  tally.add({ passed: 1, skipped: 2 });
  assert.equal(
    String(tally),
    '✖ a.test.ts:4 › adds\n    Expected:\n    2 !== 3\n4 passed, 1 failed, 2 skipped',
  );
  assert.equal(tally.succeeded, false);
});

test('a long message is cut', () => {
  const tally = new Tally();
  tally.add({ failed: 1, failures: [{ name: 'long', message: 'line\n'.repeat(100) }] });
  assert.equal(String(tally).split('\n').length, 14);
});

test('nothing tested has not succeeded', () => {
  assert.equal(new Tally().succeeded, false);
  assert.equal(String(new Tally()), '0 passed, 0 failed');
});

test("a report of Playwright's names what failed, in groups as well, without colours", (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-report-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'report.json');
  const spec = (title: string, status: string, message?: string) => ({
    ...{ title, file: 'list.spec.ts', line: 7 },
    tests: [{ status, results: [{ duration: 250, error: message === undefined ? undefined : { message } }] }],
  });
  const report = {
    stats: { expected: 1, flaky: 0, unexpected: 1, skipped: 1 },
    errors: [{ message: 'no such file' }],
    suites: [
      {
        specs: [spec('works', 'expected')],
        suites: [{ specs: [spec('sorts', 'unexpected', '\u001b[31mtoo slow\u001b[39m')] }],
      },
    ],
  };
  writeFileSync(path, JSON.stringify(report));
  assert.deepEqual(readReport(path), {
    ...{ passed: 1, failed: 2, skipped: 1 },
    failures: [
      { name: 'e2e/list.spec.ts:7 › sorts', message: 'too slow' },
      { name: 'Outside tests', message: 'no such file' },
    ],
    files: [{ path: 'e2e/list.spec.ts', seconds: 0.5, tests: 2 }],
  });
});

test('a report that is not there has failed', (context) => {
  context.mock.method(console, 'error', () => {});
  assert.equal(readReport('/nowhere/report.json').failed, 1);
});
