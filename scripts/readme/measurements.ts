import type { CatalogReport } from '#perf/catalog/report.ts';
import { isLowerBound } from '#perf/queries/measure-naive.ts';
import type { QueriesReport } from '#perf/queries/report.ts';

/** What both commands measured on one size of catalogue. */
export interface Measured {
  readonly catalog: CatalogReport;
  readonly queries: QueriesReport;
}

/** The questions that a visitor waits for, as perf/queries names them. */
const QUESTIONS_SHOWN = [
  'part by number',
  'availability of 50',
  'list page, any category',
  'list page, 250,000 parts',
  'list page, 20,000 parts',
  'suggestion',
  'search',
];
const COUNTS_SHOWN = ['facet counts, 250,000 parts', 'facet counts, 20,000 parts'];

/** What `npm run perf:catalog` and `npm run perf:queries` measured, one column for each size of catalogue. */
export function measurementsTable(measured: readonly Measured[]): string {
  const row = (title: string, cell: (one: Measured) => string): string =>
    `| ${title} | ${measured.map(cell).join(' | ')} |`;
  const [first] = measured;
  return [
    row('p50 / p99, from the application and back', sizeOf),
    `|---|${measured.map(() => '---').join('|')}|`,
    ...QUESTIONS_SHOWN.map((name) => row(name, ({ queries }) => times(queries, name, 'roundTripMs'))),
    ...COUNTS_SHOWN.map((name) =>
      row(`${name}, in process`, ({ queries }) => times(queries, name, 'inProcessMs')),
    ),
    row('memory for the filters', ({ queries }) => `${queries.filterMemory.grownMb} MB`),
    row('loading: time, most memory', ({ catalog: { load } }) => {
      return `${load.seconds.toFixed(0)} s, ${load.peakMemoryMb} MB`;
    }),
    row('tables and indexes', tablesOf),
    '',
    first ? surroundingsOf(first.queries) : '',
    '',
    ...(first ? naiveTable(measured) : []),
  ].join('\n');
}

const sizeOf = ({ queries }: Measured): string => `${queries.dataSet.parts.toLocaleString('en-US')} parts`;

function times({ questions }: QueriesReport, name: string, kind: 'roundTripMs' | 'inProcessMs'): string {
  const found = questions.find((question) => question.name === name)?.[kind];
  return found ? `${found.p50.toFixed(2)} / ${found.p99.toFixed(2)} ms` : '–';
}

function tablesOf({ catalog }: Measured): string {
  const bytes = catalog.sizes.reduce(
    (sum, table) => sum + table.tableBytes + table.indexes.reduce((all, index) => all + index.bytes, 0),
    0,
  );
  return `${(bytes / 2 ** 30).toFixed(1)} GB`;
}

function surroundingsOf({ machine, versions }: QueriesReport): string {
  return (
    `${machine.cores} cores of ${machine.cpu}, PostgreSQL ${versions.postgres}, Node ${versions.node}, everything warm, ` +
    'one call at a time. Lists come with any filters, in any order, from any page, and with all their counts; of ' +
    'a size are the categories nearest to it.'
  );
}

/** The naive statements beside the product's, in the same run. */
function naiveTable(measured: readonly Measured[]): string[] {
  const [first] = measured;
  const cell = ({ queries }: Measured, name: string): string => {
    const naive = queries.naive.find(({ question }) => question === name);
    if (!naive) return '–';
    const bound = isLowerBound(naive) ? 'over ' : '';
    return `${bound}${count(naive.p50Ms)} ms, ${bound}${count(naive.ratio)} times`;
  };
  return [
    `| The same by plain SQL: median, and how many times the site’s on the same few calls | by | ${measured.map(sizeOf).join(' | ')} |`,
    `|---|---|${measured.map(() => '---').join('|')}|`,
    ...(first?.queries.naive ?? [])
      .filter(({ question }) => [...QUESTIONS_SHOWN, ...COUNTS_SHOWN].includes(question))
      .map(
        ({ question, what }) =>
          `| ${question} | ${what} | ${measured.map((one) => cell(one, question)).join(' | ')} |`,
      ),
  ];
}

const count = (value: number): string =>
  (value < 10 ? Number(value.toPrecision(2)) : Math.round(value)).toLocaleString('en-US');
