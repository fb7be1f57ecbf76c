import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Facets that are no attributes of the catalogue: the site names them. */
const OWN = ['stock', 'status', 'price'] as const;

/**
 * The same facets with names of those that the catalogue has no words for.
 * @param currency that prices are filtered in; '' where nothing has a price
 */
export function namedFacets(locale: Locale, facets: readonly Facet[], currency: string): Facet[] {
  const t = translator(locale);
  return facets.map((facet) => {
    const own = OWN.find((key) => key === facet.attribute);
    if (own === undefined) return facet;
    return {
      ...facet,
      name: t(`filters.${own}`),
      unit: own === 'price' ? currency : facet.unit,
      explanation: t(`filters.${own}.explanation`),
      values: facet.values.map((value) => ({ ...value, text: VALUE_TEXTS(t)[value.slug] ?? value.text })),
    };
  });
}

const VALUE_TEXTS = (t: ReturnType<typeof translator>): Readonly<Record<string, string>> => ({
  yes: t('filters.stock.yes'),
  no: t('filters.stock.no'),
  active: t('filters.status.active'),
  obsolete: t('filters.status.obsolete'),
});
