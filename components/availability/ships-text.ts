import type { WarehouseStock } from '#lib/catalog/availability.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { afterWorkingDays } from '#lib/ordering/working-days.ts';
import type { BuyLabels } from './buy-labels.ts';

interface ShipsTextOptions {
  readonly asOf: Date | undefined;
  readonly locale: Locale;
  readonly labels: BuyLabels;
}

/** When a warehouse ships: today, on a date of its own calendar, or nobody knows. */
export function shipsText(
  { quantity, leadDays }: WarehouseStock,
  { asOf, locale, labels }: ShipsTextOptions,
): string {
  if (quantity > 0) return labels['buy.shipsToday'];
  if (leadDays === null || !asOf) return labels['buy.notReordered'];
  const date = afterWorkingDays(asOf, leadDays).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return fill(labels['buy.shipsOn'], { date });
}
