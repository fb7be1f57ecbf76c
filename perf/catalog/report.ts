import type { MeasuredLoad } from './budgets.ts';
import type { Measured } from './measure.ts';
import type { TableSize } from './sizes.ts';
import type { Surroundings } from './surroundings.ts';

const MB = 1024 * 1024;
const TABLES_SHOWN = 6;
const INDENT = '    ';

export interface CatalogReport extends Surroundings {
  readonly seed: number;
  /** Null when the edition was there already. */
  readonly load: MeasuredLoad | null;
  readonly sizes: readonly TableSize[];
  readonly questions: readonly Measured[];
  readonly broken: readonly string[];
}

/** The report as one page of text. */
export function reportText(report: CatalogReport): string {
  const { machine, versions, dataSet, load, sizes, questions } = report;
  return [
    `${dataSet.parts.toLocaleString('en-US')} parts (${dataSet.edition}), seed ${report.seed}, commit ${report.commit}`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; Node ${versions.node}, PostgreSQL ${versions.postgres}, Next ${versions.next}`,
    '',
    load
      ? `Load: ${Math.round(load.rowsPerSecond).toLocaleString('en-US')} rows/s, ${load.seconds.toFixed(1)} s, ${load.peakMemoryMb} MB of memory at most`
      : 'Load: not measured, this edition was loaded already (--reload loads it again)',
    '',
    table(
      ['size', 'rows', 'table MB', 'index MB'],
      sizes
        .slice(0, TABLES_SHOWN)
        .map(({ table: name, rows, tableBytes, indexes }) => [
          name,
          Math.round(rows).toLocaleString('en-US'),
          inMb(tableBytes),
          inMb(indexes.reduce((sum, { bytes }) => sum + bytes, 0)),
        ]),
    ),
    '',
    table(
      [
        'ms, warm',
        'calls',
        'db p50',
        'p95',
        'p99',
        'trip p50',
        'p95',
        'p99',
        'buffers',
        'full scans',
        'slowest trip',
      ],
      questions.map(({ question, calls, inDatabaseMs, roundTripMs, statements, slowest }) => [
        question,
        String(calls),
        ...[inDatabaseMs, roundTripMs].flatMap(({ p50, p95, p99 }) =>
          [p50, p95, p99].map((t) => t.toFixed(2)),
        ),
        String(Math.max(...statements.map(({ mostBuffers }) => mostBuffers))),
        [...new Set(statements.flatMap(({ scanned }) => scanned))].join(' ') || 'none',
        `${slowest.roundTripMs.toFixed(2)} ${slowest.about}`,
      ]),
    ),
    '',
    'db: execution and planning of all statements of a call, by EXPLAIN. trip: from Node through lib/db and back.',
    'buffers: the most that one statement of a call read. full scans: of part, price, stock and facet.',
  ].join('\n');
}

/** Every statement's slowest plan, by question. */
export function plansText({ dataSet, questions }: CatalogReport): string {
  const blocks = questions.flatMap(({ question, statements }) =>
    statements.map(
      ({ name, executionMs, planningMs, planText }) =>
        `${question}: ${name}, execution p99 ${executionMs.p99.toFixed(3)} ms, planning p99 ${planningMs.p99.toFixed(3)} ms\n` +
        planText.replace(/^/gm, INDENT),
    ),
  );
  return `${dataSet.edition}: the plan of each statement's slowest call\n\n${blocks.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => {
          const isText = column === 0 || head[column] === 'slowest trip';
          return isText ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function inMb(bytes: number): string {
  return (bytes / MB).toFixed(1);
}
