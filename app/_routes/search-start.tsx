import type { Metadata } from 'next';
import { Content } from '#components/page/content.tsx';
import { searchStart } from '#components/search/search-start.tsx';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** `/search` in one language. */
export function searchStartRoute(locale: Locale) {
  const t = translator(locale);
  const metadata: Metadata = { title: t('search.title') };
  return {
    metadata,
    Page() {
      return <Content html={searchStart(locale)} />;
    },
  };
}
