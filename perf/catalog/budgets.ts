import budgets from '../budgets/catalog.json' with { type: 'json' };
import type { Measured } from './measure.ts';

/** What a statement may read, in pages of 8 kB; undefined for one that has no budget yet. */
export function buffersAllowed(statement: string): number | undefined {
  return (budgets.buffersPerCall as Record<string, number>)[statement];
}

export interface MeasuredLoad {
  readonly parts: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Peak resident memory of the loading process. */
  readonly peakMemoryMb: number;
}

/** A line for each budget of `perf/budgets/catalog.json` that is broken. */
export function brokenBudgets(measured: readonly Measured[], load: MeasuredLoad | undefined): string[] {
  return [
    ...slowQuestions(measured),
    ...slowDeepPages(measured),
    ...new Set(measured.flatMap(({ statements }) => statements).flatMap(greedyStatement)),
    ...(load ? slowLoad(load) : []),
  ];
}

function slowQuestions(measured: readonly Measured[]): string[] {
  return Object.entries(budgets.inDatabaseP99Ms).flatMap(([name, limit]) => {
    const p99 = p99Of(measured, name);
    return p99 > limit ? [`${name}: p99 ${ms(p99)} in the database, allowed ${ms(limit)}`] : [];
  });
}

/** A page deep in a list may cost what the first costs and a bit: by ratio, or by what the machine's noise is. */
function slowDeepPages(measured: readonly Measured[]): string[] {
  const { first, deep, timesFirst, noiseMs } = budgets.deepPage;
  const reference = p99Of(measured, first);
  const limit = Math.max(reference * timesFirst, reference + noiseMs);
  return deep.flatMap((name) => {
    const p99 = p99Of(measured, name);
    return p99 > limit
      ? [`${name}: p99 ${ms(p99)} in the database, allowed ${ms(limit)} as ${first} takes ${ms(reference)}`]
      : [];
  });
}

/** What one statement reads too much of. */
export function greedyStatement(statement: {
  readonly name: string;
  readonly mostBuffers: number;
  readonly scanned: readonly string[];
}): string[] {
  const { name, mostBuffers, scanned } = statement;
  const allowed = buffersAllowed(name);
  return [
    ...scanned.map((table) => `${name}: reads catalog.${table} from end to end`),
    ...(allowed === undefined
      ? [`${name}: has no budget; give it one in perf/budgets/catalog.json (it reads ${mostBuffers} buffers)`]
      : []),
    ...(allowed !== undefined && mostBuffers > allowed
      ? [`${name}: reads ${mostBuffers} buffers a call, allowed ${allowed}`]
      : []),
  ];
}

function slowLoad({ parts, seconds, peakMemoryMb }: MeasuredLoad): string[] {
  const limit = budgets.load.find(({ upToParts }) => parts <= upToParts)?.seconds ?? Number.POSITIVE_INFINITY;
  const memoryLimit = budgets.loaderPeakMemoryMb;
  return [
    ...(seconds > limit ? [`load: ${seconds.toFixed(1)} s, allowed ${limit} s`] : []),
    ...(peakMemoryMb > memoryLimit
      ? [`load: ${peakMemoryMb} MB of memory at most, allowed ${memoryLimit} MB`]
      : []),
  ];
}

function p99Of(measured: readonly Measured[], name: string): number {
  const found = measured.find(({ question }) => question === name);
  if (!found) throw new Error(`perf/budgets/catalog.json has a budget for “${name}”, which is not measured.`);
  return found.inDatabaseMs.p99;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
