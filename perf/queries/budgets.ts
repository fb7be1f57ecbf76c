import budgets from '../budgets/queries.json' with { type: 'json' };
import type { FilterMemory } from './filter-memory.ts';
import type { MeasuredNaive } from './measure-naive.ts';
import type { MeasuredQuestion } from './measure-questions.ts';
import type { MeasuredStatement } from './measure-statements.ts';

interface StatementBudget {
  /** Pages of 8 kB. */
  readonly buffers: number;
  readonly rowsRead: number;
}

/** What can be counted, exactly, whatever the machine. */
export type Counted = Pick<MeasuredStatement, 'name' | 'mostBuffers' | 'mostRowsRead' | 'scanned'>;

interface MeasuredQueries {
  readonly questions: readonly MeasuredQuestion[];
  readonly statements: readonly MeasuredStatement[];
  readonly naive: readonly MeasuredNaive[];
  readonly filterMemory: FilterMemory;
}

/** A line for each budget of `perf/budgets/queries.json` that is broken; what was not measured is not looked at. */
export function brokenBudgets({ questions, statements, naive, filterMemory }: MeasuredQueries): string[] {
  const { grownMb, held, categories } = filterMemory;
  return [
    ...slow(questions, 'roundTripMs', budgets.roundTripP99Ms),
    ...slow(questions, 'inProcessMs', budgets.inProcessP99Ms),
    ...slowDeepPages(questions),
    ...statements.flatMap(greedyStatement),
    ...naive.flatMap(({ question, what, different }) =>
      different.map((about) => `${question}: answers otherwise than “${what}” about ${about}`),
    ),
    ...(grownMb > budgets.filterMemoryMb
      ? [`filters: ${grownMb} MB of memory, allowed ${budgets.filterMemoryMb} MB`]
      : []),
    ...(held < categories ? [`filters: only ${held} of ${categories} categories fit into their memory`] : []),
  ];
}

/** The limit of a question's p99, in milliseconds. */
export function limitOf(question: string): number | undefined {
  return (budgets.roundTripP99Ms as Limits)[question] ?? (budgets.inProcessP99Ms as Limits)[question];
}

/** Whether what a statement reads grows with what it is asked to keep in memory, so that nothing limits it. */
export const fillsMemory = (statement: string): boolean => budgets.fillsMemory.includes(statement);

/** What one statement reads too much of. */
export function greedyStatement({ name, mostBuffers, mostRowsRead, scanned }: Counted): string[] {
  if (fillsMemory(name)) return [];
  const allowed = (budgets.statements as Record<string, StatementBudget>)[name];
  const scans = scanned.map((table) => `${name}: reads catalog.${table} from end to end`);
  if (!allowed) {
    const reads = `it reads ${mostBuffers} buffers and ${mostRowsRead} rows`;
    return [...scans, `${name}: has no budget; give it one in perf/budgets/queries.json (${reads})`];
  }
  return [
    ...scans,
    ...(mostBuffers > allowed.buffers
      ? [`${name}: reads ${mostBuffers} buffers a call, allowed ${allowed.buffers}`]
      : []),
    ...(mostRowsRead > allowed.rowsRead
      ? [`${name}: reads ${mostRowsRead} rows a call, allowed ${allowed.rowsRead}`]
      : []),
  ];
}

type Limits = Record<string, number>;

function slow(
  questions: readonly MeasuredQuestion[],
  kind: 'roundTripMs' | 'inProcessMs',
  limits: Limits,
): string[] {
  const where = kind === 'roundTripMs' ? 'as a round trip' : 'in process';
  return questions.flatMap((question) => {
    const limit = limits[question.name];
    const { p99 } = question[kind];
    return limit !== undefined && p99 > limit
      ? [`${question.name}: p99 ${ms(p99)} ${where}, allowed ${ms(limit)}`]
      : [];
  });
}

/** A page deep in a list may cost what the first costs and a bit: by ratio, or by what the machine's noise is. */
function slowDeepPages(questions: readonly MeasuredQuestion[]): string[] {
  const { first, deep, times, noiseMs } = budgets.deepPage;
  const p99 = (name: string) => questions.find((question) => question.name === name)?.roundTripMs.p99;
  const [reference, found] = [p99(first), p99(deep)];
  if (reference === undefined || found === undefined) return [];
  const limit = Math.max(reference * times, reference + noiseMs);
  return found > limit
    ? [`${deep}: p99 ${ms(found)} as a round trip, allowed ${ms(limit)} as ${first} takes ${ms(reference)}`]
    : [];
}

export const ms = (value: number): string => `${value.toFixed(2)} ms`;
