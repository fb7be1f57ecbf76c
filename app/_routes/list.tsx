import type { Metadata } from 'next';
import { ReaderList } from '#components/lists/reader-list.tsx';
import { READER_LIST_LABELS } from '#components/lists/reader-list-labels.ts';
import { shows } from '#lib/cache-policy/render-context.ts';
import { TAGS } from '#lib/cache-policy/tags.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { templates, translator } from '#lib/messages/translator.ts';

/** `/list` in one language: the list that the reader keeps in the browser. */
export function listRoute(locale: Locale) {
  const t = translator(locale);
  const metadata: Metadata = { title: t('lists.title'), robots: { index: false } };
  return {
    metadata,
    Page() {
      shows(TAGS.all);
      return (
        <>
          <h1>{t('lists.title')}</h1>
          <ReaderList locale={locale} labels={templates(locale, READER_LIST_LABELS)} />
          <noscript>
            <p>{t('lists.noScript')}</p>
          </noscript>
          <p className="hint">{t('lists.keptHere')}</p>
        </>
      );
    },
  };
}
