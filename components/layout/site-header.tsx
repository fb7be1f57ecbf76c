import Link from 'next/link';
import { ListLink } from '#components/lists/list-link.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { homeAddress } from '#lib/catalog/addresses.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { Preferences } from './preferences.tsx';

export function SiteHeader({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <header className="site-header">
      <Link className="site-name" href={homeAddress(locale)} prefetch={false} aria-label={t('site.home')}>
        Millrace
      </Link>
      <SearchForm locale={locale} />
      <ListLink address={`${localePrefix(locale)}/list`} label={t('lists.title')} />
      <Preferences locale={locale} />
    </header>
  );
}
