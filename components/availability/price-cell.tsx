'use client';

import { useAvailability } from './availability-provider.tsx';
import { formatUnitPrice } from './money.ts';

/** Price of one piece when one pack is bought. */
export function PriceCell({ partNumber }: { partNumber: string }) {
  const { part, status } = useAvailability(partNumber);
  const first = part?.breaks[0];
  if (first && part.currency && part.per) return formatUnitPrice(first.amount, part.per, part.currency);
  return (
    <span className="muted">{status === 'waiting' ? '·' : status === 'failed' ? 'n/a' : 'on request'}</span>
  );
}
