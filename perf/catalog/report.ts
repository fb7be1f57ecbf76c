import { headLines, type Surroundings } from '../measure/surroundings.ts';
import { table } from '../measure/table.ts';
import type { MeasuredLoad } from './budgets.ts';
import type { TableSize } from './sizes.ts';

const MB = 1024 * 1024;
const TABLES_SHOWN = 6;

export interface CatalogReport extends Surroundings {
  readonly load: MeasuredLoad;
  readonly sizes: readonly TableSize[];
  readonly broken: readonly string[];
}

/** The report as one page of text. */
export function reportText(report: CatalogReport): string {
  const { load, sizes } = report;
  return [
    ...headLines(report),
    '',
    `Load: ${Math.round(load.rowsPerSecond).toLocaleString('en-US')} rows/s, ${load.seconds.toFixed(1)} s, ${load.peakMemoryMb} MB of memory at most`,
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
  ].join('\n');
}

function inMb(bytes: number): string {
  return (bytes / MB).toFixed(1);
}
