const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
const FRACTION = /^(?:(\d+)[- ])?(\d+)\/([1-9]\d*)$/;
/** More digits than any standard states, fewer than those that binary fractions get wrong (1.5239999999999998). */
const SIGNIFICANT_DIGITS = 12;

/** A number without the noise of having been computed in binary. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS));

/**
 * A stated value as a decimal number in its unit: "0.060" as it is, "3-1/4" as "3.25", and "4.7 kΩ" as "4700" where
 * its unit is the canonical one, in which `sort` is. Undefined for anything else.
 */
export function numberInUnit(
  { text, unit, sort }: { readonly text: string; readonly unit: string; readonly sort: number },
  canonicalUnit: string,
): string | undefined {
  if (DECIMAL.test(text)) return text;
  const [, whole = '0', numerator, denominator] = FRACTION.exec(text) ?? [];
  if (numerator !== undefined) {
    return String(withoutNoise(Number(whole) + Number(numerator) / Number(denominator)));
  }
  return unit === canonicalUnit && unit !== '' ? String(withoutNoise(sort)) : undefined;
}
