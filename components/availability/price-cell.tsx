'use client';

import { useAvailability } from './availability-provider.tsx';
import { priceText } from './price-text.ts';

/** Price of one piece at the smallest quantity. */
export function PriceCell({ partNumber }: { partNumber: string }) {
  const { part, status, locale, onRequest } = useAvailability(partNumber);
  if (part) return priceText(part, locale) ?? <span className="muted">{onRequest}</span>;
  return status === 'waiting' ? null : <span className="muted">–</span>;
}
