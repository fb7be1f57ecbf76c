import type { CategoryTable } from './category-table.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

/** A list as CSV, some rows at a time. @throws CatalogueReplacedError */
export async function* categoryCsv({ heading, pages }: CategoryTable): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(heading);
  for (;;) {
    // The rows are let go before anybody waits for the client to read their lines.
    const lines = await nextLines(pages);
    if (lines === undefined) return;
    yield lines;
  }
}

async function nextLines(pages: CategoryTable['pages']): Promise<string | undefined> {
  const { done, value } = await pages.next();
  return done ? undefined : value.map(csvLine).join('');
}
