import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const SIZE = /-(\d+)$/;

/** Suites that the command of another one measures, too. */
const MEASURED_WITH: Readonly<Record<string, string>> = {
  pages: 'interactions',
  'cache-faults': 'cache',
};

/** Suites that a test measures, though there is a command of their name: what to give to `npm test --`. */
const MEASURED_BY_TESTS: Readonly<Record<string, string>> = { pictures: 'perf/pictures' };

/** A limit as a file of budgets states it. */
export interface Limit {
  /** Where it stands in the file. */
  readonly name: string;
  readonly limit: number;
}

/** The suites that have budgets: one for each file of `perf/budgets`. */
export const suitesWithBudgets = (): string[] =>
  globSync('perf/budgets/*.json', { cwd: PROJECT })
    .map((path) => basename(path, '.json'))
    .sort();

/** The suite without the size of catalogue: `queries` of `queries-1000000`. */
export const kindOf = (suite: string): string => suite.replace(SIZE, '');

export const budgetsFileOf = (suite: string): string => `perf/budgets/${kindOf(suite)}.json`;

/** What measures a suite: the command of its name, else the tests of its name. */
export function commandOf(suite: string): string {
  const kind = MEASURED_WITH[kindOf(suite)] ?? kindOf(suite);
  const size = SIZE.exec(suite)?.[1];
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(PROJECT, 'package.json'), 'utf8'),
  );
  const tests = MEASURED_BY_TESTS[kind];
  if (tests !== undefined || !(`perf:${kind}` in scripts)) return `npm test -- ${tests ?? kind}`;
  return `npm run perf:${kind}${size ? ` -- --parts ${size}` : ''}`;
}

/** Every number in the file of a suite's budgets; none where it has no file. @throws when the file is not JSON */
export function limitsOf(suite: string, project = PROJECT): Limit[] {
  const path = budgetsFileOf(suite);
  if (globSync(path, { cwd: project }).length === 0) return [];
  return numbersIn(JSON.parse(readFileSync(join(project, path), 'utf8')), []);
}

function numbersIn(value: unknown, path: readonly string[]): Limit[] {
  if (typeof value === 'number') return [{ name: nameAt(path), limit: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

const nameAt = (path: readonly string[]): string =>
  path.length > 1 ? `${path.slice(0, -1).join(' ')}: ${path.at(-1)}` : path.join('');
