import { RESULTS_DIRECTORY } from '../measure/results.ts';
import { commit } from '../measure/surroundings.ts';
import { commitAge, hasChangedSince } from './commit-age.ts';
import { readRuns, type SuiteRuns } from './read-runs.ts';
import { type Row, rowsOf } from './rows.ts';
import { budgetsFileOf, commandOf, kindOf, type Limit, limitsOf, suitesWithBudgets } from './suites.ts';

export interface MeasuredSuite {
  readonly runs: SuiteRuns;
  readonly command: string;
  readonly rows: readonly Row[];
  /** See `commitAge`. */
  readonly age: string | undefined;
  /** Whether its limits are others than when it was measured. */
  readonly hasOtherLimits: boolean;
}

export interface UnmeasuredSuite {
  readonly suite: string;
  readonly command: string;
  readonly limits: readonly Limit[];
}

export interface Collected {
  /** ISO 8601. */
  readonly at: string;
  readonly commit: string;
  readonly measured: readonly MeasuredSuite[];
  readonly unmeasured: readonly UnmeasuredSuite[];
  /** A sentence for each file that cannot be read. */
  readonly problems: readonly string[];
}

/** Everything that the report shows. */
export function collect(directory = RESULTS_DIRECTORY): Collected {
  const current = commit();
  const { suites, problems } = readRuns(directory);
  const measuredKinds = new Set(suites.map(({ suite }) => kindOf(suite)));
  const limits = (suite: string): Limit[] => {
    try {
      return limitsOf(suite);
    } catch (error) {
      problems.push(`${budgetsFileOf(suite)} cannot be read: ${(error as Error).message}`);
      return [];
    }
  };
  return {
    ...{ at: new Date().toISOString(), commit: current },
    measured: suites.map((runs) => ({
      ...{ runs, command: commandOf(runs.suite), rows: rowsOf(runs) },
      age: commitAge(runs.last.commit, current),
      hasOtherLimits: hasChangedSince(runs.last.commit, budgetsFileOf(runs.suite)),
    })),
    unmeasured: suitesWithBudgets()
      .filter((suite) => !measuredKinds.has(suite))
      .map((suite) => ({ suite, command: commandOf(suite), limits: limits(suite) })),
    problems,
  };
}
