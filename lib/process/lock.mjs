import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { processIdentity } from './identity.mjs';

/** A lock file without a readable holder is taken for one being written only while it is this young. */
const WRITING_MS = 2000;
const RETRY_MS = 100;
const ATTEMPTS = 30;

/**
 * @typedef {{ pid: number, identity: string, [detail: string]: unknown }} Holder
 * @typedef {{ describe(details: Record<string, unknown>): void, release(): void }} Lock
 */

/** @type {Holder} */
const BEING_WRITTEN = { pid: 0, identity: 'not known yet' };

/** Another process that is alive holds the lock. */
export class LockHeldError extends Error {
  /**
   * @param {string} path
   * @param {Holder} holder
   */
  constructor(path, holder) {
    super(`${path} is held by process ${holder.pid}`);
    this.name = 'LockHeldError';
    this.holder = holder;
  }
}

/**
 * Takes a lock that is never in the way after `kill -9`, a power cut or a recycled process id: the file names its
 * holder, and a holder that no longer runs holds nothing.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [details] for whoever finds the lock held, such as the address served
 * @returns {Lock}
 * @throws {LockHeldError}
 */
export function acquireLock(path, details = {}) {
  const self = { pid: process.pid, identity: processIdentity(process.pid) };
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      writeFileSync(path, JSON.stringify({ ...details, ...self }), { flag: 'wx' });
      return {
        describe: (more) => {
          if (readHolder(path)?.pid !== process.pid) return;
          try {
            writeFileSync(`${path}.new`, JSON.stringify({ ...details, ...more, ...self }));
            renameSync(`${path}.new`, path);
          } catch {
            // A full disk: the lock holds without it.
          }
        },
        release: () => {
          if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
        },
      };
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const holder = liveHolder(path);
    if (holder === BEING_WRITTEN) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    else if (holder) throw new LockHeldError(path, holder);
    else removeStale(path);
  }
  throw new Error(`${path} changes hands too quickly to be taken; try again`);
}

/**
 * @param {string} path
 * @returns {Holder | undefined} who holds the lock now; undefined when nobody alive does
 */
export function liveHolder(path) {
  const holder = readHolder(path);
  if (holder) return processIdentity(holder.pid) === holder.identity ? holder : undefined;
  return ageMs(path) < WRITING_MS ? BEING_WRITTEN : undefined;
}

/**
 * Moves a stale lock away before deleting it, and puts it back if a live one came in between, so that two processes
 * that find the same stale lock never both take it.
 *
 * @param {string} path
 */
function removeStale(path) {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (liveHolder(aside)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

/** @param {string} path */
function readHolder(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(holder?.pid) ? /** @type {Holder} */ (holder) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
