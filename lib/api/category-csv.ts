import type { Category } from '../catalog/category.ts';
import { columnUnits } from '../catalog/column-units.ts';
import type { Cell } from '../catalog/part-list.ts';
import { type PriceAndStock, pricesAt } from '../catalog/prices-at.ts';
import { type MeasuredPartRow, rowsAt } from '../catalog/rows-at.ts';
import type { RefinedOrdinals } from '../filters/refined-ordinals.ts';
import { unitPriceText } from '../pricing/unit-price.ts';
import { numberInUnit } from '../units/stated-number.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

/** Rows of one download at most. */
export const MOST_CSV_ROWS = 100_000;
/** Rows read at once: all of a download that is in memory. */
const PAGE_ROWS = 1_000;

/**
 * A refined list as CSV, a page of rows at a time. The parts and their order are those of the moment `list` was worked
 * out: none comes twice and none is left out, however prices change meanwhile; each is as it is when its line is written.
 * A column whose values share a unit has it in its heading and plain numbers below; elsewhere a value has its unit.
 * @throws CatalogueReplacedError
 */
export async function* categoryCsv(category: Category, list: RefinedOrdinals): AsyncGenerator<string> {
  const { slug } = category;
  const units = await columnUnits(slug);
  const shared = category.columns.map(({ key, kind }) => (kind === 'number' ? units.get(key) : undefined));
  yield BYTE_ORDER_MARK + heading(category, shared);
  for (let from = 0; from < list.ordinals.length; from += PAGE_ROWS) {
    const ordinals = list.ordinals.subarray(from, from + PAGE_ROWS);
    const [parts, prices] = await Promise.all([rowsAt(slug, ordinals), pricesAt(slug, ordinals)]);
    for (const { edition } of [parts, prices])
      if (edition !== list.edition && edition !== '') throw new CatalogueReplacedError(slug);
    let text = '';
    for (const ordinal of ordinals) {
      const row = parts.rows.get(ordinal);
      if (row) text += line(row, { category, shared, price: prices.rows.get(ordinal) });
    }
    yield text;
  }
}

/** A load has replaced the catalogue while it was being read: half of each would be neither. */
export class CatalogueReplacedError extends Error {
  override readonly name = 'CatalogueReplacedError';

  constructor(slug: string) {
    super(`The catalogue was replaced while ${slug} was being exported; ask again.`);
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
  }: { category: Category; shared: readonly (string | undefined)[]; price?: PriceAndStock },
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

function priceFields(price: PriceAndStock | undefined): (string | number | null)[] {
  if (!price || price.currency === null || price.amount === null || price.per === null)
    return [null, null, null];
  return [unitPriceText(price.amount, price.per, price.currency), price.currency, price.quantity];
}
