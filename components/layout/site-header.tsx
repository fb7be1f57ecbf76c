/** @jsxImportSource preact */
import { htmlOf } from '#components/page/html-of.ts';
import { SearchForm } from '#components/search/search-form.tsx';
import { homeAddress } from '#lib/catalog/addresses.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { Preferences } from './preferences.tsx';

/** What the head of every page has. The number of lines on the reader's list is written by components/behaviour. */
export function siteHeader(locale: Locale): string {
  const t = translator(locale);
  return htmlOf(
    <>
      <a class="site-name" href={homeAddress(locale)} aria-label={t('site.home')}>
        Millrace
      </a>
      <SearchForm locale={locale} />
      <a href={`${localePrefix(locale)}/list`} class="list-link">
        {t('lists.title')} <span class="count" />
      </a>
      <Preferences locale={locale} />
    </>,
  );
}
