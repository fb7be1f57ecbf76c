import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Installs Redis for the tests where it is missing and root on Debian can do so without being asked. Elsewhere the tests
 * that need it are skipped, and say how to get it.
 */
export function findOrInstallRedis(): void {
  if (isInstalled() || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log('Installing Redis with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  spawnSync('apt-get', ['update', '-q'], { stdio: [...stdio], env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'redis-server'], {
    stdio: [...stdio],
    env,
  });
}

const isInstalled = (): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));
