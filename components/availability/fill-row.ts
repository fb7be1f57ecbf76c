import { numberFormat } from '#lib/units/number-format.ts';
import type { LivePart } from './live-part.ts';
import { priceText } from './price-text.ts';
import { stockPieces } from './stock-pieces.ts';

/** Writes price and stock into the two live cells of a row. */
export function fillRow(row: HTMLElement, { part, isWaiting, locale }: LivePart): void {
  const [price, stock] = row.querySelectorAll('.live');
  const nothing = isWaiting ? '' : '–';
  const amount = part && priceText(part, locale);
  const onRequest = row.closest<HTMLElement>('[data-on-request]')?.dataset.onRequest ?? '';
  write(price, amount ?? (part ? onRequest : nothing), amount === undefined);
  const pieces = part && stockPieces(part);
  write(stock, pieces === undefined ? nothing : numberFormat(locale).format(pieces), !pieces);
  stock?.classList.toggle('in-stock', Boolean(pieces));
}

function write(cell: Element | undefined, text: string, isMuted: boolean): void {
  if (!cell) return;
  if (cell.textContent !== text) cell.textContent = text;
  cell.classList.toggle('muted', isMuted);
}
