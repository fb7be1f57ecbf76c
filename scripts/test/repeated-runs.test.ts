import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { RepeatedRuns } from './repeated-runs.ts';

const RUN = { commit: 'abc', files: ['e2e/list.spec.ts'], load: 6 };
const PASSED = { succeeded: true, seconds: 12, counts: '8 passed, 0 failed' };
const FAILED = { succeeded: false, seconds: 15, counts: '7 passed, 1 failed' };

function file(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-runs-'));
  context.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'results', 'runs.jsonl');
}

test('goes on where the same run was stopped, and only there', (context) => {
  const path = file(context);
  const runs = new RepeatedRuns(path, RUN, { resume: false });
  runs.add(PASSED);
  runs.add(FAILED);
  new RepeatedRuns(path, { ...RUN, load: 0 }, { resume: false }).add(PASSED);
  const resumed = new RepeatedRuns(path, RUN, { resume: true });
  assert.deepEqual([resumed.done, resumed.failed], [2, 1]);
  assert.equal(String(resumed), '✔ run 1: 12 s, 8 passed, 0 failed\n✖ run 2: 15 s, 7 passed, 1 failed');
  assert.equal(new RepeatedRuns(path, { ...RUN, commit: 'def' }, { resume: true }).done, 0);
  assert.equal(new RepeatedRuns(path, { ...RUN, load: 0 }, { resume: true }).done, 1);
  assert.equal(new RepeatedRuns(path, RUN, { resume: false }).done, 0, 'begun again');
  assert.equal(new RepeatedRuns(path, RUN, { resume: true }).done, 0);
});
