import { headLines, type Surroundings } from '../measure/surroundings.ts';
import { table } from '../measure/table.ts';
import { limitOf } from './budgets.ts';
import type { FilterMemory } from './filter-memory.ts';
import type { Growth } from './growth.ts';
import { CUT_OFF_MS, isLowerBound, type MeasuredNaive } from './measure-naive.ts';
import type { MeasuredQuestion } from './measure-questions.ts';
import type { MeasuredStatement } from './measure-statements.ts';

const INDENT = '    ';
const HEAD = [
  ...['ms, warm', 'exec p50', 'p95', 'p99', 'trip p50', 'p95', 'p99', 'in process p99', 'limit'],
  ...['rows/row', 'buffers', 'nodes', 'full scans', 'naive p50', 'times', 'file'],
];

export interface QueriesReport extends Surroundings {
  readonly seed: number;
  /** The categories that stand for each size. */
  readonly bands: readonly {
    readonly size: number;
    readonly categories: readonly { readonly slug: string; readonly partCount: number }[];
  }[];
  readonly filterMemory: FilterMemory;
  readonly questions: readonly MeasuredQuestion[];
  readonly statements: readonly MeasuredStatement[];
  readonly naive: readonly MeasuredNaive[];
  /** Against the results of the smallest size; empty for that one itself. */
  readonly growth: readonly Growth[];
  readonly broken: readonly string[];
}

/** The report as one page of text: each question, and under the first one that runs it each statement. */
export function reportText(report: QueriesReport): string {
  const { filterMemory, naive, growth, bands } = report;
  const { grownMb, heldMb, held, categories, seconds } = filterMemory;
  return [
    ...headLines(report),
    `Seed ${report.seed}. ${bands.map(bandText).join(' ')}`,
    `Filters: ${held} of ${categories} categories in memory, ${heldMb} MB, the process grown by ${grownMb} MB; read in ${seconds.toFixed(1)} s`,
    '',
    table(HEAD, tableRows(report), ['full scans', 'file']),
    '',
    'exec: in the database, by EXPLAIN. trip: from Node through lib/db and back. in process: of that without waiting for',
    'statements. rows/row: rows of tables read for each row returned. buffers: pages of 8 kB, the most of a call. full',
    'scans: of part, price, stock and facet. naive: the same answer by what anyone would write first, in the same run;',
    `> is a lower bound, as some were cut off after ${CUT_OFF_MS / 1000} s.`,
    '',
    table(
      ['naive', 'calls', 'answers compared', 'by'],
      naive.map(({ question, calls, compared, different, what }) => [
        ...[question, String(calls)],
        compared === 0
          ? 'none'
          : different.length === 0
            ? `${compared}, all the same`
            : `${different.length} differ`,
        what,
      ]),
      ['answers compared', 'by'],
    ),
    ...(growth.length > 0 ? ['', growthTable(growth)] : []),
  ].join('\n');
}

const bandText = ({ size, categories }: QueriesReport['bands'][number]): string =>
  `For ${inWords(size)} parts: ${categories.map(({ slug, partCount }) => `${slug} (${inWords(partCount)})`).join(', ')}.`;

function tableRows({ questions, statements, naive }: QueriesReport): string[][] {
  const shown = new Set<string>();
  return questions.flatMap((question) => {
    const own = statements.filter(({ name }) => question.statements.includes(name) && !shown.has(name));
    for (const { name } of own) shown.add(name);
    const beside = naive.find((one) => one.question === question.name);
    return [questionRow(question, beside), ...own.map(statementRow)];
  });
}

function questionRow(question: MeasuredQuestion, naive: MeasuredNaive | undefined): string[] {
  const { name, file, roundTripMs, inProcessMs } = question;
  const limit = limitOf(name);
  const bound = naive && isLowerBound(naive) ? '> ' : '';
  return [
    ...[name, '', '', ''],
    ...[roundTripMs.p50, roundTripMs.p95, roundTripMs.p99, inProcessMs.p99].map((t) => t.toFixed(2)),
    limit === undefined ? '' : limit.toFixed(0),
    ...['', '', '', ''],
    ...(naive ? [`${bound}${naive.p50Ms.toFixed(1)}`, `${bound}${Math.round(naive.ratio)} ×`] : ['', '']),
    file,
  ];
}

function statementRow(statement: MeasuredStatement): string[] {
  const { executionMs, roundTripMs } = statement;
  return [
    `  ${statement.name}`,
    ...[executionMs, roundTripMs].flatMap(({ p50, p95, p99 }) => [p50, p95, p99].map((t) => t.toFixed(2))),
    ...['', ''],
    statement.rowsReadPerRow.toFixed(1),
    ...[statement.mostBuffers, statement.planNodes].map(String),
    statement.scanned.join(' ') || 'none',
    ...['', '', statement.file],
  ];
}

function growthTable(growth: readonly Growth[]): string {
  return table(
    ['p99, ms: from the smaller to this one', 'smaller', 'this', 'times', 'limit'],
    growth.map(({ question, smallerMs, largerMs, times, limitMs }) => [
      question,
      ...[smallerMs, largerMs, times].map((value) => value.toFixed(2)),
      limitMs?.toFixed(2) ?? '',
    ]),
  );
}

/** Every statement's slowest plan. */
export function plansText({ dataSet, statements }: QueriesReport): string {
  const blocks = statements.map(
    ({ name, file, executionMs, planningMs, planText }) =>
      `${name} (${file}): execution p99 ${executionMs.p99.toFixed(3)} ms, planning p99 ${planningMs.p99.toFixed(3)} ms\n` +
      planText.replace(/^/gm, INDENT),
  );
  return `${dataSet.edition}: the plan of each statement's slowest execution\n\n${blocks.join('\n\n')}\n`;
}

const inWords = (parts: number): string => parts.toLocaleString('en-US');
