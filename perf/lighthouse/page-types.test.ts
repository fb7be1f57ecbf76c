import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { COUNTS_CONFIG, readConfig, TIMES_CONFIG } from './page-types.ts';

for (const [what, config, visits] of [
  ['counts', COUNTS_CONFIG, 1],
  ['times', TIMES_CONFIG, 5],
] as const) {
  test(`the file of what ${what} has the six page types, on any port`, () => sixPageTypes(config, visits));
}

test('no time decides in npm test, and perf:lighthouse asserts all that takes time', () => {
  const TIMES = ['categories:performance', 'largest-contentful-paint', 'total-blocking-time'];
  const counted = assertionsOf(COUNTS_CONFIG);
  for (const assertions of counted) {
    assert.deepEqual(
      assertions.filter((name) => TIMES.includes(name) || /time|paint|speed|blocking/.test(name)),
      [],
    );
    for (const type of ['script', 'stylesheet', 'image', 'font', 'total'])
      assert.ok(assertions.includes(`resource-summary:${type}:size`), type);
    for (const name of ['resource-summary:total:count', 'cumulative-layout-shift', 'errors-in-console'])
      assert.ok(assertions.includes(name), name);
  }
  for (const assertions of assertionsOf(TIMES_CONFIG)) assert.deepEqual(assertions, TIMES);
});

function assertionsOf(path: string): string[][] {
  const { ci } = JSON.parse(readFileSync(path, 'utf8'));
  return ci.assert.assertMatrix.map(({ assertions }: { assertions: object }) => Object.keys(assertions));
}

function sixPageTypes(config: string, visits: number): void {
  const { runs, pageTypes } = readConfig(config);
  assert.equal(runs, visits);
  const names = pageTypes.map(({ name }) => name);
  assert.deepEqual(names, ['home', 'hub', 'list', 'filtered list', 'part', 'search']);
  for (const { path } of pageTypes) {
    const matching = pageTypes.filter(({ pattern }) => pattern.test(`http://127.0.0.1:4321${path}`));
    assert.deepEqual(
      matching.map((type) => type.path),
      [path],
    );
  }
}

test('an address that nothing holds, and a pattern that holds nothing, are errors', () => {
  assert.throws(
    () => read(['http://localhost/', 'http://localhost/new'], ['/$']),
    /\/new has to match exactly one/,
  );
  assert.throws(() => read(['http://localhost/'], ['/$', '/gone$']), /\/gone\$ \(1\) matches no address/);
  assert.throws(
    () => read(['http://localhost/a', 'http://localhost/b'], ['/[ab]$']),
    /matches .*\/a and .*\/b/,
  );
});

function read(url: readonly string[], patterns: readonly string[]): unknown {
  const dir = mkdtempSync(join(tmpdir(), 'millrace-lighthouserc-'));
  const path = join(dir, 'lighthouserc.json');
  const assertMatrix = patterns.map((matchingUrlPattern, index) => ({
    name: `${index}`,
    matchingUrlPattern,
  }));
  try {
    writeFileSync(
      path,
      JSON.stringify({ ci: { collect: { url, numberOfRuns: 1 }, assert: { assertMatrix } } }),
    );
    return readConfig(path);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
