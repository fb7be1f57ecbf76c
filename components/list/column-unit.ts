import type { PartRow } from '#lib/catalog/part-list.ts';

/**
 * The unit that all of a column's cells are stated in, so that the head can say it once; undefined where they differ,
 * where there is none, or where the texts carry it themselves (4.7 kΩ).
 */
export function columnUnit(rows: readonly PartRow[], index: number): string | undefined {
  const cells = rows.flatMap((row) => row.cells[index] ?? []);
  const unit = cells[0]?.unit;
  if (!unit || cells.some((cell) => cell.unit !== unit || cell.text.endsWith(unit))) return undefined;
  return unit;
}
