import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './identity.mjs';

const PROJECT = join(import.meta.dirname, '../..');
const MODULE = JSON.stringify(import.meta.resolve('./bound-child.ts'));
/** Says its id and is busy for ever: its event loop never turns again. */
const BUSY =
  'require("fs").writeSync(1, process.pid + "\\n"); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';
const LIMIT_MS = 20_000;

/** Runs a program, kills it as soon as its descendants have told their ids, and waits until those are gone. */
async function endOfDescendants(code: string, count: number): Promise<void> {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pids: number[] = [];
  for await (const line of createInterface(parent.stdout)) {
    pids.push(Number(line));
    if (pids.length === count) break;
  }
  assert.equal(pids.length, count);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  // Between two looks.
  for (const deadline = Date.now() + LIMIT_MS; pids.some(processIdentity); await sleep(50))
    assert.ok(Date.now() < deadline, 'A child goes on without its parent.');
}

test('a forked child ends with its parent although its event loop is blocked', async () => {
  await endOfDescendants(
    `import { fork } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     import { boundFork } from ${MODULE};
     const file = \`/tmp/millrace-busy-\${process.pid}.cjs\`;
     writeFileSync(file, ${JSON.stringify(`require("fs").unlinkSync(__filename); ${BUSY}`)});
     fork(file, boundFork({ env: process.env }));
     setInterval(() => {}, 1000);`,
    1,
  );
});

test('so does one with the children that it starts, by the way that needs no help of the system', async () => {
  await endOfDescendants(
    `import { fork } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     import { boundFork } from ${MODULE};
     const file = \`/tmp/millrace-busy-\${process.pid}.cjs\`;
     writeFileSync(file, ${JSON.stringify(
       `if (!process.argv[2]) require("child_process").fork(__filename, ["inner"]).once("spawn", () => { ${BUSY} });
        else { require("fs").unlinkSync(__filename); ${BUSY} }`,
     )});
     fork(file, boundFork({ env: process.env, withDescendants: true }));
     setInterval(() => {}, 1000);`,
    2,
  );
});

test('a program that is not ours is terminated with its parent, where the system can do that', async () => {
  // Where it cannot be, it has to end by itself.
  const seconds = process.platform === 'linux' ? 600 : 5;
  const code = `import { spawnBound } from ${MODULE};
    spawnBound('sh', ['-c', 'echo $$; exec sleep ${seconds}'], { stdio: ['ignore', 'inherit', 'inherit'] });
    setInterval(() => {}, 1000);`;
  await endOfDescendants(code, 1);
});

test('nothing of the project forks a child in another way, but for the server, which drains', () => {
  const sources = globSync('{cache,db,deploy,import,lib,perf,scripts}/**/*.ts', { cwd: PROJECT }).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  const unbound = sources.filter((path) => {
    const text = readFileSync(join(PROJECT, path), 'utf8');
    return /\bfork\(/.test(text) && !text.includes('boundFork(');
  });
  // These two run server.ts.
  assert.deepEqual(unbound.sort(), ['perf/cache/instance.ts', 'scripts/start/server-process.ts']);
});
