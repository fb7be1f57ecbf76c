/** @jsxImportSource preact */
import { htmlOf } from '#components/page/html-of.ts';
import { SearchForm } from '#components/search/search-form.tsx';
import type { CategoryNode } from '#lib/catalog/category.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { CategoryTree } from './category-tree.tsx';

/** The start page: search, and the whole catalogue at a glance. */
export function homePage(locale: Locale, tree: readonly CategoryNode[]): string {
  const t = translator(locale);
  const parts = tree.reduce((sum, { partCount }) => sum + partCount, 0);
  const categories = tree.flatMap(({ children }) => children.flatMap((middle) => middle.children)).length;
  return htmlOf(
    <div class="home">
      <h1>{t('home.title')}</h1>
      <p class="lead">{t('home.lead', { parts, categories })}</p>
      <SearchForm locale={locale} prominent />
      <CategoryTree locale={locale} tree={tree} />
    </div>,
  );
}
