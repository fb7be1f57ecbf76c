import type { Category } from '../catalog/category.ts';
import { columnUnits } from '../catalog/column-units.ts';
import type { Cell } from '../catalog/part-list.ts';
import { type MeasuredPartRow, partRows } from '../catalog/part-rows.ts';
import { type PricedRow, pricedRows } from '../catalog/priced-rows.ts';
import { unitPriceText } from '../pricing/unit-price.ts';
import { numberInUnit } from '../units/stated-number.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

/** Rows of one download at most. */
export const MOST_CSV_ROWS = 100_000;
/** Rows read at once: all of a download that is in memory. */
const PAGE_ROWS = 1_000;

/**
 * A category's list as CSV, a page of rows at a time in its order. A column whose values share a unit has it in its
 * heading and plain numbers below; elsewhere a value has its unit.
 */
export async function* categoryCsv(category: Category): AsyncGenerator<string> {
  const units = await columnUnits(category.slug);
  const shared = category.columns.map(({ key, kind }) => (kind === 'number' ? units.get(key) : undefined));
  let text = BYTE_ORDER_MARK + heading(category, shared);
  for (let offset = 0; offset < MOST_CSV_ROWS; offset += PAGE_ROWS) {
    const [rows, prices] = await Promise.all([
      partRows(category.slug, offset, PAGE_ROWS),
      pricedRows(category.slug, offset, PAGE_ROWS),
    ]);
    yield text + rows.map((row, index) => line(row, { category, shared, price: prices[index] })).join('');
    text = '';
    if (rows.length < PAGE_ROWS) return;
  }
}

function heading({ columns }: Category, shared: readonly (string | undefined)[]): string {
  const names = columns.map(({ name }, index) => (shared[index] ? `${name} [${shared[index]}]` : name));
  return csvLine([
    ...['Part number', 'Name', 'Status'],
    ...names,
    ...['Mass [g]', 'Pack size', 'Price each', 'Currency', 'From quantity', 'Stock'],
  ]);
}

function line(
  row: MeasuredPartRow,
  {
    category,
    shared,
    price,
  }: { category: Category; shared: readonly (string | undefined)[]; price?: PricedRow },
): string {
  const cells = category.columns.map(({ unit }, index) =>
    cellText(row.cells[index] ?? null, { unit: shared[index], canonicalUnit: unit }),
  );
  return csvLine([
    ...[row.partNumber, row.name, row.status],
    ...cells,
    ...[row.massG, row.packSize, ...priceFields(price), price?.stock ?? null],
  ]);
}

/** In a column with a unit a number, if the value is one; spreadsheets take a bare 3/4 for the fourth of March. */
function cellText(
  cell: Cell | null,
  { unit, canonicalUnit }: { readonly unit: string | undefined; readonly canonicalUnit: string },
): string | null {
  if (cell === null) return null;
  const number = unit === undefined ? undefined : numberInUnit(cell, canonicalUnit);
  if (number !== undefined) return number;
  return cell.unit === '' || cell.text.endsWith(cell.unit) ? cell.text : `${cell.text} ${cell.unit}`;
}

function priceFields(price: PricedRow | undefined): (string | number | null)[] {
  if (!price || price.currency === null || price.amount === null || price.per === null)
    return [null, null, null];
  return [unitPriceText(price.amount, price.per, price.currency), price.currency, price.quantity];
}
