import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { minorDigits } from '#lib/pricing/money.ts';

/** The range chosen of a facet as one would type it: `40..60 mm`, `>= 40 mm`; '' for none. */
export function rangeText(locale: Locale, { attribute, unit, range }: Facet): string {
  if (!range) return '';
  const number = (value: number): string =>
    (attribute === 'price' && unit !== '' ? value / 10 ** minorDigits(unit) : value).toLocaleString(locale, {
      maximumSignificantDigits: 12,
      useGrouping: false,
    });
  const after = unit === '' ? '' : ` ${unit}`;
  const { min, max } = range;
  if (min === undefined) return max === undefined ? '' : `≤ ${number(max)}${after}`;
  if (max === undefined) return `≥ ${number(min)}${after}`;
  return min === max ? `${number(min)}${after}` : `${number(min)}–${number(max)}${after}`;
}
