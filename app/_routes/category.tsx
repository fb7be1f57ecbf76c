import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { CategoryHub } from '#components/catalog/category-hub.tsx';
import { CategoryList } from '#components/list/category-list.tsx';
import { MissingPage } from '#components/missing/missing-page.tsx';
import { StructuredData } from '#components/structured-data/structured-data.tsx';
import { categoryAddress, listAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import { lastPageOffset, listPosition } from '#lib/catalog/list-position.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { partNumberAt } from '#lib/catalog/part-list.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import { env } from '#lib/env.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
import { breadcrumbData } from '#lib/structured-data/breadcrumbs.ts';
import { alternates } from './alternates.ts';

interface CategoryRouteProps {
  readonly params: Promise<{ slug: string; refinement?: string[] }>;
}

/** Sizes offered on a list and, fewer, beside each child of a hub. */
const SIZES_ON_LIST = 32;
const SIZES_ON_HUB = 10;

/** Read once for the head and the body of a page. */
const categoryIn = cache(async (locale: Locale, slug: string) =>
  isSlug(slug) ? catalogueIn(locale).category(slug) : undefined,
);

/** `/c/{slug}` and the pages of its list in one language. */
export function categoryRoute(locale: Locale) {
  const t = translator(locale);
  return {
    async generateMetadata({ params }: CategoryRouteProps): Promise<Metadata> {
      const { slug, refinement = [] } = await params;
      const category = await categoryIn(locale, slug);
      if (!category) return missingMetadata(t('missing.title'));
      const position = await listPosition(category, refinement);
      if (position.kind === 'missing') return missingMetadata(t('missing.title'));
      const after = position.kind === 'page' ? position.after : '';
      return {
        title: after === '' ? category.name : `${category.name} – ${after}`,
        description: category.description,
        alternates: alternates(locale, (other) => listAddress(other, slug, after)),
      };
    },

    async Page({ params }: CategoryRouteProps) {
      const { slug, refinement = [] } = await params;
      const category = await categoryIn(locale, slug);
      if (!category)
        return <MissingPage locale={locale} reason={t('missing.category', { slug: slug.slice(0, 100) })} />;
      const position = await listPosition(category, refinement);
      if (position.kind === 'missing')
        return <MissingPage locale={locale} reason={t(position.reason, position.about)} />;
      if (position.kind === 'elsewhere') permanentRedirect(listAddress(locale, slug, position.after));
      const path = [...category.ancestors, category].map((one) => ({
        name: one.name,
        address: categoryAddress(locale, one.slug),
      }));
      return (
        <>
          <StructuredData data={breadcrumbData(path, env().MILLRACE_ORIGIN)} />
          {position.kind === 'hub' ? (
            <Hub locale={locale} category={category} />
          ) : (
            <List locale={locale} category={category} offset={position.offset} />
          )}
        </>
      );
    },
  };
}

async function Hub({ locale, category }: { locale: Locale; category: Category }) {
  const sizes = await Promise.all(
    category.children.map(
      async ({ slug }) => [slug, await catalogueIn(locale).sizes(slug, SIZES_ON_HUB)] as const,
    ),
  );
  return <CategoryHub locale={locale} category={category} sizes={new Map(sizes)} />;
}

async function List({ locale, category, offset }: { locale: Locale; category: Category; offset: number }) {
  const catalogue = catalogueIn(locale);
  const last = lastPageOffset(category.partCount);
  const [list, sizes, lastAfter] = await Promise.all([
    catalogue.list(category, offset),
    catalogue.sizes(category.slug, SIZES_ON_LIST),
    last === 0 ? '' : partNumberAt(category.slug, last - 1),
  ]);
  return (
    <CategoryList locale={locale} category={category} list={list} sizes={sizes} lastAfter={lastAfter ?? ''} />
  );
}
