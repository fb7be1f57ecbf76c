'use client';

import { numberFormat } from '#lib/units/number-format.ts';
import { useAvailability } from './availability-provider.tsx';
import { stockPieces } from './stock-pieces.ts';

/** Pieces in all warehouses together. */
export function StockCell({ partNumber }: { partNumber: string }) {
  const { part, status, locale } = useAvailability(partNumber);
  if (!part) return status === 'waiting' ? null : <span className="muted">–</span>;
  const pieces = stockPieces(part);
  return <span className={pieces > 0 ? 'in-stock' : 'muted'}>{numberFormat(locale).format(pieces)}</span>;
}
