/** @jsxImportSource preact */
import { StructuredData } from '#components/structured-data/structured-data.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import { env } from '#lib/env.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { breadcrumbData } from '#lib/structured-data/breadcrumbs.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

/** The way to a category, for readers and for search engines. */
export function CategoryPath({ locale, category }: { readonly locale: Locale; readonly category: Category }) {
  const path = [...category.ancestors, category].map(({ slug, name }) => ({
    name,
    address: categoryAddress(locale, slug),
  }));
  return (
    <>
      <StructuredData data={breadcrumbData(path, env().MILLRACE_ORIGIN)} />
      <Breadcrumbs locale={locale} path={category.ancestors} />
    </>
  );
}
