import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedDatabaseError } from './embedded-error.ts';

/** The user that PostgreSQL runs as. Without ids it is whoever runs this process. */
export interface Account {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

const SYSTEM_ACCOUNT = 'postgres';

/** PostgreSQL refuses to run as root. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The user for a cluster: this process's own, except for root, for whom it is the owner of the cluster there is, or
 * the system's `postgres`, which is made where it is missing.
 */
export function accountFor(clusterDir: string): Account {
  if (!isRoot()) return { name: 'this user' };
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return findAccount(SYSTEM_ACCOUNT) ?? createAccount(SYSTEM_ACCOUNT);
}

function findAccount(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(name: string): Account {
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    execFileSync('useradd', [...flags, '--shell', '/usr/sbin/nologin', name], { stdio: 'pipe' });
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL does not run as root, and the system user ${name} for it could not be made. ` +
        `Make it (useradd --system --user-group ${name}) or run npm start as a user other than root.`,
      { cause: error },
    );
  }
  const created = findAccount(name);
  if (!created) throw new EmbeddedDatabaseError(`The system user ${name} was made but cannot be found.`);
  return created;
}

/** Whether the account can pass through to a directory and write in it: asked of the system, which also knows ACLs. */
export function canWrite(account: Account, dir: string): boolean {
  return allows(account, '[ -d "$0" ] && [ -w "$0" ] && [ -x "$0" ]', dir);
}

/** Whether the account can reach a directory, without regard to writing in it. */
export function canReach(account: Account, dir: string): boolean {
  return allows(account, '[ -d "$0" ] && [ -x "$0" ]', dir);
}

/** Whether the account can run a program. */
export function canRun(account: Account, path: string): boolean {
  return allows(account, '"$0" --version >/dev/null 2>&1', path);
}

function allows(account: Account, test: string, path: string): boolean {
  if (account.uid === undefined) return true;
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', test, path], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
