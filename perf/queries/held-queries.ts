import budgets from '../budgets/queries.json' with { type: 'json' };
import type { Held } from '../measure/held.ts';
import { heldMeasured } from '../measure/paired-ratio.ts';
import { type Counted, fillsMemory } from './budgets.ts';
import { DEEP_PAGE, limitOf, whereHeld } from './limits.ts';
import type { QueriesReport } from './report.ts';

const MB = 2 ** 20;

type Measured = Pick<QueriesReport, 'questions' | 'deepPage' | 'naive' | 'filterMemory' | 'growth'> & {
  readonly statements: readonly Counted[];
};
type Reads = Readonly<Record<string, { readonly buffers: number; readonly rowsRead: number }>>;

/** Every figure that `perf/budgets/queries.json` limits; broken where `brokenBudgets` and `brokenGrowth` say so. */
export function heldQueries({
  questions,
  deepPage,
  statements,
  naive,
  filterMemory,
  growth,
}: Measured): Held[] {
  const { grownMb, held, categories } = filterMemory;
  const limited = statements.filter(({ name }) => !fillsMemory(name));
  return [
    ...questions.flatMap(({ name, times: measured }) => {
      const limit = limitOf(name);
      if (limit === undefined || !measured) return [];
      return [heldMeasured({ name: `${whereHeld(name)}: ${name}`, measured, limit })];
    }),
    ...(deepPage
      ? [
          heldMeasured({
            name: `beside the first page: ${DEEP_PAGE.deep}`,
            measured: deepPage,
            limit: DEEP_PAGE.times,
          }),
        ]
      : []),
    ...limited.flatMap(reads),
    ...limited.map(({ name, scanned }) => ({
      ...atMost(`tables read from end to end: ${name}`, scanned.length, 0),
      ...(scanned.length > 0 ? { culprit: `${scanned.join(', ')}.` } : {}),
    })),
    ...naive.map(({ question, different }) =>
      atMost(`answers unlike the naive statement's: ${question}`, different.length, 0),
    ),
    ...growth.flatMap(({ question, high, limit }): Held[] =>
      limit === undefined || high === undefined
        ? []
        : [{ ...atMost(`beside the smaller catalogue: ${question}`, high, limit), unit: 'ratio' }],
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

/** A statement without a budget has the limit 0, so that it is broken. */
function reads({ name, mostBuffers, mostRowsRead }: Counted): Held[] {
  const allowed = (budgets.statements as Reads)[name];
  const unlimited = allowed ? {} : { culprit: 'It has no budget; give it one in perf/budgets/queries.json.' };
  return [
    { ...atMost(`buffers a call: ${name}`, mostBuffers, allowed?.buffers ?? 0), ...unlimited },
    { ...atMost(`rows read a call: ${name}`, mostRowsRead, allowed?.rowsRead ?? 0), ...unlimited },
  ];
}
