import { writeResult } from '#perf/measure/results.ts';
import { table } from '#perf/measure/table.ts';

/** In `perf/results`. */
const RESULT = 'tests.json';
const MAX_FILES_SHOWN = 20;

export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

export interface TestFile {
  /** From the project's root. */
  readonly path: string;
  readonly seconds: number;
  readonly tests: number;
}

/** Seconds by name of a phase: what it may take on two otherwise idle cores. */
export type PhaseBudgets = Readonly<Record<string, number>>;

/** How long each phase of `npm test` and each test file took. Says it; nothing fails by it. */
export class Timings {
  readonly #phases: Phase[] = [];
  readonly #files: TestFile[] = [];
  readonly #now: () => number;

  /** @param now in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Runs a phase and keeps how long it took, also when it fails. */
  async phase<Result>(name: string, run: () => Result | Promise<Result>): Promise<Result> {
    const startedAt = this.#now();
    try {
      return await run();
    } finally {
      this.#phases.push({ name, seconds: (this.#now() - startedAt) / 1000 });
    }
  }

  addFiles(files: readonly TestFile[]): void {
    this.#files.push(...files);
  }

  /** A table of the phases, one of the slowest files, and a line for each budget that is broken. */
  report(budgets: PhaseBudgets): string {
    const total = this.#phases.reduce((sum, { seconds }) => sum + seconds, 0);
    const phases = [...this.#phases, { name: 'total', seconds: total }];
    const broken = phases.filter(
      ({ name, seconds }) => seconds > (budgets[name] ?? Number.POSITIVE_INFINITY),
    );
    return [
      table(
        ['phase', 'seconds', 'budget'],
        phases.map(({ name, seconds }) => [name, seconds.toFixed(1), String(budgets[name] ?? '')]),
      ),
      table(
        ['slowest files', 'seconds', 'tests'],
        this.#slowest().map(({ path, seconds, tests }) => [path, seconds.toFixed(1), String(tests)]),
      ),
      ...broken.map(
        ({ name, seconds }) =>
          `Slower than its budget: ${name} took ${seconds.toFixed(0)} s; perf/budgets/tests.json allows ` +
          `${budgets[name]} s on two otherwise idle cores. Nothing fails by it.`,
      ),
    ].join('\n\n');
  }

  /** Writes all of it as JSON. @returns the file's path */
  write(): string {
    const files = this.#files.toSorted((one, other) => other.seconds - one.seconds);
    return writeResult(RESULT, { at: new Date().toISOString(), phases: this.#phases, files });
  }

  #slowest(): TestFile[] {
    return this.#files.toSorted((one, other) => other.seconds - one.seconds).slice(0, MAX_FILES_SHOWN);
  }
}
