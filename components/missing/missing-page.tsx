import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';

/** Shown, with status 404, where an address leads nowhere. `reason` says what is wrong with it. */
export function MissingPage({ locale, reason }: { locale: Locale; reason: string }) {
  const t = translator(locale);
  return (
    <>
      <h1>{t('missing.title')}</h1>
      <p className="lead">
        {reason} {t('missing.hint')}
      </p>
    </>
  );
}
