import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { allValues } from '#components/filters/all-values.tsx';
import { valuesAddress } from '#components/filters/refined-address.ts';
import { missingPage } from '#components/missing/missing-page.tsx';
import { Content } from '#components/page/content.tsx';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
import { refinedList } from './refined-list.ts';

interface ValuesRouteProps {
  readonly params: Promise<{ slug: string; attribute: string; refinement?: string[] }>;
}

/**
 * `/values/{slug}/{attribute}/{refinement}`: all values of one attribute, where a list's page has only the commonest.
 * The list's page takes them from here; without JavaScript it is a page of links.
 */
export function valuesRoute(locale: Locale) {
  const t = translator(locale);
  const asked = async ({ params }: ValuesRouteProps) => {
    const { slug, attribute, refinement: segments = [] } = await params;
    const category = isSlug(slug) ? await catalogueIn(locale).category(slug) : undefined;
    if (!category) return undefined;
    const found = await refinedList(locale, category, segments);
    if (found.kind === 'elsewhere') {
      permanentRedirect(valuesAddress(locale, slug, { attribute, refinement: found.refinement }));
    }
    if (found.kind !== 'list') return undefined;
    const facet = found.list.facets.find((one) => one.attribute === attribute);
    return facet && { ...found, category, facet };
  };
  return {
    async generateMetadata(props: ValuesRouteProps): Promise<Metadata> {
      const found = await asked(props);
      if (!found) return missingMetadata(t('missing.title'));
      const { category, facet } = found;
      return {
        title: t('filters.allOf', { category: category.name, name: facet.name }),
        robots: { index: false },
      };
    },

    async Page(props: ValuesRouteProps) {
      const found = await asked(props);
      if (!found) return <Content html={missingPage(locale, t('missing.page'))} />;
      const { category, facet, refinement, list } = found;
      const { slug } = category;
      const title = t('filters.allOf', { category: category.name, name: facet.name });
      return <Content html={allValues({ locale, slug, refinement, facets: list.facets, facet, title })} />;
    },
  };
}
