'use client';

import { formatUnitPrice } from '#lib/pricing/money.ts';
import { useAvailability } from './availability-provider.tsx';

/** Price of one piece at the smallest quantity. */
export function PriceCell({ partNumber }: { partNumber: string }) {
  const { part, status, locale, onRequest } = useAvailability(partNumber);
  const first = part?.breaks[0];
  if (first && part.currency && part.per)
    return formatUnitPrice(first.amount, part.per, part.currency, locale);
  if (part) return <span className="muted">{onRequest}</span>;
  return status === 'waiting' ? null : <span className="muted">–</span>;
}
