import type { Progress } from './progress.ts';

/** What one command of `npm run perf` has come to. */
export interface SuiteResult {
  /** Such as `perf:bundle`. */
  readonly suite: string;
  /** Whether all of its budgets are kept and nothing went wrong. */
  readonly succeeded: boolean;
  readonly seconds: number;
  /** How many figures it held against limits. */
  readonly figures: number;
  /** Names of those that broke theirs. */
  readonly broken: readonly string[];
}

interface RunOptions {
  readonly suites: readonly string[];
  /** Runs one to its end. @returns whether it succeeded */
  readonly run: (suite: string) => Promise<boolean>;
  /** What was recorded since a moment (ISO 8601). */
  readonly figuresSince: (at: string) => Pick<SuiteResult, 'figures' | 'broken'>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/**
 * Runs suites one after the other; one that fails does not keep the others from running. What has ended is kept at once,
 * and not run again by a run that resumes this one; a suite that was stopped in the middle is.
 * @returns results of those that have ended, in the order of `suites`
 */
export async function runSuites(options: RunOptions): Promise<SuiteResult[]> {
  const { suites, run, figuresSince, progress, signal, say } = options;
  const results: SuiteResult[] = [];
  for (const suite of suites) {
    const earlier = progress.results.find((result) => result.suite === suite);
    if (earlier) {
      say(`${suite} has run already; --restart runs everything again.`);
      results.push(earlier);
      continue;
    }
    if (signal.aborted) break;
    say(`${suite}, ${suites.indexOf(suite) + 1} of ${suites.length}`);
    const at = new Date();
    const succeeded = await run(suite);
    if (signal.aborted) break;
    const seconds = (Date.now() - at.getTime()) / 1000;
    const result = { suite, succeeded, seconds, ...figuresSince(at.toISOString()) };
    progress.keep(result);
    results.push(result);
  }
  if (results.length === suites.length) progress.finish();
  return results;
}
