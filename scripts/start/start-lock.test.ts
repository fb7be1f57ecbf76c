import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { acquireLock } from '#lib/process/lock.mjs';
import { StartLockError, takeStartLock } from './start-lock.ts';

const project = mkdtempSync(join(tmpdir(), 'millrace-lock-'));
after(() => rmSync(project, { recursive: true }));
const path = join(project, '.millrace', 'start.lock');

test('a start that is stopping is waited for, and that is said once', async () => {
  const stopping = acquireLock(path, { doing: 'serves', stopping: true });
  const lines: string[] = [];
  const lock = await takeStartLock(project, 'serves', (line) => {
    lines.push(line);
    stopping.release();
  });
  lock.release();
  assert.deepEqual(lines, [`Waiting for the Millrace that is stopping (process ${process.pid}) …`]);
});

test('one that goes on is named, with what it does', async () => {
  const running = acquireLock(path, { doing: 'serves http://localhost:1' });
  await assert.rejects(
    takeStartLock(project, 'serves', () => assert.fail('nothing is waited for')),
    (error) => error instanceof StartLockError && error.message.includes('serves http://localhost:1'),
  );
  running.release();
});
