import type { Metadata } from 'next';
import { Content } from '#components/page/content.tsx';
import { searchStart } from '#components/search/search-start.tsx';
import { shows } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** `/search` in one language. */
export function searchStartRoute(locale: Locale) {
  const t = translator(locale);
  const metadata: Metadata = { title: t('search.title') };
  return {
    metadata,
    Page() {
      shows(TAGS.all);
      return <Content html={searchStart(locale)} />;
    },
  };
}
