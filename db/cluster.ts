import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fullDisk, isDiskFull } from './disk-room.ts';
import { majorVersion, program } from './embedded-binaries.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';
import type { Place } from './embedded-place.ts';
import { killCluster } from './kill-cluster.ts';
import { readPassword, writeRandomPassword } from './password-file.ts';
import { disownRecycledPid, runningPostmaster } from './postmaster.ts';

export const SUPERUSER = 'millrace';

/** Crash recovery replays at most `max_wal_size`; on the slowest disk that is minutes. */
const START_LIMIT_S = 900;
const STOP_LIMIT_S = 60;
const FIRST_NOTICE_MS = 3_000;
const NOTICE_EVERY_MS = 5_000;
const START_ATTEMPTS = 8;
const RETRY_MS = 500;
const MAX_LOG_BYTES = 10 * 1024 * 1024;
const LOG_TAIL_LINES = 12;
const READABLE_BY_OWNER = 0o600;

/** Makes the cluster where there is none; an interrupted attempt leaves nothing that counts. */
export async function ensureCluster(place: Place): Promise<void> {
  const versionFile = join(place.cluster, 'PG_VERSION');
  const brought = majorVersion(place.binaries);
  if (existsSync(versionFile)) {
    const made = Number(readFileSync(versionFile, 'utf8'));
    if (made === brought) return;
    throw new EmbeddedDatabaseError(
      `The database in ${place.cluster} was made by PostgreSQL ${made}; this Millrace brings PostgreSQL ${brought}. ` +
        `If it holds only the demo catalogue, delete ${place.dir} and start again. Otherwise dump it with the ` +
        'Millrace that made it and restore the dump afterwards (docs/operations.md).',
    );
  }
  await makeCluster(place);
}

async function makeCluster(place: Place): Promise<void> {
  const unfinished = `${place.cluster}.unfinished`;
  const passwordFile = `${place.cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, await keepPassword(place), { flag: 'wx', mode: READABLE_BY_OWNER });
  const { uid, gid } = place.account;
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  try {
    // The locale is PostgreSQL's own, so that sorting never depends on what the operating system has installed.
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
    const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    const { code, output } = await run(place, 'initdb', ['-D', unfinished, ...locale, ...access]);
    if (code !== 0)
      throw new EmbeddedDatabaseError(`PostgreSQL could not make its database in ${place.dir}:\n${output}`);
    renameSync(unfinished, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * The password of the cluster's superuser: random, made before the cluster is.
 * @throws EmbeddedDatabaseError where it is lost and the cluster is there
 */
export async function keepPassword(place: Place): Promise<string> {
  const path = join(place.dir, 'password');
  const kept = readPassword(path);
  if (kept !== undefined) return kept;
  if (existsSync(place.cluster)) {
    throw new EmbeddedDatabaseError(
      `${path} is ${existsSync(path) ? 'empty or damaged' : 'missing'}, and with it the access to the database beside ` +
        'it is lost. Put it back from a backup; if the database holds only the demo catalogue, delete ' +
        `${place.dir} and start again.`,
    );
  }
  return writeRandomPassword(path);
}

export interface StartOptions {
  readonly settings: Readonly<Record<string, string>>;
  /** To come back on the port that clients know. */
  readonly port?: number;
  readonly log: (line: string) => void;
}

/** Starts PostgreSQL and waits until it answers, through its crash recovery if need be. @returns its port */
export async function startCluster(place: Place, { settings, port, log }: StartOptions): Promise<number> {
  if ((statSync(place.log, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES)
    renameSync(place.log, `${place.log}.1`);
  let said = '';
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    disownRecycledPid(place.cluster);
    const chosen = port ?? (await freePort());
    const flags = Object.entries({ ...settings, port: String(chosen) }).map(
      ([name, value]) => `-c ${name}=${value}`,
    );
    const before = logSize(place);
    const starting = run(place, 'pg_ctl', [
      ...['start', '-w', '-t', String(START_LIMIT_S), '-D', place.cluster, '-l', place.log],
      ...['-o', flags.join(' ')],
    ]);
    const { code, output } = await tellOfWait(starting, log);
    if (code === 0) return chosen;
    said = tail(place, before) || output;
    // Another program took the port in between, or backends of a killed server are still leaving.
    if (!/could not bind|shared memory block|lock file/.test(said)) break;
    await sleep(RETRY_MS);
  }
  if (isDiskFull(said)) throw new EmbeddedDatabaseError(fullDisk(place.dir));
  throw new EmbeddedDatabaseError(`PostgreSQL did not start; its log is ${place.log}.\n${said}`);
}

/** Stops PostgreSQL: sessions are ended, everything is written out. One that hangs is killed in the end. */
export async function stopCluster(place: Place): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!runningPostmaster(place.cluster)) return;
    await run(place, 'pg_ctl', ['stop', '-w', '-m', mode, '-t', String(STOP_LIMIT_S), '-D', place.cluster]);
  }
  await killCluster(place);
}

async function tellOfWait<T>(waiting: Promise<T>, log: (line: string) => void): Promise<T> {
  const started = Date.now();
  const tell = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    log(`PostgreSQL is still starting (after an unclean stop it recovers first), ${seconds} s`);
    timer = setTimeout(tell, NOTICE_EVERY_MS);
  };
  let timer = setTimeout(tell, FIRST_NOTICE_MS);
  try {
    return await waiting;
  } finally {
    clearTimeout(timer);
  }
}

function run(place: Place, name: 'initdb' | 'pg_ctl', args: string[]) {
  const { uid, gid } = place.account;
  const child = spawn(program(place.binaries, name), args, {
    ...(uid !== undefined && { uid, gid }),
    // Where the account can always be; and nothing of the caller's PG* variables.
    cwd: place.dir,
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C in the terminal must not stop the database before the server has drained.
    detached: true,
  });
  return finished(child);
}

function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => setImmediate(() => resolve({ code, output })));
  });
}

function logSize(place: Place): number {
  return statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
}

function tail(place: Place, from: number): string {
  if (!existsSync(place.log)) return '';
  const text = readFileSync(place.log).subarray(from).toString('utf8').trimEnd();
  return text.split('\n').slice(-LOG_TAIL_LINES).join('\n');
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
