import { amountText, type Held, isBroken } from '#perf/measure/held.ts';
import { table } from '#perf/measure/table.ts';

/** All figures as a table. */
export function bundleTable(held: readonly Held[]): string {
  const rows = held.map((figure) => [
    figure.name,
    amountText(figure.value, figure.unit),
    amountText(figure.limit, figure.unit),
    isBroken(figure) ? 'broken' : '',
  ]);
  return table(['figure', 'is', 'at most', ''], rows);
}
