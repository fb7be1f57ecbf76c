import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const RESULTS_DIRECTORY = join(import.meta.dirname, '../results');

/** Writes a file of `perf/results`: an object as JSON, without what is text of plans, or a text. @returns its path */
export function writeResult(name: string, content: object | string): string {
  mkdirSync(RESULTS_DIRECTORY, { recursive: true });
  const path = join(RESULTS_DIRECTORY, name);
  const withoutTexts = (key: string, value: unknown): unknown => (key === 'planText' ? undefined : value);
  writeFileSync(
    path,
    typeof content === 'string' ? content : `${JSON.stringify(content, withoutTexts, 2)}\n`,
  );
  return path;
}

/** What was written last; undefined where nothing was. */
export function readResult<Report>(name: string): Report | undefined {
  const path = join(RESULTS_DIRECTORY, name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}
