import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '#scripts/start/own-node.mjs';
import { type HeldRun, isBroken } from '../measure/held.ts';
import { table } from '../measure/table.ts';
import type { SuiteResult } from './run-suites.ts';

/** Draws what the others have measured, so it comes last. */
const REPORT = 'perf:report';
const FILE = /\bscripts\/\S+\.ts$/;

/** Every `perf:` command of package.json with its file below the project, in the order that they are run in. */
export function perfSuites(): ReadonlyMap<string, string> {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  );
  const suites = Object.entries(scripts).flatMap(([name, command]): [string, string][] => {
    const [file] = FILE.exec(command) ?? [];
    return name.startsWith('perf:') && file ? [[name, file]] : [];
  });
  return new Map([
    ...suites.filter(([name]) => name !== REPORT),
    ...suites.filter(([name]) => name === REPORT),
  ]);
}

/** Figures of the runs that were recorded since a moment (ISO 8601). */
export function figuresOf(trend: readonly HeldRun[], since: string): Pick<SuiteResult, 'figures' | 'broken'> {
  const held = trend.filter(({ at }) => at >= since).flatMap((run) => run.held);
  return { figures: held.length, broken: held.filter(isBroken).map(({ name }) => name) };
}

/** One line for each suite, and below it the figures that broke their limits. */
export function resultsTable(results: readonly SuiteResult[]): string {
  const rows = results.map(({ suite, succeeded, seconds, figures, broken }) => [
    ...[suite, succeeded ? 'kept' : 'failed'],
    ...[figures, broken.length].map((count) => count.toLocaleString('en-US')),
    (seconds / 60).toFixed(1),
  ]);
  const broken = results.flatMap(({ suite, broken }) => broken.map((name) => `  ${suite}: ${name}`));
  return [
    table(['suite', 'result', 'figures', 'broken', 'minutes'], rows, ['result']),
    ...(broken.length > 0 ? ['', 'Broken:', ...broken] : []),
  ].join('\n');
}
