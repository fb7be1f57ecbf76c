import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../db/cluster.ts';
import { childrenOf, commandLine, processIdentity } from '../lib/process/identity.mjs';

/** Within which everything has to be back by itself. */
const RECOVERY = { timeout: 90_000 };
const PARTS = 5_000;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let dataDir: string;
let port: number;
let site: ChildProcess;
let lines: string[];

/** @returns how many parts the catalogue has */
async function start(): Promise<number> {
  lines = [];
  site = fork(join(import.meta.dirname, 'supervised-site.ts'), [dataDir, String(port)], {
    // What the web process complains about while the database is away is expected.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    site.once('exit', () => reject(new Error(`It ended early. ${lines.join('\n')}`)));
    site.on('message', (message: { line?: string; parts?: number }) => {
      if (message.line !== undefined) lines.push(message.line);
      if (message.parts !== undefined) resolve(message.parts);
    });
  });
}

const ask = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
  return { status: answer?.status, body: await answer?.json() };
};
const isReady = () => expect.poll(async () => (await ask('/readyz')).status, RECOVERY).toBe(200);
const said = (line: string) => expect.poll(() => lines, RECOVERY).toContain(line);
const child = (script: string): number =>
  childrenOf(site.pid ?? 0).find((pid) => commandLine(pid).includes(script)) ?? 0;
const postmaster = (): number =>
  Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'millrace-supervised-'));
  chmodSync(dataDir, 0o755);
  port = await freePort();
  expect(await start()).toBe(PARTS);
  await isReady();
});

test.afterAll(async () => {
  if (site?.connected) {
    const ended = once(site, 'exit');
    site.send('stop');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test('a web process that was killed comes back', async () => {
  const killed = child('server.ts');
  process.kill(killed, 'SIGKILL');
  await said('The web process is back.');
  expect(lines).toContain('The web process has ended unexpectedly (SIGKILL); starting it again.');
  await isReady();
  expect(child('server.ts')).not.toBe(killed);
});

test('so does one that hangs', async () => {
  lines = [];
  const frozen = child('server.ts');
  process.kill(frozen, 'SIGSTOP');
  await said('The web process is back.');
  expect(lines).toContain('The web process did not answer any more and was ended; starting it again.');
  expect(processIdentity(frozen)).toBeUndefined();
  await isReady();
});

test('and a PostgreSQL that hangs; until then the web process is alive and not ready', async () => {
  lines = [];
  const frozen = postmaster();
  for (const pid of [frozen, ...childrenOf(frozen)]) process.kill(pid, 'SIGSTOP');
  await expect
    .poll(async () => (await ask('/readyz')).body, RECOVERY)
    .toEqual({ status: 'not ready', failing: ['database'] });
  expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'alive' } });
  await said('PostgreSQL is back.');
  expect(lines).toContain('PostgreSQL did not answer any more and was ended; starting it again.');
  expect(postmaster()).not.toBe(frozen);
  await isReady();
});

test('whoever supervises is killed during a load: nothing goes on, and the next start has what was there', async () => {
  site.send('load');
  await expect.poll(() => child('load-process.ts'), RECOVERY).toBeGreaterThan(0);
  const children = [child('load-process.ts'), child('server.ts')];
  await isReady();
  site.kill('SIGKILL');
  // Somebody asks for readiness, and is not waited for: the next start needs the port.
  const failing: unknown[] = [];
  const isGone = async () => {
    const { status, body } = await ask('/readyz');
    failing.push(...(body?.failing ?? []));
    return status;
  };
  await expect.poll(isGone, RECOVERY).toBeUndefined();
  expect(failing).not.toContain('draining');
  await expect.poll(() => children.filter(processIdentity), RECOVERY).toEqual([]);
  expect(await start()).toBe(PARTS);
  await isReady();
});
