/** Fraction digits that a price a piece may need beyond the currency's own. */
const EXTRA_DIGITS = 3;

/** `amount` minor units of `currency` for `per` pieces, as the price of one piece: 310 EUR for 1000 is €0.0031. */
export function formatUnitPrice(amount: number, per: number, currency: string): string {
  const own = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = own.resolvedOptions().maximumFractionDigits ?? 2;
  const needed = Math.min(EXTRA_DIGITS, Math.ceil(Math.log10(per)));
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits + needed,
  }).format(amount / 10 ** digits / per);
}
