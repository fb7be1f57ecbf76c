import type { Metadata } from 'next';
import { missingPage } from '#components/missing/missing-page.tsx';
import { Content } from '#components/page/content.tsx';
import { searchResults } from '#components/search/search-results.tsx';
import { decodeSegment } from '#lib/catalog/addresses.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
import { isQuery, LONGEST_QUERY } from '#lib/search/query.ts';

interface SearchRouteProps {
  readonly params: Promise<{ query: string }>;
}

/** `/search/{query}` in one language. */
export function searchRoute(locale: Locale) {
  const t = translator(locale);
  return {
    async generateMetadata({ params }: SearchRouteProps): Promise<Metadata> {
      const query = queryOf((await params).query);
      if (query === undefined) return missingMetadata(t('missing.title'));
      return { title: t('search.results', { query }), robots: { index: false } };
    },

    async Page({ params }: SearchRouteProps) {
      const query = queryOf((await params).query);
      if (query === undefined)
        return <Content html={missingPage(locale, t('missing.query', { longest: LONGEST_QUERY }))} />;
      const result = await catalogueIn(locale).search(query);
      return <Content html={searchResults({ locale, query, result })} />;
    },
  };
}

function queryOf(segment: string): string | undefined {
  const query = decodeSegment(segment);
  return isQuery(query) ? query : undefined;
}
