import { patiently } from '../measure/patiently.ts';
import { type Percentiles, percentiles, quietest } from '../measure/percentiles.ts';
import { type Execution, executionsOf, type Times, timesOf } from '../measure/recording.ts';
import type { Call, Question } from './question.ts';

/** For a p99 that is not the maximum. */
const CALLS = 200;
const REPETITIONS = 3;

export interface MeasuredQuestion {
  readonly name: string;
  readonly file: string;
  readonly calls: number;
  /** From Node through lib/db and back, in milliseconds, one call at a time. */
  readonly roundTripMs: Percentiles;
  /** Of these the process's own work. */
  readonly inProcessMs: Percentiles;
  /** The first time each was asked: caches of PostgreSQL may be cold. */
  readonly firstAskedMs: Percentiles;
  readonly slowest: { readonly about: string; readonly roundTripMs: number };
  /** Names of the statements that any call runs. */
  readonly statements: readonly string[];
}

export interface Progress {
  /** @param part of the whole, 0 to 1 */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

export interface Asked {
  readonly question: Question;
  readonly calls: readonly Call[];
  readonly firstAskedMs: readonly number[];
  readonly executions: readonly Execution[];
}

/** Asks every call once: what it executes is then known, and everything is warm. */
export async function askOnce(
  questions: readonly Question[],
  { onProgress, signal }: Progress,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [index, question] of questions.entries()) {
    const firstAskedMs: number[] = [];
    const executions: Execution[] = [];
    for (const { ask } of question.calls) {
      signal.throwIfAborted();
      const started = performance.now();
      executions.push(...(await patiently(() => executionsOf(ask))));
      firstAskedMs.push(performance.now() - started);
    }
    const count = question.isRare ? question.calls.length : Math.max(CALLS, question.calls.length);
    const calls = Array.from({ length: question.calls.length === 0 ? 0 : count }, (_, place) => {
      return question.calls[place % question.calls.length] as Call;
    });
    asked.push({ question, calls, firstAskedMs, executions });
    onProgress((index + 1) / questions.length);
  }
  return asked;
}

/**
 * Measures warm: every call was made once before. Repetitions go through all the questions in turn, so that a noisy
 * minute falls on one repetition of each rather than on all of one; the quietest counts.
 */
export async function measureQuestions(
  asked: readonly Asked[],
  { onProgress, signal }: Progress,
): Promise<MeasuredQuestion[]> {
  const repetitions: Times[][][] = asked.map(() => []);
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const [index, { calls }] of asked.entries()) {
      const times: Times[] = [];
      for (const { ask } of calls) {
        signal.throwIfAborted();
        times.push(await patiently(() => timesOf(ask)));
      }
      repetitions[index]?.push(times);
      onProgress((repetition + (index + 1) / asked.length) / REPETITIONS);
    }
  }
  return asked.map((one, index) => resultOf(one, repetitions[index] ?? []));
}

function resultOf({ question, calls, firstAskedMs, executions }: Asked, repetitions: Times[][]) {
  const fastest = calls.map(({ about }, place) => ({
    about,
    roundTripMs: Math.min(...repetitions.map((times) => times[place]?.roundTripMs ?? 0)),
  }));
  const nothing = { about: 'nothing', roundTripMs: 0 };
  return {
    name: question.name,
    file: question.file,
    calls: calls.length,
    roundTripMs: quietest(repetitions.map((times) => times.map(({ roundTripMs }) => roundTripMs))),
    inProcessMs: quietest(repetitions.map((times) => times.map(({ inProcessMs }) => inProcessMs))),
    firstAskedMs: percentiles(firstAskedMs),
    slowest: fastest.reduce((a, b) => (b.roundTripMs > a.roundTripMs ? b : a), nothing),
    statements: [...new Set(executions.map(({ name }) => name))],
  };
}
