import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acquireLock, LockHeldError } from '../../lib/process/lock.mjs';

const WAIT_MS = 500;
const WAIT_LIMIT_MS = 10 * 60 * 1000;

/**
 * Whether node_modules is what package-lock.json asks for, by npm's own record of what it installed, which it writes
 * last: an interrupted install never looks complete.
 *
 * @param {string} project
 */
export function areInstalled(project) {
  const wanted = readPackages(join(project, 'package-lock.json'));
  const installed = readPackages(join(project, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Optional packages for other operating systems are never installed.
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * Installs the dependencies unless they are there, one process at a time.
 *
 * @param {string} project
 * @returns {string | undefined} a sentence when that failed
 */
export function installDependencies(project) {
  let lock;
  try {
    lock = waitForLock(join(project, '.millrace', 'install.lock'));
  } catch (error) {
    return `The dependencies cannot be installed: ${error instanceof Error ? error.message : error}`;
  }
  try {
    if (areInstalled(project)) return undefined;
    const command = existsSync(join(project, 'package-lock.json')) ? 'ci' : 'install';
    console.log(`Installing the dependencies (npm ${command}) …`);
    const { status, error } = npm([command, '--include=dev', '--no-audit', '--no-fund'], project);
    if (status === 0) return undefined;
    return `npm ${command} failed${error ? ` (${error.message})` : ''}. What it printed above says why; then try again.`;
  } finally {
    lock.release();
  }
}

/**
 * The npm that started this, or else the one on the path.
 *
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  const own = process.env.npm_execpath;
  const env = { ...process.env };
  // `npm start --port 3000` and the like leave settings behind that are not meant for an install.
  if (own?.endsWith('npm-cli.js'))
    return spawnSync(process.execPath, [own, ...args], { cwd, env, stdio: 'inherit' });
  return spawnSync('npm', args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** @param {string} path */
function waitForLock(path) {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  for (let told = false; ; told = true) {
    try {
      return acquireLock(path);
    } catch (error) {
      if (!(error instanceof LockHeldError) || Date.now() > deadline) throw error;
      if (!told) console.log(`Process ${error.holder.pid} is installing the dependencies; waiting for it.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
