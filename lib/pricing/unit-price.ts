import { minorDigits } from './money.ts';

/**
 * The price of one piece as a plain decimal number, for programs: `amount` minor units for `per` pieces. 310 EUR cents
 * for 1000 pieces are "0.0031", exact where `per` is a power of ten. At least the currency's own digits are there.
 */
export function unitPriceText(amount: number, per: number, currency: string): string {
  const digits = minorDigits(currency);
  const needed = digits + Math.ceil(Math.log10(per));
  const text = (amount / (10 ** digits * per)).toFixed(needed);
  const shortest = new RegExp(`(\\.\\d{${digits}}\\d*?)0+$`);
  return text.replace(shortest, '$1').replace(/\.$/, '');
}
