import { NOTHING_SHOWN } from '#lib/cache-policy/shown-tags.ts';
import { read, STATEMENTS } from '#lib/db/query.ts';
import type { Explainer } from '../measure/explain.ts';
import { patiently } from '../measure/patiently.ts';
import { type Percentiles, quietest } from '../measure/percentiles.ts';
import { type Explained, type PlanNode, planText } from '../measure/plan.ts';
import type { Execution } from '../measure/recording.ts';
import type { Asked, Progress } from './measure-questions.ts';

/** Of one statement, different ones where there are as many. */
const EXECUTIONS = 100;
const RARE_EXECUTIONS = 8;
const REPETITIONS = 3;

export interface MeasuredStatement {
  readonly name: string;
  readonly file: string;
  readonly executions: number;
  /** In the database, without planning. */
  readonly executionMs: Percentiles;
  readonly planningMs: Percentiles;
  /** From Node through lib/db and back. */
  readonly roundTripMs: Percentiles;
  /** Of tables, for each row returned; the median. */
  readonly rowsReadPerRow: number;
  readonly mostRowsRead: number;
  readonly mostBuffers: number;
  /** Sent as text, in kB; 0 before PostgreSQL 17, which does not say. */
  readonly mostOutputKb: number;
  /** The most that any of its plans has. */
  readonly planNodes: number;
  /** Of part, price, stock and facet those that any execution read from end to end. */
  readonly scanned: readonly string[];
  /** Of the slowest execution, with the time of each step. */
  readonly plan: PlanNode;
  readonly planText: string;
}

/** Measures every statement that was executed, on its own. @param files of the statements, by name */
export async function measureStatements(
  asked: readonly Asked[],
  {
    explainer,
    files,
    onProgress,
    signal,
  }: Progress & { readonly explainer: Explainer; readonly files: ReadonlyMap<string, string> },
): Promise<MeasuredStatement[]> {
  const runs = [...executionsByStatement(asked)].map(([name, executions]) => ({
    ...{ name, executions },
    explained: [] as Explained[][],
    roundTrips: [] as number[][],
  }));
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const [index, run] of runs.entries()) {
      const explained: Explained[] = [];
      const roundTrips: number[] = [];
      for (const execution of run.executions) {
        signal.throwIfAborted();
        explained.push(await explainer.explain(execution));
        const started = performance.now();
        await patiently(() => read({ ...execution, shown: NOTHING_SHOWN }, execution.values));
        roundTrips.push(performance.now() - started);
      }
      run.explained.push(explained);
      run.roundTrips.push(roundTrips);
      onProgress((repetition + (index + 1) / runs.length) / REPETITIONS);
    }
  }
  const measured: MeasuredStatement[] = [];
  for (const { name, executions, explained, roundTrips } of runs) {
    const all = explained.flat();
    const times = (pick: (one: Explained) => number): Percentiles =>
      quietest(explained.map((repetition) => repetition.map(pick)));
    const most = (pick: (one: Explained) => number): number => Math.max(...all.map(pick));
    const slowest = all.reduce(
      (a, one, place) => (one.executionMs > (all[a]?.executionMs ?? 0) ? place : a),
      0,
    );
    const plan = await explainer.explainSteps(executions[slowest % executions.length] as Execution);
    measured.push({
      ...{ name, file: files.get(name) ?? '', executions: executions.length },
      executionMs: times(({ executionMs }) => executionMs),
      planningMs: times(({ planningMs }) => planningMs),
      roundTripMs: quietest(roundTrips),
      rowsReadPerRow: median(all.map(({ rowsRead, rows }) => rowsRead / Math.max(1, rows))),
      mostRowsRead: most(({ rowsRead }) => rowsRead),
      mostBuffers: most(({ buffers }) => buffers),
      mostOutputKb: most(({ outputKb }) => outputKb ?? 0),
      planNodes: most(({ steps }) => steps.length),
      scanned: [...new Set(all.flatMap(({ scanned }) => scanned))],
      ...{ plan, planText: planText(plan) },
    });
  }
  return measured;
}

/** What the product declares, as it was executed: `most` of each statement, evenly from all that differ. */
export function executionsByStatement(
  asked: readonly Asked[],
  most = EXECUTIONS,
): ReadonlyMap<string, readonly Execution[]> {
  const rare = new Set<string>();
  const byName = new Map<string, Map<string, Execution>>();
  for (const { question, executions } of asked) {
    for (const execution of executions) {
      // What is drawn with is not measured.
      if (!STATEMENTS.has(execution.name)) continue;
      if (question.isRare && !byName.has(execution.name)) rare.add(execution.name);
      const known = byName.get(execution.name) ?? new Map<string, Execution>();
      byName.set(execution.name, known.set(JSON.stringify(execution.values), execution));
    }
  }
  return new Map(
    [...byName].map(([name, different]) => {
      const all = [...different.values()];
      const wanted = rare.has(name) ? Math.min(all.length, RARE_EXECUTIONS) : most;
      const step = all.length / wanted;
      return [name, Array.from({ length: wanted }, (_, place) => all[Math.floor(place * step)] as Execution)];
    }),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
