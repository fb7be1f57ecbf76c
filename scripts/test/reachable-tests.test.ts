import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { changedFiles, needsDatabase, ReferenceGraph, reachableTests } from './reachable-tests.ts';

const FILES = {
  'package.json': JSON.stringify({ imports: { '#lib/*': './lib/*' } }),
  'lib/a.ts': 'export const a = 1;',
  'lib/b.ts': "import { a } from './a.ts';\nexport type { C } from '#lib/c.ts';",
  'lib/c.ts': 'export interface C {}',
  'lib/worker.ts': "export const url = new URL('./job.ts', import.meta.url);",
  'lib/job.ts': '',
  'lib/a.test.ts': "import { a } from './a.ts';",
  'lib/b.test.ts': "import '#lib/b.ts';",
  'lib/worker.test.ts': "await import('./worker.ts');",
  'db/migrate.ts': "readdirSync(new URL('./migrations', import.meta.url));",
  'db/migrations/0001.sql': 'select 1',
  'db/migrate.test.ts': "import './migrate.ts';\nconst url = process.env.DATABASE_URL;",
  'deploy/edge.conf': '',
  'deploy/edge.test.ts': '',
};
const TESTS = Object.keys(FILES).filter((path) => path.endsWith('.test.ts'));

function project(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-reachable-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test('finds the tests that a change can reach: by imports, types, URLs, folders, and by neighbourhood', (context) => {
  const graph = new ReferenceGraph(project(context));
  const reached = (...changed: string[]): string[] => reachableTests(graph, { tests: TESTS, changed });
  assert.deepEqual(reached(), []);
  assert.deepEqual(reached('lib/a.ts'), ['lib/a.test.ts', 'lib/b.test.ts']);
  assert.deepEqual(reached('lib/c.ts'), ['lib/b.test.ts']);
  assert.deepEqual(reached('lib/job.ts'), ['lib/worker.test.ts']);
  assert.deepEqual(reached('db/migrations/0001.sql'), ['db/migrate.test.ts']);
  assert.deepEqual(reached('deploy/edge.conf'), ['deploy/edge.test.ts'], 'named by nobody');
  assert.deepEqual(reached('lib/b.test.ts'), ['lib/b.test.ts']);
  assert.deepEqual(reached('package.json'), TESTS);
});

test('knows which tests need a database', (context) => {
  const graph = new ReferenceGraph(project(context));
  assert.deepEqual(
    TESTS.filter((path) => needsDatabase(graph, path)),
    ['db/migrate.test.ts'],
  );
});

test('sees what is changed, staged and new, but not what git ignores', (context) => {
  const folder = project(context);
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder });
  };
  writeFileSync(join(folder, '.gitignore'), 'ignored\n');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'all');
  assert.deepEqual(changedFiles(folder), []);
  writeFileSync(join(folder, 'lib/a.ts'), 'changed');
  writeFileSync(join(folder, 'new file.ts'), '');
  writeFileSync(join(folder, 'ignored'), '');
  writeFileSync(join(folder, 'lib/c.ts'), 'staged');
  git('add', 'lib/c.ts');
  assert.deepEqual(changedFiles(folder).toSorted(), ['lib/a.ts', 'lib/c.ts', 'new file.ts']);
  git('commit', '-qam', 'more');
  assert.deepEqual(changedFiles(folder, 'HEAD~1').toSorted(), ['lib/a.ts', 'lib/c.ts', 'new file.ts']);
});
