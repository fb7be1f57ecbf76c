import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Held } from '../measure/held.ts';
import { Progress } from './progress.ts';
import { runSuites } from './run-suites.ts';
import { figuresOf, perfSuites, resultsTable } from './suites.ts';

const SUITES = ['perf:one', 'perf:two', 'perf:three'];

let folder: string;
let path: string;
let ran: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millrace-perf-'));
  path = join(folder, 'results', 'perf-run.json');
  ran = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Attempt {
  /** Stopped, as by Ctrl+C, while this one runs. */
  readonly stoppedIn?: string;
  readonly failing?: string;
  readonly restart?: boolean;
  readonly commit?: string;
}

async function attempt({ stoppedIn, failing, restart = false, commit = 'abc' }: Attempt = {}) {
  const stop = new AbortController();
  return runSuites({
    suites: SUITES,
    run: async (suite) => {
      ran.push(suite);
      if (suite === stoppedIn) stop.abort();
      return suite !== failing;
    },
    figuresSince: () => ({ figures: 2, broken: [] }),
    progress: new Progress(path, { commit, restart }),
    signal: stop.signal,
    say: () => {},
  });
}

describe('npm run perf', () => {
  test('runs all suites one after the other, and leaves nothing to resume', async () => {
    const results = await attempt();
    assert.deepEqual(ran, SUITES);
    assert.deepEqual(
      results.map(({ suite, succeeded, figures }) => [suite, succeeded, figures]),
      SUITES.map((suite) => [suite, true, 2]),
    );
    assert.deepEqual(readdirSync(join(folder, 'results')), []);
  });

  test('goes on with the suite that it was stopped in, and tells of all at the end', async () => {
    assert.equal((await attempt({ stoppedIn: 'perf:two' })).length, 1);
    ran = [];
    const results = await attempt();
    assert.deepEqual(ran, ['perf:two', 'perf:three']);
    assert.deepEqual(
      results.map(({ suite }) => suite),
      SUITES,
    );
    ran = [];
    await attempt();
    assert.deepEqual(ran, SUITES, 'a run that has ended is not resumed');
  });

  test('--restart and another commit begin anew', async () => {
    for (const anew of [{ restart: true }, { commit: 'def' }]) {
      await attempt({ stoppedIn: 'perf:three' });
      ran = [];
      await attempt(anew);
      assert.deepEqual(ran, SUITES);
    }
  });

  test('a suite that fails is told of, and the others run', async () => {
    const results = await attempt({ failing: 'perf:one' });
    assert.deepEqual(ran, SUITES);
    assert.deepEqual(
      results.map(({ succeeded }) => succeeded),
      [false, true, true],
    );
  });

  test('a file that cannot be read is nothing to resume', async () => {
    await attempt({ stoppedIn: 'perf:two' });
    writeFileSync(path, '{"commit":');
    ran = [];
    await attempt();
    assert.deepEqual(ran, SUITES);
  });

  test('has every perf: command, the report last', () => {
    const suites = [...perfSuites()];
    assert.ok(suites.some(([name, file]) => name === 'perf:bundle' && file === 'scripts/perf-bundle.ts'));
    assert.ok(suites.length >= 8);
    assert.equal(suites.at(-1)?.[0], 'perf:report');
  });
});

test('the table has a line for each suite, and what is broken by name', () => {
  const kept: Held = { name: 'a', value: 1, unit: 'count', limit: 1, side: 'at most' };
  const run = (at: string, held: Held[]) => ({ at, commit: 'abc', suite: 'one', held });
  const found = figuresOf(
    [
      run('2026-12-01T10:00:00.000Z', [kept]),
      run('2026-12-01T12:00:00.000Z', [kept, { ...kept, name: 'b', value: 2 }]),
    ],
    '2026-12-01T11:00:00.000Z',
  );
  assert.deepEqual(found, { figures: 2, broken: ['b'] });
  assert.equal(
    resultsTable([{ suite: 'perf:one', succeeded: false, seconds: 90, ...found }]),
    'suite     result  figures  broken  minutes\nperf:one  failed        2       1      1.5\n\nBroken:\n  perf:one: b',
  );
});
