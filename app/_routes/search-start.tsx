import type { Metadata } from 'next';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** `/search` in one language. */
export function searchStartRoute(locale: Locale) {
  const t = translator(locale);
  const metadata: Metadata = { title: t('search.title') };
  return {
    metadata,
    Page() {
      return (
        <>
          <h1>{t('search.title')}</h1>
          <p className="lead">{t('search.lead')}</p>
        </>
      );
    },
  };
}
