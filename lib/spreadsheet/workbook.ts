import { columnName, rowXml, type SheetCell } from './sheet-xml.ts';
import { closingParts, OPENING_PARTS, sheetClosing, sheetOpening, sheetPath } from './workbook-parts.ts';
import { type ZipEntry, zipArchive } from './zip-archive.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of one worksheet, of Excel's limits. */
const MAX_SHEET_ROWS = 1_048_576;
/** Rows that become one piece of the archive. */
const PIECE_ROWS = 250;

export interface Table {
  /** Of the sheet. */
  readonly name: string;
  readonly heading: readonly string[];
  /** Characters that each column is wide. */
  readonly widths: readonly number[];
  /** Some rows at a time, as they are read. */
  readonly pages: AsyncIterable<readonly (readonly SheetCell[])[]>;
}

/**
 * A table as a workbook of Excel (ECMA-376), written while its rows are read: it holds a page of them. What does not fit
 * on a sheet goes on the next, under the same heading.
 */
export function workbook(
  table: Table,
  { maxSheetRows = MAX_SHEET_ROWS }: { maxSheetRows?: number } = {},
): AsyncGenerator<Buffer> {
  return zipArchive(parts(table, maxSheetRows));
}

async function* parts(table: Table, maxSheetRows: number): AsyncGenerator<ZipEntry> {
  for (const [path, xml] of OPENING_PARTS) yield { path, pieces: [xml] };
  const rows = new RowSource(table.pages);
  let sheets = 0;
  try {
    do {
      sheets += 1;
      yield { path: sheetPath(sheets), pieces: sheet(table, rows, maxSheetRows) };
    } while (await rows.hasMore());
  } finally {
    await rows.close();
  }
  for (const [path, xml] of closingParts(table.name, sheets)) yield { path, pieces: [xml] };
}

/** Holds no rows and no text of them while it waits to be asked for more. */
async function* sheet(
  { heading, widths }: Table,
  rows: RowSource,
  maxSheetRows: number,
): AsyncGenerator<string> {
  yield sheetOpening(widths) + rowXml(1, heading, { isHeading: true });
  let row = 1;
  while (row < maxSheetRows && (await rows.hasMore())) {
    const count = Math.min(PIECE_ROWS, maxSheetRows - row, rows.atHand);
    yield rowsXml(row + 1, rows.take(count));
    row += count;
  }
  yield sheetClosing(`A1:${columnName(Math.max(0, heading.length - 1))}${row}`);
}

const rowsXml = (from: number, rows: readonly (readonly SheetCell[])[]): string =>
  rows.map((cells, index) => rowXml(from + index, cells)).join('');

/** Rows of pages, as many at a time as are wanted. */
class RowSource {
  readonly #pages: AsyncIterator<readonly (readonly SheetCell[])[]>;
  #page: readonly (readonly SheetCell[])[] = [];

  constructor(pages: Table['pages']) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** Rows that have been read and not been taken. */
  get atHand(): number {
    return this.#page.length;
  }

  /** Reads the next page where none is at hand. */
  async hasMore(): Promise<boolean> {
    while (this.#page.length === 0) {
      const { done, value } = await this.#pages.next();
      if (done) return false;
      this.#page = value;
    }
    return true;
  }

  /** @param count of those at hand, at most */
  take(count: number): readonly (readonly SheetCell[])[] {
    const taken = this.#page.slice(0, count);
    this.#page = this.#page.slice(count);
    return taken;
  }

  async close(): Promise<void> {
    await this.#pages.return?.();
  }
}
