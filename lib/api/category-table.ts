import type { Category } from '../catalog/category.ts';
import { columnUnits } from '../catalog/column-units.ts';
import type { Cell } from '../catalog/part-list.ts';
import { type PriceAndStock, pricesAt } from '../catalog/prices-at.ts';
import { type MeasuredPartRow, rowsAt } from '../catalog/rows-at.ts';
import type { RefinedOrdinals } from '../filters/refined-ordinals.ts';
import { unitPriceText } from '../pricing/unit-price.ts';
import type { SheetCell } from '../spreadsheet/sheet-xml.ts';
import { numberInUnit } from '../units/stated-number.ts';

/** Rows of one download at most. */
export const MAX_EXPORTED_ROWS = 100_000;
/** Rows read at once: all of a download that is in memory. */
const PAGE_ROWS = 200;

const WIDTHS = { partNumber: 34, name: 56, other: 14 } as const;

/** A refined list as a file has it, whatever its format. */
export interface CategoryTable {
  readonly heading: readonly string[];
  /** Characters that each column is wide, about. */
  readonly widths: readonly number[];
  /** @throws CatalogueReplacedError */
  readonly pages: AsyncGenerator<readonly (readonly SheetCell[])[]>;
}

/**
 * A refined list, a page of rows at a time. The parts and their order are those of the moment `list` was worked out:
 * none comes twice and none is left out, however prices change meanwhile; each is as it is when its row is read. A
 * column whose values share a unit has it in its heading and plain numbers below; elsewhere a value has its unit.
 */
export async function categoryTable(category: Category, list: RefinedOrdinals): Promise<CategoryTable> {
  const units = await columnUnits(category.slug);
  const shared = category.columns.map(({ key, kind }) => (kind === 'number' ? units.get(key) : undefined));
  const names = category.columns.map(({ name }, index) =>
    shared[index] ? `${name} [${shared[index]}]` : name,
  );
  const heading = [
    ...['Part number', 'Name', 'Status'],
    ...names,
    ...['Mass [g]', 'Pack size', 'Price each', 'Currency', 'From quantity', 'Stock'],
  ];
  const [partNumber, name, ...others] = heading;
  return {
    heading,
    widths: [
      ...[partNumber, name].map((_, index) => (index === 0 ? WIDTHS.partNumber : WIDTHS.name)),
      ...others.map(() => WIDTHS.other),
    ],
    pages: pagesOf(category, shared, list),
  };
}

/** A load has replaced the catalogue while it was being read: half of each would be neither. */
export class CatalogueReplacedError extends Error {
  override readonly name = 'CatalogueReplacedError';

  constructor(slug: string) {
    super(`The catalogue was replaced while ${slug} was being exported; ask again.`);
  }
}

type SharedUnits = readonly (string | undefined)[];

async function* pagesOf(
  category: Category,
  shared: SharedUnits,
  list: RefinedOrdinals,
): AsyncGenerator<readonly (readonly SheetCell[])[]> {
  for (let from = 0; from < list.ordinals.length; from += PAGE_ROWS) {
    const ordinals = list.ordinals.subarray(from, from + PAGE_ROWS);
    yield await pageOf(category, shared, { edition: list.edition, ordinals });
  }
}

async function pageOf(
  category: Category,
  shared: SharedUnits,
  { edition, ordinals }: Pick<RefinedOrdinals, 'edition' | 'ordinals'>,
): Promise<SheetCell[][]> {
  const { slug } = category;
  const [parts, prices] = await Promise.all([rowsAt(slug, ordinals), pricesAt(slug, ordinals)]);
  for (const read of [parts, prices])
    if (read.edition !== edition && read.edition !== '') throw new CatalogueReplacedError(slug);
  return [...ordinals].flatMap((ordinal) => {
    const row = parts.rows.get(ordinal);
    return row ? [cellsOf(row, { category, shared, price: prices.rows.get(ordinal) })] : [];
  });
}

function cellsOf(
  row: MeasuredPartRow,
  { category, shared, price }: { category: Category; shared: SharedUnits; price?: PriceAndStock },
): SheetCell[] {
  const cells = category.columns.map(({ unit }, index) =>
    stated(row.cells[index] ?? null, { unit: shared[index], canonicalUnit: unit }),
  );
  return [
    ...[row.partNumber, row.name, row.status],
    ...cells,
    ...[row.massG, row.packSize, ...priceCells(price), price?.stock ?? null],
  ];
}

/** In a column with a unit a number, if the value is one; spreadsheets take a bare 3/4 for the fourth of March. */
function stated(
  cell: Cell | null,
  { unit, canonicalUnit }: { readonly unit: string | undefined; readonly canonicalUnit: string },
): SheetCell {
  if (cell === null) return null;
  const number = unit === undefined ? undefined : numberInUnit(cell, canonicalUnit);
  if (number !== undefined) return { decimal: number };
  return cell.unit === '' || cell.text.endsWith(cell.unit) ? cell.text : `${cell.text} ${cell.unit}`;
}

function priceCells(price: PriceAndStock | undefined): SheetCell[] {
  if (!price || price.currency === null || price.amount === null || price.per === null)
    return [null, null, null];
  const each = unitPriceText(price.amount, price.per, price.currency);
  return [{ decimal: each }, price.currency, price.quantity];
}
