import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { namespaceOf, type Rendering } from './namespace.ts';

const RENDERING: Rendering = {
  release: '9d21cd2f2249c14d',
  staticNames: ['chunks/a.js', 'chunks/b.css'],
  origin: 'https://parts.example.com',
  databaseUrl: 'postgresql://millrace:secret@db.example.com:5432/millrace',
  nodeVersion: 'v24.21.0',
};

test('what would be rendered the same shares a namespace', () => {
  const expected = namespaceOf(RENDERING);
  assert.match(expected, /^9d21cd2f2249c14d-[\w-]{22}$/);
  assert.equal(namespaceOf({ ...RENDERING, staticNames: RENDERING.staticNames.toReversed() }), expected);
  const databaseUrl = 'postgresql://other:password@db.example.com:5432/millrace?application_name=x';
  assert.equal(namespaceOf({ ...RENDERING, databaseUrl }), expected);
});

test('the embedded database is the same with another port', () => {
  const at = (databaseUrl: string) => namespaceOf({ ...RENDERING, databaseUrl });
  assert.equal(at('postgresql://a:b@127.0.0.1:41145/millrace'), at('postgresql://a:c@localhost:5/millrace'));
  assert.notEqual(
    at('postgresql://a:b@127.0.0.1:41145/millrace'),
    at('postgresql://a:b@127.0.0.1:41145/two'),
  );
});

for (const [what, other] of Object.entries({
  release: { release: '9d21cd2f2249c14e' },
  'names of scripts': { staticNames: ['chunks/a.js', 'chunks/c.css'] },
  origin: { origin: 'https://parts.example.org' },
  'database server': { databaseUrl: 'postgresql://millrace:secret@db2.example.com:5432/millrace' },
  'port of a database server': { databaseUrl: 'postgresql://millrace:secret@db.example.com:5433/millrace' },
  database: { databaseUrl: 'postgresql://millrace:secret@db.example.com:5432/staging' },
  Node: { nodeVersion: 'v24.22.0' },
})) {
  test(`another ${what} is another namespace`, () => {
    assert.notEqual(namespaceOf({ ...RENDERING, ...other }), namespaceOf(RENDERING));
  });
}

describe('of a process', () => {
  const module = new URL('namespace.ts', import.meta.url).href;
  let project: string;
  before(() => {
    project = mkdtempSync(join(tmpdir(), 'millrace-namespace-'));
  });
  after(() => rmSync(project, { recursive: true }));

  const ask = (env: Readonly<Record<string, string>> = {}): string =>
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { cacheNamespace } from ${JSON.stringify(module)};
        process.stdout.write(cacheNamespace() + ' ' + (cacheNamespace() === cacheNamespace()))`,
      ],
      { cwd: project, encoding: 'utf8', env: { ...process.env, ...env } },
    );

  test('without a build it is shared with no other', () => {
    const [first, second] = [ask(), ask()];
    assert.match(first, /^development-[\w-]{36} true$/);
    assert.notEqual(first, second);
  });

  test('with a build it is shared by those with the same settings', () => {
    mkdirSync(join(project, '.next', 'static', 'chunks'), { recursive: true });
    writeFileSync(join(project, '.next', 'BUILD_ID'), 'abc');
    const first = ask();
    assert.match(first, /^abc-[\w-]{22} true$/);
    assert.equal(ask({ PORT: '3001', MILLRACE_VITALS_SAMPLE: '0', MILLRACE_OFFLINE: 'off' }), first);
    assert.notEqual(ask({ MILLRACE_ORIGIN: 'https://parts.example.com' }), first);
    writeFileSync(join(project, '.next', 'static', 'chunks', 'a.js'), '');
    assert.notEqual(ask(), first);
  });
});
