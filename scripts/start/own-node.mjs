import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine, parentOf } from '../../lib/process/identity.mjs';
import { areInstalled, installDependencies } from './dependencies.mjs';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PARENT_CHECK_MS = 500;

/**
 * glibc takes larger blocks each by itself and gives them back when they are freed, as long as it does not raise the
 * limit by itself: the filters of ten million parts then take 292 MB instead of 319.
 */
const MMAP_THRESHOLD_BYTES = 131_072;

/** A Node that runs TypeScript as it is. */
const RUNS_TYPESCRIPT = 24;

/**
 * Runs a script of the project on the Node that the project installs, after installing what is missing, and ends as
 * that script ends.
 *
 * @param {string} script path from the project's root
 * @param {readonly string[]} args
 */
export function runOnOwnNode(script, args) {
  if (!areInstalled(PROJECT)) {
    const problem = installDependencies(PROJECT);
    if (problem) fail(problem);
  }
  const child = spawn(ownNode(), [resolve(PROJECT, script), ...args], {
    cwd: PROJECT,
    env: { MALLOC_MMAP_THRESHOLD_: String(MMAP_THRESHOLD_BYTES), ...process.env },
    // The channel tells the script that this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  if (process.env.npm_lifecycle_event) {
    const isOrphan = orphanCheck();
    setInterval(() => isOrphan() && child.kill('SIGTERM'), PARENT_CHECK_MS).unref();
  }
  child.once('error', (error) => fail(`${ownNode()} cannot be run: ${error.message}`));
  child.once('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
    if (child.connected) child.disconnect();
    process.exit();
  });
}

/**
 * npm that is killed takes nobody with it, and this would run on unseen. Between npm and this there may be a shell,
 * which then gets another parent.
 */
function orphanCheck() {
  const parent = process.ppid;
  const shell = / -c /.test(commandLine(parent)) ? parent : undefined;
  const npm = shell && parentOf(shell);
  return () => process.ppid !== parent || (shell !== undefined && parentOf(shell) !== npm);
}

function ownNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(PROJECT, 'node_modules', 'node', 'bin', name);
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= RUNS_TYPESCRIPT) return process.execPath;
  return fail(
    'npm did not install the Node that the project runs on: install scripts are probably switched off ' +
      '(npm config get ignore-scripts). Run `npm rebuild node --ignore-scripts=false`, or use Node 24 or later.',
  );
}

/**
 * @param {string} problem
 * @returns {never}
 */
function fail(problem) {
  console.error(problem);
  process.exit(1);
}
