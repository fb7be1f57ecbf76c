import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { SuiteResult } from './run-suites.ts';

const STATE = z.object({
  commit: z.string(),
  results: z.array(
    z.object({
      ...{ suite: z.string(), succeeded: z.boolean(), seconds: z.number() },
      ...{ figures: z.int(), broken: z.array(z.string()) },
    }),
  ),
});

interface ProgressOptions {
  /** Of the checkout: what another one measured is not resumed. */
  readonly commit: string;
  /** Forgets what an earlier run has done. */
  readonly restart: boolean;
}

/** How far a run of `npm run perf` has come, in a file, so that the next one goes on where it was stopped. */
export class Progress {
  readonly #path: string;
  readonly #commit: string;
  #results: readonly SuiteResult[];

  constructor(path: string, { commit, restart }: ProgressOptions) {
    this.#path = path;
    this.#commit = commit;
    const earlier = restart ? undefined : readState(path);
    this.#results = earlier?.commit === commit ? earlier.results : [];
  }

  get results(): readonly SuiteResult[] {
    return this.#results;
  }

  keep(result: SuiteResult): void {
    this.#results = [...this.#results, result];
    mkdirSync(dirname(this.#path), { recursive: true });
    // Renamed into its place: a run that is killed while it writes loses nothing.
    const written = `${this.#path}.new`;
    writeFileSync(
      written,
      `${JSON.stringify({ commit: this.#commit, results: this.#results }, undefined, 2)}\n`,
    );
    renameSync(written, this.#path);
  }

  /** Nothing is left to be resumed. */
  finish(): void {
    rmSync(this.#path, { force: true });
  }
}

/** What cannot be read is nothing to resume. */
function readState(path: string): z.output<typeof STATE> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return STATE.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
