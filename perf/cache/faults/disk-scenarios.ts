import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cacheFile } from '../cache-file.ts';
import type { Scenario } from './scenario.ts';

const MS = 8_000;
/** Full after a few dozen pages. */
const SMALL_DISK = '2m';
const HOLES = 20;
const HOLE_BYTES = 4_096;
const BUSY_LIMIT_MS = 5_000;

/** What can happen to a folder that instances share. */
export const DISK_SCENARIOS: readonly Scenario[] = [
  {
    name: 'full cache disk',
    ms: MS,
    prepare: async (cleanup) => {
      if (process.getuid?.() !== 0 || process.platform !== 'linux')
        throw new Error('A disk that is full needs a small one: run this as root on Linux, which mounts it.');
      const folder = mkdtempSync(join(tmpdir(), 'millrace-small-disk-'));
      cleanup.defer(() => rmSync(folder, { recursive: true, force: true }));
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', folder]);
      cleanup.defer(() => void execFileSync('umount', ['-l', folder]));
      return { levels: { folder } };
    },
  },
  {
    name: 'corrupt entries',
    ms: MS,
    breakIt: async ({ stand }) => spoilEntries(stand.folder, 'randomblob(length(bytes))'),
  },
  {
    name: 'truncated entries',
    ms: MS,
    breakIt: async ({ stand }) => spoilEntries(stand.folder, 'substr(bytes, 1, length(bytes) / 2)'),
  },
  {
    name: 'damaged cache file',
    ms: MS,
    breakIt: async ({ stand }) => punchHoles(stand.folder),
  },
];

/**
 * Changes all entries behind the back of the instances.
 * @param expression what becomes of the bytes
 * @throws Error where there are none
 */
function spoilEntries(folder: string, expression: string): void {
  using database = new DatabaseSync(cacheFile(folder), { timeout: BUSY_LIMIT_MS });
  const { changes } = database.prepare(`update body set bytes = ${expression}`).run();
  if (changes === 0) throw new Error(`${folder} holds no entry that could be spoilt.`);
}

/** Overwrites pages of the file itself, as a failing disk does. The first one stays, or it would be no database. */
function punchHoles(folder: string): void {
  const path = cacheFile(folder);
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  for (let hole = 1; hole <= HOLES; hole += 1) {
    const place = Math.floor((size * hole) / (HOLES + 1) / HOLE_BYTES) * HOLE_BYTES;
    if (place > 0) writeSync(file, randomBytes(HOLE_BYTES), 0, HOLE_BYTES, place);
  }
  closeSync(file);
}
