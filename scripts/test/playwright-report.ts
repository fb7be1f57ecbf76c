import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import type { Failure, TestCounts } from './tally.ts';
import type { TestFile } from './timings.ts';

export type ReportCounts = TestCounts & { readonly files: readonly TestFile[] };

/** What Playwright's report, written by its reporter `json`, says of a run. One that is not there has failed. */
export function readReport(path: string): ReportCounts {
  try {
    const { stats, errors, suites } = JSON.parse(readFileSync(path, 'utf8')) as JSONReport;
    // Errors outside tests, such as a file that cannot be loaded.
    const outside = errors.map(({ message = '' }) => failure('Outside tests', message));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      failures: [...suites.flatMap(specsOf).flatMap(failuresOf), ...outside],
      files: filesOf(suites.flatMap(specsOf)),
    };
  } catch (error) {
    console.error('Playwright left no report:', error);
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [failure('Playwright left no report', '')],
      files: [],
    };
  }
}

const specsOf = ({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

function filesOf(specs: readonly JSONReportSpec[]): TestFile[] {
  const results = specs.flatMap(({ file, tests }) =>
    tests.map((test) => ({ file, ms: test.results.reduce((sum, { duration }) => sum + duration, 0) })),
  );
  return [...Map.groupBy(results, ({ file }) => file)].map(([file, ofFile]) => ({
    path: `e2e/${file}`,
    seconds: ofFile.reduce((sum, { ms }) => sum + ms, 0) / 1000,
    tests: ofFile.length,
  }));
}

const failuresOf = ({ file, line, title, tests }: JSONReportSpec): Failure[] =>
  tests
    .filter(({ status }) => status === 'unexpected')
    .map(({ results }) => failure(`e2e/${file}:${line} › ${title}`, results.at(-1)?.error?.message ?? ''));

const failure = (name: string, message: string): Failure => ({
  name,
  message: stripVTControlCharacters(message),
});
