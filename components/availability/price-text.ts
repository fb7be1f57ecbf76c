import type { Availability } from '#lib/catalog/availability.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { formatUnitPrice } from '#lib/pricing/money.ts';

/** Price of one piece at the smallest quantity; undefined for a part without a price. */
export function priceText({ breaks, currency, per }: Availability, locale: Locale): string | undefined {
  const [first] = breaks;
  return first && currency && per ? formatUnitPrice(first.amount, per, currency, locale) : undefined;
}
