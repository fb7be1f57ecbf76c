import type { Metadata } from 'next';
import { CategoryTree } from '#components/catalog/category-tree.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
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
      const tree = await catalogueIn(locale).tree();
      const parts = tree.reduce((sum, { partCount }) => sum + partCount, 0);
      const categories = tree.flatMap(({ children }) => children.flatMap((middle) => middle.children)).length;
      return (
        <div className="home">
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead', { parts, categories })}</p>
          <SearchForm locale={locale} prominent />
          <CategoryTree locale={locale} tree={tree} />
        </div>
      );
    },
  };
}
