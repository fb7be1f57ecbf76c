import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { LanguageLinks } from './language-links.tsx';

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <footer className="site-footer">
      <p>{t('site.demoNote')}</p>
      <LanguageLinks locale={locale} label={t('preferences.language')} />
    </footer>
  );
}
