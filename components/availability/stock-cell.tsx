'use client';

import { useAvailability } from './availability-provider.tsx';

/** Pieces in all warehouses together. */
export function StockCell({ partNumber }: { partNumber: string }) {
  const { part, status } = useAvailability(partNumber);
  if (!part) return <span className="muted">{status === 'waiting' ? '·' : 'n/a'}</span>;
  return part.stock.reduce((total, { quantity }) => total + quantity, 0).toLocaleString('en');
}
