import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { childrenOf, processIdentity } from '#lib/process/identity.mjs';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';

const SETTINGS = { shared_buffers: '16MB' };
const MODULE = new URL('embedded.ts', import.meta.url).href;
const RECOVERY_LIMIT_MS = 30_000;

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedDatabase[];
  let lines: string[];
  const start = async (
    asGuest = false,
    options: Partial<EmbeddedOptions> = {},
  ): Promise<EmbeddedDatabase> => {
    const log = (line: string) => lines.push(line);
    const database = await startEmbedded({ dataDir, settings: SETTINGS, asGuest, log, ...options });
    running.push(database);
    return database;
  };
  const file = (name: string): string => join(dataDir, 'postgres', name);
  const isStopping = (): boolean =>
    readFileSync(file('cluster/postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'stopping';
  const postmasterPid = (): number =>
    Number(readFileSync(file('cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  before(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'millrace-test-embedded-'));
    chmodSync(dataDir, 0o755);
  });
  beforeEach(() => {
    running = [];
    lines = [];
  });
  afterEach(async () => {
    for (const database of running.reverse()) await database.stop();
  });
  after(() => rmSync(dataDir, { recursive: true }));

  test('keeps its data from one start to the next, and its password to its owner', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table survivors (n int); insert into survivors values (42)');
    await first.stop();
    assert.equal(existsSync(file('cluster/postmaster.pid')), false);
    const second = await start();
    assert.deepEqual(await query(second.ownerUrl, 'select n from survivors'), [{ n: 42 }]);
    assert.equal(statSync(file('password')).mode & 0o777, 0o600);
    const { listen_addresses, encoding } = (
      await query(
        second.url,
        "select current_setting('listen_addresses') as listen_addresses, current_setting('server_encoding') as encoding",
      )
    )[0] as Record<string, string>;
    assert.deepEqual({ listen_addresses, encoding }, { listen_addresses: '127.0.0.1', encoding: 'UTF8' });
  });

  test('is started again on the same address when it was killed', async () => {
    const { ownerUrl: url } = await start();
    await query(url, 'create table inherited (n int); insert into inherited values (42)');
    process.kill(postmasterPid(), 'SIGKILL');
    assert.deepEqual(await eventually(() => query(url, 'select n from inherited')), [{ n: 42 }]);
  });

  test('is killed and started again when it hangs, with all its processes', async () => {
    const { ownerUrl: url } = await start(false, {
      supervision: { askEveryMs: 100, answerWithinMs: 3_000, unansweredLimit: 2 },
    });
    await query(url, 'create table thawed (n int); insert into thawed values (42)');
    const frozen = [postmasterPid(), ...childrenOf(postmasterPid())];
    assert.ok(frozen.length > 1);
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    await eventually(async () => assert.match(lines.at(-1) ?? '', /is back/));
    assert.deepEqual(frozen.filter(processIdentity), []);
    assert.deepEqual(await query(url, 'select n from thawed'), [{ n: 42 }]);
    const told = lines.filter((line) => !line.startsWith('PostgreSQL is still starting'));
    assert.deepEqual(told, [
      'PostgreSQL did not answer any more and was ended; starting it again.',
      'PostgreSQL is back.',
    ]);
  });

  for (const asGuest of [false, true]) {
    test(`that is being stopped is waited for, ${asGuest ? 'as a guest' : 'as its next manager'}`, async () => {
      const first = await start();
      const client = new Client({ connectionString: first.url });
      client.on('error', () => {});
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      // A session that does not end keeps PostgreSQL from ending.
      const session = rows[0]?.pid ?? 0;
      process.kill(session, 'SIGSTOP');
      const stopping = first.stop();
      await eventually(async () => assert.ok(isStopping()));
      const second = start(asGuest);
      second.catch(() => {});
      await eventually(async () =>
        assert.match(lines.join(), /^Waiting for the PostgreSQL that process \d+ is stopping\.$/),
      );
      process.kill(session, 'SIGCONT');
      await stopping;
      assert.equal((await query((await second).url, 'select 1 as one')).length, 1);
    });
  }

  test('that a killed process left running is taken over', async () => {
    const code = `import { startEmbedded } from ${JSON.stringify(MODULE)};
      console.log((await startEmbedded(${JSON.stringify({ dataDir, settings: SETTINGS })})).ownerUrl); setInterval(() => {}, 1000)`;
    const killed = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = await once(killed.stdout, 'data');
    await query(String(url).trim(), 'create table kept (n int); insert into kept values (42)');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const left = postmasterPid();
    const second = await start();
    assert.notEqual(postmasterPid(), left);
    assert.deepEqual(await query(second.ownerUrl, 'select n from kept'), [{ n: 42 }]);
  });

  test('starts although the id in its postmaster.pid is now that of another program', async (context) => {
    await (await start()).stop();
    // Of the user that PostgreSQL runs as: it would take that for itself.
    const { uid, gid } = statSync(file('cluster'));
    const stranger = spawn('sleep', ['600'], { cwd: '/', ...(process.getuid?.() === 0 && { uid, gid }) });
    context.after(() => stranger.kill('SIGKILL'));
    await once(stranger, 'spawn');
    const lines = [
      stranger.pid,
      file('cluster'),
      1_700_000_000,
      5432,
      '',
      '127.0.0.1',
      '  1234567    123456',
      'ready',
      '',
    ];
    writeFileSync(file('cluster/postmaster.pid'), lines.join('\n'));
    const { url } = await start();
    assert.equal((await query(url, 'select 1 as one')).length, 1);
    assert.ok(processIdentity(stranger.pid ?? 0), 'the stranger was hit');
  });

  test('has one manager; others are refused or guests', async () => {
    const owner = await start();
    await assert.rejects(
      start(),
      (error) => error instanceof EmbeddedDatabaseError && /in use by another Millrace/.test(error.message),
    );
    const guest = await start(true);
    assert.equal(guest.url, owner.url);
    await guest.stop();
    assert.equal((await query(owner.url, 'select 1 as one')).length, 1);
  });

  test('made by another version is left alone', async () => {
    await (await start()).stop();
    writeFileSync(file('cluster/PG_VERSION'), '17\n');
    await assert.rejects(start(), /made by PostgreSQL 17; this Millrace brings PostgreSQL 18/);
    writeFileSync(file('cluster/PG_VERSION'), '18\n');
  });

  test('whose making was interrupted is made anew', async () => {
    await (await start()).stop();
    rmSync(file('cluster'), { recursive: true });
    writeFileSync(file('cluster.unfinished'), 'half');
    const { url } = await start();
    assert.equal((await query(url, 'select 1 as one')).length, 1);
    assert.equal(existsSync(file('cluster.unfinished')), false);
  });
});

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

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + RECOVERY_LIMIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      // Until it succeeds.
      await sleep(200);
    }
  }
}
