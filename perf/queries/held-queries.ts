import budgets from '../budgets/queries.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import { type Counted, fillsMemory } from './budgets.ts';
import type { QueriesReport } from './report.ts';

const MB = 2 ** 20;

type Measured = Pick<QueriesReport, 'questions' | 'naive' | 'filterMemory' | 'growth'> & {
  readonly statements: readonly Counted[];
};
type Limits = Readonly<Record<string, number>>;
type Reads = Readonly<Record<string, { readonly buffers: number; readonly rowsRead: number }>>;

/** Every figure that `perf/budgets/queries.json` limits; broken where `brokenBudgets` and `brokenGrowth` say so. */
export function heldQueries({ questions, statements, naive, filterMemory, growth }: Measured): Held[] {
  const { grownMb, held, categories } = filterMemory;
  const limited = statements.filter(({ name }) => !fillsMemory(name));
  return [
    ...times(questions, 'roundTripMs', budgets.roundTripP99Ms),
    ...times(questions, 'inProcessMs', budgets.inProcessP99Ms),
    ...deepPage(questions),
    ...limited.flatMap(reads),
    ...limited.map(({ name, scanned }) => ({
      ...atMost(`tables read from end to end: ${name}`, scanned.length, 0),
      ...(scanned.length > 0 ? { culprit: `${scanned.join(', ')}.` } : {}),
    })),
    ...naive.map(({ question, different }) =>
      atMost(`answers unlike the naive statement's: ${question}`, different.length, 0),
    ),
    ...growth.flatMap(({ question, largerMs, limitMs }) =>
      limitMs === undefined ? [] : [inMs(`p99 beside the smaller catalogue: ${question}`, largerMs, limitMs)],
    ),
    {
      ...atMost('filters: memory', grownMb * MB, budgets.filterMemoryMb * MB),
      unit: 'bytes',
    },
    { ...atMost('filters: categories held', held, categories), side: 'at least' },
  ];
}

const atMost = (name: string, value: number, limit: number): Held => ({
  ...{ name, value, limit, unit: 'count', side: 'at most' },
});

const inMs = (name: string, value: number, limit: number): Held => ({
  ...atMost(name, value, limit),
  unit: 'ms',
});

function times(
  questions: QueriesReport['questions'],
  kind: 'roundTripMs' | 'inProcessMs',
  limits: Limits,
): Held[] {
  const where = kind === 'roundTripMs' ? 'as a round trip' : 'in process';
  return questions.flatMap((question) => {
    const limit = limits[question.name];
    return limit === undefined ? [] : [inMs(`p99 ${where}: ${question.name}`, question[kind].p99, limit)];
  });
}

function deepPage(questions: QueriesReport['questions']): Held[] {
  const { first, deep, times: factor, noiseMs } = budgets.deepPage;
  const p99 = (name: string) => questions.find((question) => question.name === name)?.roundTripMs.p99;
  const [reference, found] = [p99(first), p99(deep)];
  if (reference === undefined || found === undefined) return [];
  return [
    inMs(`p99 beside the first page: ${deep}`, found, Math.max(reference * factor, reference + noiseMs)),
  ];
}

/** A statement without a budget has the limit 0, so that it is broken. */
function reads({ name, mostBuffers, mostRowsRead }: Counted): Held[] {
  const allowed = (budgets.statements as Reads)[name];
  const unlimited = allowed ? {} : { culprit: 'It has no budget; give it one in perf/budgets/queries.json.' };
  return [
    { ...atMost(`buffers a call: ${name}`, mostBuffers, allowed?.buffers ?? 0), ...unlimited },
    { ...atMost(`rows read a call: ${name}`, mostRowsRead, allowed?.rowsRead ?? 0), ...unlimited },
  ];
}
