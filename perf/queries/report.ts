import { type MeasuredRatio, ratioText } from '../measure/paired-ratio.ts';
import { headLines, type Surroundings } from '../measure/surroundings.ts';
import { table } from '../measure/table.ts';
import type { FilterMemory } from './filter-memory.ts';
import { type Growth, unmeasuredGrowth } from './growth.ts';
import { DEEP_PAGE, isHeldInProcess, limitOf } from './limits.ts';
import { CUT_OFF_MS, isLowerBound, type MeasuredNaive } from './measure-naive.ts';
import type { MeasuredQuestion } from './measure-questions.ts';
import type { MeasuredStatement } from './measure-statements.ts';

const INDENT = '    ';
const HEAD = [
  ...['ms, warm', 'exec p50', 'p95', 'p99', 'trip p50', 'p95', 'p99', 'in process p99'],
  ...['times ref', 'up to', 'limit'],
  ...['rows/row', 'buffers', 'nodes', 'full scans', 'naive p50', 'naive times', 'file'],
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
  /** The last page of lists beside the first; undefined where it was not measured. */
  readonly deepPage?: MeasuredRatio | undefined;
  readonly statements: readonly MeasuredStatement[];
  readonly naive: readonly MeasuredNaive[];
  /** Against the results of the smallest size; empty for that one itself. */
  readonly growth: readonly Growth[];
  readonly broken: readonly string[];
}

/** The report as one page of text: each question, and under the first one that runs it each statement. */
export function reportText(report: QueriesReport): string {
  const { filterMemory, naive, growth, bands, deepPage } = report;
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
    `> is a lower bound, as some were cut off after ${CUT_OFF_MS / 1000} s. times ref: of a look-up of one row asked by turns with`,
    'it, facet counts of a fixed count in the process; up to: the end of the 95 % interval, which is held.',
    '',
    `${DEEP_PAGE.deep}: ${deepPage ? `${ratioText(deepPage)}, which is ${DEEP_PAGE.first}` : 'not measured'}; at most ${DEEP_PAGE.times} allowed.`,
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
  const listed = new Set<string>();
  return questions.flatMap((question) => {
    const own = statements.filter(({ name }) => question.statements.includes(name) && !listed.has(name));
    for (const { name } of own) listed.add(name);
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
    ...ratioCells(question),
    limit === undefined ? '' : `${limit}${isHeldInProcess(name) ? ' in process' : ''}`,
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
    ...['', '', '', ''],
    statement.rowsReadPerRow.toFixed(1),
    ...[statement.mostBuffers, statement.planNodes].map(String),
    statement.scanned.join(' ') || 'none',
    ...['', '', statement.file],
  ];
}

/** Undefined where results are from before there were ratios; NaN, in files null, where there were too few pairs. */
const shown = (value: number | undefined): string =>
  Number.isFinite(value) ? Number(value).toFixed(2) : '–';

const ratioCells = ({ times }: MeasuredQuestion): string[] => [shown(times?.ratio), shown(times?.high)];

function growthTable(growth: readonly Growth[]): string {
  const unmeasured = unmeasuredGrowth(growth);
  return [
    table(
      ['times the reference: from the smaller to this one', 'smaller', 'this', 'times', 'up to', 'limit'],
      growth.map(({ question, smaller, larger, times, high, limit }) => [
        question,
        ...[smaller, larger, times, high].map(shown),
        limit?.toFixed(2) ?? '',
      ]),
    ),
    ...(unmeasured.length > 0
      ? [
          `Not measured in this form yet in the smaller catalogue, so not held: ${unmeasured.join('; ')}. Measure that one again.`,
        ]
      : []),
  ].join('\n');
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
