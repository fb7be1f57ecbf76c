import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';

const MB = 1024 * 1024;
const DISK = '160m';
const LIMIT_MS = 60_000;
const SETTINGS = { shared_buffers: '16MB', max_wal_size: '64MB', min_wal_size: '32MB' };

/** A disk that can be filled: a small one where this user may mount it, else one that is said to be full. */
interface SmallDisk {
  readonly dir: string;
  readonly room: EmbeddedOptions['room'];
  readonly isMounted: boolean;
  fill(): void;
  free(): void;
  remove(): void;
}

function smallDisk(): SmallDisk {
  const dir = mkdtempSync(join(tmpdir(), 'millrace-test-full-'));
  chmodSync(dir, 0o755);
  const isMounted =
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=755`, 'tmpfs', dir]).status === 0;
  if (!isMounted) {
    let free = 1_000 * MB;
    return {
      ...{ dir, room: { lookEveryMs: 50, freeBytes: () => free }, isMounted },
      fill: () => {
        free = 0;
      },
      free: () => {
        free = 1_000 * MB;
      },
      remove: () => rmSync(dir, { recursive: true }),
    };
  }
  const ballast = join(dir, 'ballast');
  return {
    ...{ dir, room: { lookEveryMs: 50 }, isMounted },
    fill: () => {
      const file = openSync(ballast, 'a');
      try {
        for (const block = Buffer.alloc(64 * 1024); ; ) writeSync(file, block);
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
      }
      closeSync(file);
    },
    free: () => rmSync(ballast),
    remove: () => {
      spawnSync('umount', [dir]);
      rmSync(dir, { recursive: true });
    },
  };
}

interface Ending {
  readonly disk: SmallDisk;
  /** The administrator's. */
  readonly url: string;
}

test('a PostgreSQL that is killed on a full disk is told of in one sentence, and comes back when there is room', () =>
  fillAndFree(async ({ disk }) => kill(disk)));

test('and so is one that ends as it cannot write its log', () =>
  fillAndFree(async ({ disk, url }) => {
    // Where no small disk may be mounted it can write.
    if (!disk.isMounted) return kill(disk);
    await assert.rejects(writeLog(url));
    const said = readFileSync(join(disk.dir, 'postgres/server.log'), 'utf8');
    assert.match(said, /PANIC: .*No space left on device/);
  }));

async function fillAndFree(end: (ending: Ending) => Promise<void>): Promise<void> {
  const disk = smallDisk();
  const lines: string[] = [];
  const database = await startEmbedded({
    ...{ dataDir: disk.dir, settings: SETTINGS, room: disk.room },
    log: (line) => lines.push(line),
  });
  try {
    await query(database.ownerUrl, 'create table kept as select 42 as n');
    disk.fill();
    await until(() => lines.some((line) => line.includes('is full')));
    await end({ disk, url: database.administratorUrl });
    await until(() => lines.some((line) => line.includes('starting it again')));
    disk.free();
    await until(() => lines.some((line) => line.includes('is back')));
    assert.deepEqual(await query(database.ownerUrl, 'select n from kept'), [{ n: 42 }]);
    const told = lines.filter((line) => !line.startsWith('PostgreSQL is still starting'));
    assert.match(
      told[0] ?? '',
      /^The disk of \S+ is full \(\d+\.\d MB left\): [^\n]+ Free 64 MB or more on it [^\n]+$/,
    );
    assert.equal(told[1], 'PostgreSQL has ended unexpectedly; starting it again.');
    assert.match(told[2] ?? '', /^The disk of \S+ has room again \(\d+ MB\)\.$/);
    assert.equal(told[3], 'PostgreSQL is back.');
    assert.equal(told.length, 4, told.join('\n'));
  } finally {
    await database.stop();
    disk.remove();
  }
}

function kill({ dir }: SmallDisk): void {
  const [pid] = readFileSync(join(dir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** Writes nothing but PostgreSQL's log, and more of that than there can be room for ahead. */
async function writeLog(url: string): Promise<void> {
  for (let written = 0; written < 128; written += 1)
    await query(url, "select pg_logical_emit_message(true, 'test', repeat('x', 1024 * 1024))");
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (const deadline = Date.now() + LIMIT_MS; !isSo(); await sleep(20))
    assert.ok(Date.now() < deadline, 'It did not happen in time.');
}
