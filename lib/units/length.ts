import { numberFormat } from './number-format.ts';

export const MM_PER_INCH = 25.4;

/** Significant digits of a converted length: enough to make the part by, not more than the source knows. */
const CONVERTED_DIGITS = 4;

export type LengthUnit = 'mm' | 'in';

export const isLengthUnit = (unit: string): unit is LengthUnit => unit === 'mm' || unit === 'in';

/** The other of millimetre and inch. */
export const otherLengthUnit = (unit: LengthUnit): LengthUnit => (unit === 'mm' ? 'in' : 'mm');

/**
 * A length in mm as text in `unit`: inches with three decimals (four below 0.1), millimetres with four significant
 * digits. Converted lengths are for reading; the stated one is the standard's.
 */
export function formatLength(lengthMm: number, unit: LengthUnit, locale: string): string {
  if (unit === 'mm') {
    return numberFormat(locale, {
      maximumSignificantDigits: CONVERTED_DIGITS,
      useGrouping: false,
    }).format(lengthMm);
  }
  const inches = lengthMm / MM_PER_INCH;
  const decimals = Math.abs(inches) < 0.1 ? 4 : 3;
  return numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(inches);
}
