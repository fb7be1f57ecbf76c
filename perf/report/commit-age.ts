import { execFileSync, spawnSync } from 'node:child_process';

const REVISION = /^[0-9a-f]{7,40}$/;

/** How a run's commit stands to the one that is checked out, in words; undefined where it is that one. */
export function commitAge(commit: string, current: string): string | undefined {
  if (commit === current && !commit.endsWith('+')) return undefined;
  const [revision, present] = [commit, current].map((one) => one.replace(/\+$/, ''));
  if (!revision || !REVISION.test(revision)) return 'of an unknown commit';
  if (revision === present)
    return commit.endsWith('+') ? 'with changes not committed' : 'without the changes not committed yet';
  const later = commitsSince(revision);
  if (later === undefined) return 'of a commit that is not in this history';
  return later === 1 ? '1 commit older' : `${later.toLocaleString('en-US')} commits older`;
}

/** Whether a file has other contents than at a commit; a commit that is not known counts as the same. */
export function hasChangedSince(commit: string, path: string): boolean {
  const revision = commit.replace(/\+$/, '');
  return (
    REVISION.test(revision) &&
    spawnSync('git', ['diff', '--quiet', revision, '--', path], { stdio: 'ignore' }).status === 1
  );
}

function commitsSince(revision: string): number | undefined {
  if (spawnSync('git', ['merge-base', '--is-ancestor', revision, 'HEAD'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  return Number(execFileSync('git', ['rev-list', '--count', `${revision}..HEAD`], { encoding: 'utf8' }));
}
