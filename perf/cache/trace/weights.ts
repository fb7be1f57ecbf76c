import { DatabaseSync } from 'node:sqlite';
import { cacheFile } from '../cache-file.ts';

const SAMPLE = 5_000;

/** What entries weigh in the shared level on disk, in bytes. @throws Error where there is none */
export function storedWeights(folder: string): number[] {
  using database = new DatabaseSync(cacheFile(folder), { readOnly: true });
  const rows = database.prepare('select length(bytes) as bytes from body limit ?').all(SAMPLE);
  if (rows.length === 0) throw new Error(`${folder} holds no entries to be weighed.`);
  return rows.map(({ bytes }) => Number(bytes));
}
