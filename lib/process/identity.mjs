import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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

/** @param {number} pid */
function linuxIdentity(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The command name may hold spaces and brackets, so count from its closing one: state is field 3, start time 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined;
  return `${readText('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

/**
 * @param {number} pid
 * @param {string} column
 */
function askPs(pid, column) {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8', stdio: 'pipe' }).trim();
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
