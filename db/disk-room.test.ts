import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskRoom, fullDisk, isDiskFull } from './disk-room.ts';

const MB = 1024 * 1024;

function watch(options: { remindAfterMs?: number; expendable?: string[]; dir?: string } = {}) {
  const disk = { free: 1_000 * MB };
  const lines: string[] = [];
  const room = new DiskRoom({
    ...{ dir: '/data/postgres', freeBytes: () => disk.free, say: (line) => lines.push(line) },
    ...{ lookEveryMs: 3_600_000, ...options },
  });
  return { disk, lines, room, [Symbol.dispose]: () => room.stop() };
}

test('a full disk is told once, with how much to free, and once that it has room again', () => {
  using watched = watch();
  const { disk, room, lines } = watched;
  assert.equal(room.look(), true);
  disk.free = 0.5 * MB;
  assert.equal(room.look(), false);
  assert.equal(room.look(), false);
  // More, but not enough to go on with.
  disk.free = 40 * MB;
  assert.equal(room.look(), false);
  disk.free = 80 * MB;
  assert.equal(room.look(), true);
  assert.equal(room.look(), true);
  assert.deepEqual(lines, [
    'The disk of /data/postgres is full (0.5 MB left): PostgreSQL cannot write there, and stops or does not start. ' +
      'Free 64 MB or more on it and everything goes on by itself.',
    'The disk of /data/postgres has room again (80 MB).',
  ]);
});

test('it is told again now and then until it heals', () => {
  using watched = watch({ remindAfterMs: 0 });
  watched.disk.free = 0;
  for (let look = 0; look < 3; look += 1) watched.room.look();
  assert.equal(watched.lines.length, 3);
});

test('of what may be deleted that is named which is there', () => {
  const dir = mkdtempSync(join(tmpdir(), 'millrace-room-'));
  mkdirSync(join(dir, 'static'));
  assert.match(
    fullDisk(dir, [join(dir, 'logs'), join(dir, 'static')]),
    new RegExp(`Free 64 MB or more on it – ${join(dir, 'static')} may be deleted – and everything`),
  );
  rmSync(dir, { recursive: true });
});

test('who waits for room goes on when there is some', async () => {
  const disk = { free: 0 };
  const room = new DiskRoom({ dir: '/data', freeBytes: () => disk.free, say: () => {}, lookEveryMs: 1 });
  const waiting = room.untilEnough(new AbortController().signal);
  disk.free = 100 * MB;
  await waiting;
  room.stop();
});

test('PostgreSQL says when it has no room, for a quota too', () => {
  assert.ok(isDiskFull('FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device'));
  assert.ok(isDiskFull('FATAL:  could not write lock file "postmaster.pid": Disk quota exceeded'));
  assert.ok(!isDiskFull('LOG:  database system is ready to accept connections'));
});
