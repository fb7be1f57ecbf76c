import { numberFormat } from '../units/number-format.ts';

/** Fraction digits that the price of one piece may need beyond the currency's own. */
const MOST_EXTRA_DIGITS = 3;

/** Extra digits that are there even when they are zeros. */
const ALIGNED_EXTRA_DIGITS = 2;

/** Fraction digits of the currency: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `amount` minor units of `currency` (ISO 4217): 12500 EUR is €125.00. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return numberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** minorDigits(currency));
}

/** The price of one piece where `per` pieces cost `amount` minor units: 310 EUR for 1000 is €0.0031. */
export function formatUnitPrice(amount: number, per: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const extra = Math.min(MOST_EXTRA_DIGITS, Math.max(0, Math.ceil(Math.log10(per))));
  return numberFormat(locale, {
    style: 'currency',
    currency,
    // Prices below each other line up at the point.
    minimumFractionDigits: digits + Math.min(ALIGNED_EXTRA_DIGITS, extra),
    maximumFractionDigits: digits + extra,
  }).format(amount / 10 ** digits / per);
}
