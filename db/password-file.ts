import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const READABLE_BY_OWNER = 0o600;
/** A full disk or a power cut can leave a file empty or full of zeros. */
const IS_PASSWORD = /^\P{Cc}+$/u;

/** The password in a file; undefined where there is no file, or no password in it. */
export function readPassword(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const password = readFileSync(path, 'utf8').trim();
  return IS_PASSWORD.test(password) ? password : undefined;
}

/**
 * Writes a random password to a file that its owner alone can read, in place of what is there. When it returns, the file
 * outlives a power cut; when it throws, as on a full disk, the file is as it was.
 */
export function writeRandomPassword(path: string): string {
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    const file = openSync(unfinished, 'wx', READABLE_BY_OWNER);
    try {
      writeFileSync(file, password);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  syncDirectory(dirname(path));
  return password;
}

/** So that the new name is on the disk, too. Windows can neither open a directory nor needs it. */
function syncDirectory(dir: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(dir, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
