import { inAlternation, type MeasuredRatio, measuredRatio, type Pair } from '../measure/paired-ratio.ts';
import { patiently } from '../measure/patiently.ts';
import { type Percentiles, percentiles, quietest } from '../measure/percentiles.ts';
import { type Execution, executionsOf, type Times, timesOf } from '../measure/recording.ts';
import { DEEP_PAGE, isHeldInProcess } from './limits.ts';
import type { Call, Question } from './question.ts';
import { countingMs, lookUpMs } from './reference.ts';

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
  /**
   * Beside its reference, by turns: of the process's own work where that is held, else of the round trip. Undefined in
   * results from before there were references.
   */
  readonly times?: MeasuredRatio;
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
 * minute falls on one repetition of each rather than on all of one. Of the milliseconds, which are only told, the quietest
 * repetition counts; of the ratio to the reference, which is asked by turns with each call, all do.
 */
export async function measureQuestions(
  asked: readonly Asked[],
  { onProgress, signal }: Progress,
): Promise<MeasuredQuestion[]> {
  const repetitions: Times[][][] = asked.map(() => []);
  const pairs: Pair[][] = asked.map(() => []);
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const [index, { question, calls }] of asked.entries()) {
      const isInProcess = isHeldInProcess(question.name);
      const waiting = calls.values();
      const measured = await inAlternation(
        calls.length,
        () => timed(waiting.next().value as Call, signal),
        () => patiently(async () => (isInProcess ? countingMs() : lookUpMs())),
      );
      repetitions[index]?.push(measured.map(([times]) => times));
      pairs[index]?.push(
        ...measured.map(
          ([{ inProcessMs, roundTripMs }, reference]): Pair => [
            isInProcess ? inProcessMs : roundTripMs,
            reference,
          ],
        ),
      );
      onProgress((repetition + (index + 1) / asked.length) / REPETITIONS);
    }
  }
  return asked.map((one, index) => ({
    ...resultOf(one, repetitions[index] ?? []),
    times: measuredRatio(pairs[index] ?? []),
  }));
}

/**
 * The last page of each list by turns with its first, which is its reference. Undefined where one of them is not asked.
 */
export async function measureDeepPage(
  asked: readonly Asked[],
  { onProgress, signal }: Progress,
): Promise<MeasuredRatio | undefined> {
  const callsOf = (wanted: string): readonly Call[] =>
    asked.find(({ question }) => question.name === wanted)?.calls ?? [];
  const [deep, first] = [callsOf(DEEP_PAGE.deep), callsOf(DEEP_PAGE.first)];
  if (deep.length === 0 || first.length !== deep.length) return undefined;
  const [deepWaiting, firstWaiting] = [deep.entries(), first.values()];
  const pairs = await inAlternation(
    deep.length,
    async () => {
      const [place, call] = deepWaiting.next().value as [number, Call];
      onProgress((place + 1) / deep.length);
      return (await timed(call, signal)).roundTripMs;
    },
    async () => (await timed(firstWaiting.next().value as Call, signal)).roundTripMs,
  );
  return measuredRatio(pairs);
}

function timed({ ask }: Call, signal: AbortSignal): Promise<Times> {
  signal.throwIfAborted();
  return patiently(() => timesOf(ask));
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
