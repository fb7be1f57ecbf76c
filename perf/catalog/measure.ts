import { connectExplainer, type Explainer } from './explain.ts';
import { type Percentiles, percentiles, quietest } from './percentiles.ts';
import { type Explained, type PlanNode, planText } from './plan.ts';
import type { Question } from './questions.ts';
import { type Execution, executionsOf } from './recording.ts';

/** For a p99 that is not the maximum. */
const CALLS = 200;
const REPETITIONS = 3;

export interface MeasuredStatement {
  readonly name: string;
  /** In the whole question, per call. */
  readonly executions: number;
  readonly executionMs: Percentiles;
  readonly planningMs: Percentiles;
  readonly mostBuffers: number;
  readonly mostRows: number;
  /** Sent as text, in kB; 0 before PostgreSQL 17, which does not say. */
  readonly mostOutputKb: number;
  /** Of part, price, stock and facet those that any call read from end to end. */
  readonly scanned: readonly string[];
  /** Of the slowest call, with the time of each step. */
  readonly plan: PlanNode;
  readonly planText: string;
}

export interface Measured {
  readonly question: string;
  readonly calls: number;
  /** From Node through lib/db and back, in milliseconds, one call at a time. */
  readonly roundTripMs: Percentiles;
  /** The first time each was asked: caches of PostgreSQL may be cold. */
  readonly firstAskedMs: Percentiles;
  /** Execution and planning of all the statements of a call, in milliseconds. */
  readonly inDatabaseMs: Percentiles;
  readonly slowest: { readonly about: string; readonly roundTripMs: number };
  readonly statements: readonly MeasuredStatement[];
}

export interface MeasureOptions {
  /** @param part of the whole, 0 to 1 */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
}

interface Call {
  readonly about: string;
  readonly ask: () => Promise<unknown>;
  readonly executions: readonly Execution[];
}

/**
 * Measures warm: every call was made once before. Repetitions go through all the questions in turn, so that a noisy
 * minute falls on one repetition of each rather than on all of one; the quietest counts.
 */
export async function measureQuestions(
  url: string,
  questions: readonly Question[],
  { onProgress = () => {}, signal }: MeasureOptions = {},
): Promise<Measured[]> {
  const explainer = await connectExplainer(url);
  try {
    const runs: QuestionRun[] = [];
    for (const question of questions) runs.push(await QuestionRun.start(question));
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      for (const [index, run] of runs.entries()) {
        signal?.throwIfAborted();
        await run.repeat(explainer);
        onProgress((repetition + (index + 1) / runs.length) / REPETITIONS);
      }
    }
    const measured: Measured[] = [];
    for (const run of runs) measured.push(await run.result(explainer));
    return measured;
  } finally {
    await explainer.end();
  }
}

class QuestionRun {
  readonly #name: string;
  readonly #calls: readonly Call[];
  readonly #firstAsked: number[];
  readonly #roundTrips: number[][] = [];
  readonly #explained: { readonly execution: Execution; readonly explained: Explained }[][][] = [];

  private constructor(name: string, calls: readonly Call[], firstAsked: number[]) {
    this.#name = name;
    this.#calls = calls;
    this.#firstAsked = firstAsked;
  }

  static async start({ name, calls }: Question): Promise<QuestionRun> {
    const asked: Call[] = [];
    const firstAsked: number[] = [];
    for (const call of calls) {
      firstAsked.push(
        await timed(async () => {
          asked.push({ ...call, executions: await executionsOf(call.ask) });
        }),
      );
    }
    const inTurn = Array.from({ length: Math.max(CALLS, asked.length) }, (_, index) => {
      return asked[index % asked.length] as Call;
    });
    return new QuestionRun(name, inTurn, firstAsked);
  }

  async repeat(explainer: Explainer): Promise<void> {
    const roundTrips: number[] = [];
    for (const { ask } of this.#calls) roundTrips.push(await timed(ask));
    this.#roundTrips.push(roundTrips);
    const explained = [];
    for (const { executions } of this.#calls) {
      const ofCall = [];
      for (const execution of executions)
        ofCall.push({ execution, explained: await explainer.explain(execution) });
      explained.push(ofCall);
    }
    this.#explained.push(explained);
  }

  async result(explainer: Explainer): Promise<Measured> {
    const inDatabase = this.#explained.map((calls) =>
      calls.map((ofCall) => sum(ofCall.map(({ explained }) => explained.executionMs + explained.planningMs))),
    );
    const names = [...new Set(this.#explained.flat(2).map(({ execution }) => execution.name))];
    const statements: MeasuredStatement[] = [];
    for (const name of names) statements.push(await this.#statement(name, explainer));
    return {
      question: this.#name,
      calls: this.#calls.length,
      roundTripMs: quietest(this.#roundTrips),
      firstAskedMs: percentiles(this.#firstAsked),
      inDatabaseMs: quietest(inDatabase),
      slowest: this.#slowest(),
      statements,
    };
  }

  async #statement(name: string, explainer: Explainer): Promise<MeasuredStatement> {
    const repetitions = this.#explained.map((calls) =>
      calls.flat().filter(({ execution }) => execution.name === name),
    );
    const all = repetitions.flat();
    const slowest = all.reduce((a, b) => (b.explained.executionMs > a.explained.executionMs ? b : a));
    const plan = await explainer.explainSteps(slowest.execution);
    return {
      name,
      executions: all.length / REPETITIONS / this.#calls.length,
      executionMs: quietest(repetitions.map((found) => found.map(({ explained }) => explained.executionMs))),
      planningMs: quietest(repetitions.map((found) => found.map(({ explained }) => explained.planningMs))),
      mostBuffers: Math.max(...all.map(({ explained }) => explained.buffers)),
      mostRows: Math.max(...all.map(({ explained }) => explained.rows)),
      mostOutputKb: Math.max(...all.map(({ explained }) => explained.outputKb ?? 0)),
      scanned: [...new Set(all.flatMap(({ explained }) => explained.scanned))],
      plan,
      planText: planText(plan),
    };
  }

  /** By the fastest of each call's repetitions. */
  #slowest(): Measured['slowest'] {
    const fastest = this.#calls.map(({ about }, index) => ({
      about,
      roundTripMs: Math.min(...this.#roundTrips.map((times) => times[index] ?? 0)),
    }));
    return fastest.reduce((a, b) => (b.roundTripMs > a.roundTripMs ? b : a));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
