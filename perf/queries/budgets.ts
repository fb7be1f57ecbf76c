import budgets from '../budgets/queries.json' with { type: 'json' };
import { type MeasuredRatio, ratioText } from '../measure/paired-ratio.ts';
import type { FilterMemory } from './filter-memory.ts';
import { DEEP_PAGE, limitOf, whereHeld } from './limits.ts';
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
  readonly deepPage?: MeasuredRatio | undefined;
  readonly statements: readonly MeasuredStatement[];
  readonly naive: readonly MeasuredNaive[];
  readonly filterMemory: FilterMemory;
}

/** A line for each budget of `perf/budgets/queries.json` that is broken; what was not measured is not looked at. */
export function brokenBudgets({
  questions,
  deepPage,
  statements,
  naive,
  filterMemory,
}: MeasuredQueries): string[] {
  const { grownMb, held, categories } = filterMemory;
  return [
    ...slow(questions),
    ...slowDeepPages(deepPage),
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

/** How many times its reference each question takes too long. Without pairs there is NaN, which no limit allows. */
function slow(questions: readonly MeasuredQuestion[]): string[] {
  return questions.flatMap(({ name, times }) => {
    const limit = limitOf(name);
    if (limit === undefined || !times || times.high <= limit) return [];
    return [`${name}: ${ratioText(times)} ${whereHeld(name)}, at most ${limit} allowed`];
  });
}

function slowDeepPages(deepPage: MeasuredRatio | undefined): string[] {
  const { first, deep, times } = DEEP_PAGE;
  if (!deepPage || deepPage.high <= times) return [];
  return [`${deep}: ${ratioText(deepPage)}, which is ${first}; at most ${times} allowed`];
}
