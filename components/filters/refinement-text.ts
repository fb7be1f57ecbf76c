import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { rangeText } from './range-text.ts';

/** A value with its unit. */
export const valueText = ({ text, unit }: { readonly text: string; readonly unit: string }): string =>
  unit === '' || text.endsWith(unit) ? text : `${text} ${unit}`;

/** Values named one by one; more are only counted by their list. */
const MOST_NAMED = 4;

/** What is chosen, for titles and headings: “Thread M8, M10 · Length 40–60 mm”. '' for nothing. */
export function refinementText(locale: Locale, facets: readonly Facet[]): string {
  return facets
    .flatMap((facet) => {
      const range = rangeText(locale, facet);
      const chosen = facet.values.filter(({ selected }) => selected).map(valueText);
      const named = chosen.length > MOST_NAMED ? [...chosen.slice(0, MOST_NAMED), '…'] : chosen;
      const texts = range === '' ? named : [range];
      return texts.length === 0 ? [] : `${facet.name} ${texts.join(', ')}`;
    })
    .join(' · ');
}
