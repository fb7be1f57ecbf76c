/** @jsxImportSource preact */
import { htmlOf } from '#components/page/html-of.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** The search before anything was asked. */
export function searchStart(locale: Locale): string {
  const t = translator(locale);
  return htmlOf(
    <>
      <h1>{t('search.title')}</h1>
      <p class="lead">{t('search.lead')}</p>
    </>,
  );
}
