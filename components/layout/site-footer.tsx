import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { LanguageLinks } from './language-links.tsx';

/** Where a document ends that is there whole. */
export const DOCUMENT_END = 'end';

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <footer className="site-footer" id={DOCUMENT_END}>
      <p>{t('site.demoNote')}</p>
      <LanguageLinks locale={locale} label={t('preferences.language')} />
    </footer>
  );
}
