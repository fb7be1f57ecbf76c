import { minorDigits } from '../pricing/money.ts';
import { withoutNoise } from '../units/stated-number.ts';
import { type QuantityRange, quantityRange } from './quantity-range.ts';

/** A sign before its number: €5, $ 5. */
const SIGN_FIRST = /(€|£|US\$|\$|¥)\s*([\d.,]+)/gi;

/**
 * Reads prices as somebody types them, `1,50–3 €` or `<= €2`, in the unit of `currency` (ISO 4217): both bounds in its
 * minor units, as the filter `price` wants them. Another currency is refused: prices are not converted.
 * @param decimal what the reader's language puts before decimals
 */
export function priceRange(typed: string, currency: string, decimal: '.' | ',' = '.'): QuantityRange {
  const range = quantityRange(typed.replace(SIGN_FIRST, '$2 $1'), currency, decimal);
  if (range.kind === 'problem') return range;
  const inMinorUnits = (bound: number | undefined): number | undefined =>
    bound === undefined ? undefined : withoutNoise(bound * 10 ** minorDigits(currency));
  return { kind: 'range', min: inMinorUnits(range.min), max: inMinorUnits(range.max) };
}
