import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What makes runs comparable: the same files, at the same commit, beside the same load. */
export interface RepeatedRun {
  readonly commit: string;
  readonly files: readonly string[];
  readonly load: number;
}

export interface RunOutcome {
  readonly succeeded: boolean;
  readonly seconds: number;
  /** The last line that the run printed, which has its counts. */
  readonly counts: string;
}

type Line = RunOutcome & RepeatedRun;

/** Outcomes of repeated runs, a line of JSON each, so that what was run is known also when a run is cut off. */
export class RepeatedRuns {
  readonly #path: string;
  readonly #run: RepeatedRun;
  readonly #outcomes: RunOutcome[];

  /** @param resume keeps what earlier calls of the same run left; otherwise these count for nothing */
  constructor(path: string, run: RepeatedRun, { resume }: { readonly resume: boolean }) {
    this.#path = path;
    this.#run = run;
    const lines = readLines(path);
    this.#outcomes = resume ? lines.filter((line) => isSame(line, run)) : [];
    mkdirSync(dirname(path), { recursive: true });
    const others = lines.filter((line) => !isSame(line, run));
    const kept = [...others, ...this.#outcomes.map((outcome) => ({ ...outcome, ...run }))];
    writeFileSync(path, kept.map(lineOf).join(''));
  }

  get done(): number {
    return this.#outcomes.length;
  }

  get failed(): number {
    return this.#outcomes.filter(({ succeeded }) => !succeeded).length;
  }

  add(outcome: RunOutcome): void {
    this.#outcomes.push(outcome);
    appendFileSync(this.#path, lineOf({ ...outcome, ...this.#run }));
  }

  /** A line for each run. */
  toString(): string {
    return this.#outcomes
      .map(
        ({ succeeded, seconds, counts }, place) =>
          `${succeeded ? '✔' : '✖'} run ${place + 1}: ${seconds.toFixed(0)} s, ${counts}`,
      )
      .join('\n');
  }
}

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`;

const readLines = (path: string): Line[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : [];

const isSame = (one: RepeatedRun, other: RepeatedRun): boolean =>
  one.commit === other.commit && one.load === other.load && one.files.join() === other.files.join();
