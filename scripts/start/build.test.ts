import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from '#lib/process/identity.mjs';
import { BuildError, buildFingerprint, buildIfNeeded } from './build.ts';

const MODULE = new URL('build.ts', import.meta.url).href;
const LIMIT_MS = 30_000;
const NEXT = 'node_modules/next/dist/bin/next';
/** Builds as Next would, as far as this file is concerned. */
const BUILDS = `console.log('Compiled successfully');
  require('fs').mkdirSync('.next', { recursive: true });
  require('fs').writeFileSync('.next/BUILD_ID', process.env.MILLRACE_RELEASE ?? 'random')`;

describe('the build', () => {
  let project: string;
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  };
  const build = (edition = 'demo-1', signal?: AbortSignal): Promise<boolean> =>
    buildIfNeeded({
      project,
      databaseUrl: 'postgresql://x',
      edition,
      logFile: join(project, 'logs', 'build.log'),
      signal,
    });

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'millrace-build-'));
    write('app/page.tsx', 'page');
    write('package-lock.json', '{}');
    write(NEXT, BUILDS);
  });
  afterEach(() => rmSync(project, { recursive: true }));

  test('is made once', async () => {
    assert.equal(await build(), true);
    assert.equal(await build(), false);
    assert.match(readFileSync(join(project, 'logs', 'build.log'), 'utf8'), /Compiled successfully/);
  });

  for (const path of [
    'app/page.tsx',
    'app/p/[number]/page.tsx',
    'lib/catalog/part.ts',
    'db/migrations/0003-x.sql',
    'next.config.ts',
    'package-lock.json',
  ]) {
    test(`is made again after a change of ${path}`, async () => {
      await build();
      write(path, 'changed');
      assert.equal(await build(), true);
    });
  }

  test('is made again for another catalogue', async () => {
    await build('demo-1');
    assert.equal(await build('demo-2'), true);
  });

  test('is called the same when the same is built again, and otherwise not', async () => {
    const releaseAfter = async (edition = 'demo-1'): Promise<string> => {
      await build(edition);
      return readFileSync(join(project, '.next', 'BUILD_ID'), 'utf8');
    };
    const first = await releaseAfter();
    assert.match(first, /^[0-9b-fx]{24}$/);
    rmSync(join(project, '.next'), { recursive: true });
    assert.equal(await releaseAfter(), first);
    const others = [await releaseAfter('demo-2')];
    for (const path of ['app/page.tsx', 'server.ts', 'cache/entry.ts', 'package-lock.json']) {
      write(path, 'changed');
      others.push(await releaseAfter());
    }
    assert.equal(new Set([first, ...others]).size, 6);
  });

  test('does not depend on tests, nor on where the project lies', async () => {
    const fingerprint = buildFingerprint(project, 'demo-1');
    write('lib/catalog/part.test.ts', 'test');
    assert.equal(buildFingerprint(project, 'demo-1'), fingerprint);
  });

  test('does not get to know the owner of the database', async (context) => {
    process.env.DATABASE_OWNER_URL = 'postgresql://owner:hunter2@x';
    context.after(() => delete process.env.DATABASE_OWNER_URL);
    write(NEXT, `${BUILDS}; require('fs').writeFileSync('env', JSON.stringify(process.env))`);
    await build();
    const seen = readFileSync(join(project, 'env'), 'utf8');
    assert.equal(JSON.parse(seen).DATABASE_OWNER_URL, '');
    assert.doesNotMatch(seen, /hunter2/);
  });

  test('that fails says why and counts for nothing', async () => {
    await build();
    write('app/page.tsx', 'broken');
    write(NEXT, "console.error('Type error: nope'); process.exit(1)");
    await assert.rejects(
      build(),
      (error) => error instanceof BuildError && /Type error: nope/.test(error.message),
    );
    write('app/page.tsx', 'page');
    write(NEXT, BUILDS);
    assert.equal(await build(), true);
  });

  test('that ends early without an error counts for nothing', async () => {
    await build();
    write('app/page.tsx', 'changed');
    write(NEXT, '');
    await assert.rejects(build(), BuildError);
  });

  test('ends when the process that started it is killed', async () => {
    write(
      NEXT,
      "console.log(process.pid); require('fs').writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000)",
    );
    const options = {
      project,
      databaseUrl: 'postgresql://x',
      edition: 'demo-1',
      logFile: join(project, 'build.log'),
    };
    const code = `import { build } from ${JSON.stringify(MODULE)}; await build(${JSON.stringify(options)})`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
    const builder = await eventually(() => Number(readFileSync(join(project, 'pid'), 'utf8')) || undefined);
    starter.kill('SIGKILL');
    await eventually(() => processIdentity(builder) === undefined || undefined);
  });

  test('that is interrupted counts for nothing', async () => {
    write(NEXT, "require('fs').mkdirSync('.next', { recursive: true }); setInterval(() => {}, 1000)");
    await assert.rejects(build('demo-1', AbortSignal.timeout(500)));
    assert.equal(existsSync(join(project, '.next', 'millrace-build')), false);
    write(NEXT, BUILDS);
    assert.equal(await build(), true);
  });
});

async function eventually<T>(look: () => T | undefined): Promise<T> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    try {
      const seen = look();
      if (seen !== undefined) return seen;
    } catch {
      // Not there yet.
    }
    assert.ok(Date.now() < deadline, 'It did not happen in time.');
    // Between two looks.
    await sleep(100);
  }
}
