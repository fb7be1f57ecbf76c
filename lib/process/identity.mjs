import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Tells one process from another that later gets the same id: the boot and the moment it was started.
 * A process id alone is not enough after a power cut, when ids are dealt out again from the start.
 *
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process runs (a zombie does not)
 */
export function processIdentity(pid) {
  if (!isRunning(pid)) return undefined;
  if (process.platform === 'linux') return linuxIdentity(pid);
  // Windows keeps no cheap start time for a script to ask for: there the id has to do.
  if (process.platform === 'win32') return `pid ${pid}`;
  return askPs(pid, 'lstart=');
}

/**
 * The command line of a process, to recognise one that this program did not start itself.
 *
 * @param {number} pid
 * @returns {string} empty when it cannot be told
 */
export function commandLine(pid) {
  if (process.platform === 'linux') return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
  if (process.platform === 'win32') return '';
  return askPs(pid, 'command=') ?? '';
}

/**
 * @param {number} pid
 * @returns {boolean} true as well for a process of another user, which may not be signalled
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * @param {number} pid
 * @returns {number | undefined} the process that started it, or that took it over when that one died
 */
export function parentOf(pid) {
  if (process.platform === 'win32') return undefined;
  const parent = process.platform === 'linux' ? linuxStat(pid)?.[1] : askPs(pid, 'ppid=');
  return parent ? Number(parent) : undefined;
}

/**
 * @param {number} pid
 * @returns {number[]} the processes that it started itself and that still run
 */
export function childrenOf(pid) {
  if (process.platform === 'win32') return [];
  const pids =
    process.platform === 'linux' ? readdirSync('/proc') : (askPs(undefined, 'pid=') ?? '').split('\n');
  return pids.map(Number).filter((other) => other > 0 && parentOf(other) === pid);
}

/** @param {number} pid */
function linuxIdentity(pid) {
  const stat = linuxStat(pid);
  if (!stat || stat[0] === 'Z') return undefined;
  return `${readText('/proc/sys/kernel/random/boot_id')?.trim()} ${stat[19]}`;
}

/**
 * @param {number} pid
 * @returns {string[] | undefined} the fields of /proc/PID/stat from the state on: the name before it may hold anything
 */
function linuxStat(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/**
 * @param {number | undefined} pid of all processes where it is undefined
 * @param {string} column
 */
function askPs(pid, column) {
  const which = pid === undefined ? ['-A'] : ['-p', String(pid)];
  try {
    return execFileSync('ps', [...which, '-o', column], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
