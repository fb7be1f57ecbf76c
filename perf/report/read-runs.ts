import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type HeldRun, readTrend, TREND_FILE } from '../measure/held.ts';
import { parseHeldRun } from '../measure/held-run.ts';

export interface SuiteRuns {
  readonly suite: string;
  readonly last: HeldRun;
  /** With the last one, oldest first. */
  readonly all: readonly HeldRun[];
}

/** What was measured, and a sentence for each file that cannot be read. */
export function readRuns(directory: string): { suites: SuiteRuns[]; problems: string[] } {
  const problems: string[] = [];
  const pathOf = (name: string): string => relative('', join(directory, name));
  const attempt = <Result>(name: string, read: () => Result): Result | undefined => {
    try {
      return read();
    } catch (error) {
      problems.push(`${pathOf(name)} cannot be read: ${(error as Error).message}`);
      return undefined;
    }
  };
  const runs = attempt(TREND_FILE, () => readTrend(directory)) ?? [];
  for (const name of globSync('held-*.json', { cwd: directory }).sort()) {
    const text = attempt(name, () => readFileSync(join(directory, name), 'utf8'));
    if (text === undefined) continue;
    const run = parseHeldRun(text);
    if (run) runs.push(run);
    else problems.push(`${pathOf(name)} is not the result of a run: delete it, or measure again.`);
  }
  const suites = [...Map.groupBy(runs, ({ suite }) => suite)].flatMap(([suite, own]) => {
    // The last run is in both places; the file of its own knows what is to blame, and was read last.
    const all = [...new Map(own.map((run) => [run.at, run])).values()].sort((a, b) => (a.at < b.at ? -1 : 1));
    const last = all.at(-1);
    return last ? [{ suite, last, all }] : [];
  });
  return { suites: suites.sort((a, b) => (a.suite < b.suite ? -1 : 1)), problems };
}
