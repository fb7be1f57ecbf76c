import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { processIdentity } from './identity.mjs';
import { acquireLock, LockHeldError, liveHolder } from './lock.mjs';

const LONG_AGO = new Date('2020-01-01');

describe('a lock', () => {
  let dir: string;
  let path: string;
  let other: ChildProcess;
  const otherPid = (): number => other.pid ?? 0;

  before(async () => {
    dir = mkdtempSync(join(tmpdir(), 'millrace-lock-'));
    path = join(dir, 'nested', 'start.lock');
    other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)']);
    if (other.stdout) await once(other.stdout, 'data');
  });
  after(() => {
    other.kill('SIGKILL');
    rmSync(dir, { recursive: true });
  });

  test('is taken, described and given back', () => {
    const lock = acquireLock(path, { doing: 'serves' });
    lock.describe({ stopping: true });
    const holder = liveHolder(path);
    assert.equal(holder?.pid, process.pid);
    assert.equal(holder?.doing, 'serves');
    assert.equal(holder?.stopping, true);
    lock.release();
    assert.equal(existsSync(path), false);
  });

  test('is not given out twice', () => {
    const lock = acquireLock(path);
    assert.throws(() => acquireLock(path), LockHeldError);
    lock.release();
  });

  test('of a living process is respected', () => {
    writeFileSync(path, JSON.stringify({ pid: otherPid(), identity: processIdentity(otherPid()) }));
    assert.throws(
      () => acquireLock(path),
      (error) => error instanceof LockHeldError && error.holder.pid === otherPid(),
    );
    assert.ok(existsSync(path));
    rmSync(path);
  });

  test('of a process whose id another one has now is taken over', () => {
    writeFileSync(path, JSON.stringify({ pid: otherPid(), identity: 'an earlier boot 4711' }));
    acquireLock(path).release();
  });

  test('of a process that was killed is taken over', async () => {
    const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(path, JSON.stringify({ pid: killed.pid, identity: processIdentity(killed.pid ?? 0) }));
    assert.equal(liveHolder(path)?.pid, killed.pid);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    acquireLock(path).release();
  });

  test('half written at a power cut is taken over', () => {
    for (const content of ['', '{"pid":', '{"pid":"x"}']) {
      writeFileSync(path, content);
      utimesSync(path, LONG_AGO, LONG_AGO);
      acquireLock(path).release();
    }
  });

  test('that is released says nothing any more', () => {
    const lock = acquireLock(path);
    lock.release();
    lock.describe({ stopping: true });
    assert.equal(existsSync(path), false);
  });
});
