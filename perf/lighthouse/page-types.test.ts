import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from './page-types.ts';

test('lighthouserc.json has the six page types, on any port', () => {
  const { runs, pageTypes } = readConfig();
  assert.equal(runs, 5);
  const names = pageTypes.map(({ name }) => name);
  assert.deepEqual(names, ['home', 'hub', 'list', 'filtered list', 'part', 'search']);
  for (const { path } of pageTypes) {
    const matching = pageTypes.filter(({ pattern }) => pattern.test(`http://127.0.0.1:4321${path}`));
    assert.deepEqual(
      matching.map((type) => type.path),
      [path],
    );
  }
});

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
