'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Locale } from '#lib/messages/locale.ts';
import { numberFormat } from '#lib/units/number-format.ts';
import { priceText } from './price-text.ts';
import { stockPieces } from './stock-pieces.ts';
import { useAvailabilityOf } from './use-availability-of.ts';

interface ListAvailabilityProps {
  readonly locale: Locale;
  /** Where the rows are, each with its number as `data-part` and two live cells. */
  readonly root: RefObject<HTMLElement | null>;
  /** How often the rows have been replaced. */
  readonly changes: number;
  readonly onRequest: string;
}

const rowsOf = (root: Element | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('tr[data-part]') ?? []),
];

/** Writes price and stock into the rows of a list, which are HTML: one request for all, again on focus. */
export function ListAvailability({ locale, root, changes, onRequest }: ListAvailabilityProps) {
  const [partNumbers, setPartNumbers] = useState<readonly string[]>([]);
  const { parts, isWaiting } = useAvailabilityOf(partNumbers);

  // The rows are other ones after a change.
  useLayoutEffect(() => {
    setPartNumbers(rowsOf(root.current).map(({ dataset }) => dataset.part ?? ''));
  }, [root, changes]);

  useLayoutEffect(() => {
    for (const row of rowsOf(root.current)) {
      const [price, stock] = row.querySelectorAll('.live');
      const part = parts.get(row.dataset.part ?? '');
      const nothing = isWaiting ? '' : '–';
      const amount = part && priceText(part, locale);
      write(price, amount ?? (part ? onRequest : nothing), amount === undefined);
      const pieces = part && stockPieces(part);
      write(stock, pieces === undefined ? nothing : numberFormat(locale).format(pieces), !pieces);
      stock?.classList.toggle('in-stock', Boolean(pieces));
    }
  }, [root, parts, isWaiting, locale, onRequest]);

  return null;
}

function write(cell: Element | undefined, text: string, isMuted: boolean): void {
  if (!cell) return;
  if (cell.textContent !== text) cell.textContent = text;
  cell.classList.toggle('muted', isMuted);
}
