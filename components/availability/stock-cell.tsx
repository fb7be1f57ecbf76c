'use client';

import { useAvailability } from './availability-provider.tsx';

/** Pieces in all warehouses together. */
export function StockCell({ partNumber }: { partNumber: string }) {
  const { part, status, locale } = useAvailability(partNumber);
  if (!part) return status === 'waiting' ? null : <span className="muted">–</span>;
  const pieces = part.stock.reduce((total, { quantity }) => total + quantity, 0);
  return <span className={pieces > 0 ? 'in-stock' : 'muted'}>{pieces.toLocaleString(locale)}</span>;
}
