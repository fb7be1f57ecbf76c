/** @jsxImportSource preact */
import { htmlOf } from '#components/page/html-of.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Shown, with status 404, where an address leads nowhere. `reason` says what is wrong with it. */
export function missingPage(locale: Locale, reason: string): string {
  const t = translator(locale);
  return htmlOf(
    <>
      <h1>{t('missing.title')}</h1>
      <p class="lead">
        {reason} {t('missing.hint')}
      </p>
    </>,
  );
}
