import type { Metadata } from 'next';
import { homePage } from '#components/catalog/home-page.tsx';
import { Content } from '#components/page/content.tsx';
import { homeAddress } from '#lib/catalog/addresses.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { alternates } from './alternates.ts';

/** `/` in one language. */
export function homeRoute(locale: Locale) {
  const t = translator(locale);
  const metadata: Metadata = {
    title: { absolute: `Millrace – ${t('home.title')}` },
    alternates: alternates(locale, homeAddress),
  };
  return {
    metadata,
    async Page() {
      return <Content html={homePage(locale, await catalogueIn(locale).tree())} />;
    },
  };
}
