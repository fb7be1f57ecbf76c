import { globSync } from 'node:fs';
import { join } from 'node:path';

/** The SQLite file of the shared level in its folder. @throws Error where there is none, or more than one */
export function cacheFile(folder: string): string {
  const found = globSync('**/*.{sqlite,sqlite3,db}', { cwd: folder });
  if (found.length !== 1) throw new Error(`${folder} holds ${found.length} SQLite files instead of one.`);
  return join(folder, found[0] ?? '');
}
