import { amountText, type Held, isBroken } from '#perf/measure/held.ts';
import { table } from '#perf/measure/table.ts';

/** The figures as a table with a line for each page and a column for each figure; `!` marks what breaks its limit. */
export function figuresTable(held: readonly Held[]): string {
  const rows = new Map<string, Map<string, string>>();
  for (const figure of held) {
    const [page = '', label = ''] = figure.name.split(': ');
    const row = rows.get(page) ?? new Map<string, string>();
    row.set(label, `${amountText(figure.value, figure.unit)}${isBroken(figure) ? ' !' : ''}`);
    rows.set(page, row);
  }
  const labels = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))];
  return table(
    ['', ...labels],
    [...rows].map(([page, row]) => [page, ...labels.map((label) => row.get(label) ?? '')]),
  );
}
