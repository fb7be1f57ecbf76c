import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, canReach, canRun, canWrite, isRoot } from './embedded-account.ts';
import { type Binaries, installedBinaries, program } from './embedded-binaries.ts';
import { EmbeddedDatabaseError } from './embedded-error.ts';

/** Where a cluster goes when root's project lies where PostgreSQL's user cannot go. */
const ELSEWHERE = '/var/lib/millrace';
const PRIVATE = 0o700;

/** Everything of one embedded PostgreSQL: `cluster`, `server.log`, `password`, the lock of who manages it. */
export interface Place {
  readonly dir: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account;
  readonly binaries: Binaries;
}

/**
 * Finds or makes the place of the PostgreSQL that belongs to `dataDir`: `postgres/` in it. Started by root in a
 * directory closed to PostgreSQL's user, `postgres` becomes a link to a directory outside, and the programs are copied
 * there; nobody's permissions are loosened for it.
 */
export function preparePlace(dataDir: string): Place {
  const isNew = mkdirSync(dataDir, { recursive: true }) !== undefined;
  if (isNew && isRoot()) chmodSync(dataDir, 0o755);
  const dir = findDir(realpathSync(dataDir));
  const cluster = join(dir, 'cluster');
  const account = accountFor(cluster);
  if (!canReach(account, dir)) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL runs as ${account.name}, who cannot reach its database in ${dir} any more. ` +
        'Give that user access again, or choose another folder with --data-dir.',
    );
  }
  return { dir, cluster, log: join(dir, 'server.log'), account, binaries: reachableBinaries(account, dir) };
}

function findDir(dataDir: string): string {
  const here = join(dataDir, 'postgres');
  if (existsSync(here)) return realpathSync(here);
  // A link whose target is gone: the database went with it.
  if (lstatSync(here, { throwIfNoEntry: false })) rmSync(here);
  const account = accountFor(here);
  if (account.uid === undefined || canReach(account, dataDir)) return makeOwn(here, account);
  const elsewhere = join(ELSEWHERE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
  makeOwn(elsewhere, account);
  if (!canWrite(account, elsewhere)) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL runs as the user ${account.name}, who can reach neither ${dataDir} nor ${elsewhere}. ` +
        'Choose a folder that user can reach with --data-dir, or run npm start as a user other than root.',
    );
  }
  symlinkSync(elsewhere, here);
  return elsewhere;
}

function makeOwn(dir: string, account: Account): string {
  mkdirSync(dir, { recursive: true, mode: PRIVATE });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid);
  return dir;
}

/** The installed programs, or a copy of them where the account cannot reach node_modules. */
function reachableBinaries(account: Account, dir: string): Binaries {
  const installed = installedBinaries();
  if (account.uid === undefined || canRun(account, program(installed, 'postgres'))) return installed;
  const prefix = 'postgresql-';
  const root = join(dir, prefix + installed.packageVersion);
  if (!existsSync(root)) {
    for (const old of readdirSync(dir)) {
      if (old.startsWith(prefix)) rmSync(join(dir, old), { recursive: true });
    }
    const unfinished = `${root}.unfinished`;
    cpSync(installed.root, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, unfinished]);
    renameSync(unfinished, root);
  }
  return { ...installed, root };
}
