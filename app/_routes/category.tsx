import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { CategoryHub } from '#components/catalog/category-hub.tsx';
import { refinedAddress } from '#components/filters/refined-address.ts';
import { isIndexed } from '#components/filters/refinement-steps.ts';
import { refinementText } from '#components/filters/refinement-text.ts';
import { CategoryList } from '#components/list/category-list.tsx';
import { MissingPage } from '#components/missing/missing-page.tsx';
import { StructuredData } from '#components/structured-data/structured-data.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import { env } from '#lib/env.ts';
import { NO_REFINEMENT } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
import { breadcrumbData } from '#lib/structured-data/breadcrumbs.ts';
import { alternates } from './alternates.ts';
import { refinedList } from './refined-list.ts';

interface CategoryRouteProps {
  readonly params: Promise<{ slug: string; refinement?: string[] }>;
}

/** Sizes offered beside each child of a hub. */
const SIZES_ON_HUB = 10;

/** Read once for the head and the body of a page. */
const categoryIn = cache(async (locale: Locale, slug: string) =>
  isSlug(slug) ? catalogueIn(locale).category(slug) : undefined,
);

/** `/c/{slug}`, its refinements and their pages in one language. */
export function categoryRoute(locale: Locale) {
  const t = translator(locale);
  return {
    async generateMetadata({ params }: CategoryRouteProps): Promise<Metadata> {
      const { slug, refinement: segments = [] } = await params;
      const category = await categoryIn(locale, slug);
      if (!category) return missingMetadata(t('missing.title'));
      const found = await refinedList(locale, category, segments);
      if (found.kind === 'missing') return missingMetadata(t('missing.title'));
      const refinement = found.kind === 'list' ? found.refinement : NO_REFINEMENT;
      const chosen = found.kind === 'list' ? refinementText(locale, found.list.facets) : '';
      const title = chosen === '' ? category.name : `${category.name}: ${chosen}`;
      return {
        title: refinement.after === '' ? title : `${title} – ${refinement.after}`,
        description: category.description,
        alternates: alternates(locale, (other) => refinedAddress(other, slug, refinement)),
        ...(isIndexed(refinement) ? {} : { robots: { index: false } }),
      };
    },

    async Page({ params }: CategoryRouteProps) {
      const { slug, refinement: segments = [] } = await params;
      const category = await categoryIn(locale, slug);
      if (!category)
        return <MissingPage locale={locale} reason={t('missing.category', { slug: slug.slice(0, 100) })} />;
      const found = await refinedList(locale, category, segments);
      if (found.kind === 'missing')
        return <MissingPage locale={locale} reason={t(found.reason, found.about)} />;
      if (found.kind === 'elsewhere') permanentRedirect(refinedAddress(locale, slug, found.refinement));
      const path = [...category.ancestors, category].map((one) => ({
        name: one.name,
        address: categoryAddress(locale, one.slug),
      }));
      return (
        <>
          <StructuredData data={breadcrumbData(path, env().MILLRACE_ORIGIN)} />
          {found.kind === 'hub' ? (
            <Hub locale={locale} category={category} />
          ) : (
            <CategoryList locale={locale} category={category} {...found} />
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
