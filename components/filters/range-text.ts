import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Locale } from '#lib/messages/locale.ts';

/** Minor units in one of the currency's. */
const MINOR_UNITS = 100;

/** The range chosen of a facet as one would type it: `40..60 mm`, `>= 40 mm`; '' for none. */
export function rangeText(locale: Locale, { attribute, unit, range }: Facet): string {
  if (!range) return '';
  const number = (value: number): string =>
    (attribute === 'price' ? value / MINOR_UNITS : value).toLocaleString(locale, {
      maximumSignificantDigits: 12,
      useGrouping: false,
    });
  const after = unit === '' ? '' : ` ${unit}`;
  const { min, max } = range;
  if (min === undefined) return max === undefined ? '' : `≤ ${number(max)}${after}`;
  if (max === undefined) return `≥ ${number(min)}${after}`;
  return min === max ? `${number(min)}${after}` : `${number(min)}–${number(max)}${after}`;
}
