import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckError } from '../start/checks.ts';

/** Debian puts it where only root looks. */
const CANDIDATES = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];
const PACKAGES = ['nginx', 'libnginx-mod-http-lua', 'libnginx-mod-http-brotli-static'];
const NEEDED = `include /etc/nginx/modules-enabled/*.conf;
events {}
http { brotli_static on; lua_shared_dict needed 64k; init_by_lua_block { require 'resty.lrucache' } }
`;

/** Found once a process: to ask whether it is usable starts it. */
let found: string | undefined;

/**
 * The nginx to test with, which has Lua and brotli: one that is installed, or one that is installed now, which only root
 * on Debian can do without being asked. Debian's own service is not started.
 *
 * @throws CheckError with the command that installs one
 */
export function findOrInstallNginx(): string {
  found ??= CANDIDATES.find(isUsable);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing nginx with apt-get …');
    installPackages();
    found = CANDIDATES.find(isUsable);
    if (found) return found;
  }
  throw new CheckError(
    'The tests of the edge need nginx with its Lua and brotli modules, and none was found. On Debian 12:\n' +
      `  apt-get install --no-install-recommends ${PACKAGES.join(' ')}`,
  );
}

function isUsable(nginx: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-nginx-'));
  try {
    const config = join(folder, 'nginx.conf');
    writeFileSync(config, NEEDED);
    const settings = `pid ${folder}/pid; error_log ${folder}/log;`;
    return spawnSync(nginx, ['-t', '-q', '-c', config, '-g', settings]).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function installPackages(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  run('update', '-q');
  // The package starts its service, unless this says no.
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    run('install', '-y', '-q', '--no-install-recommends', ...PACKAGES);
  } finally {
    if (isOurs) rmSync(policy);
  }
}
