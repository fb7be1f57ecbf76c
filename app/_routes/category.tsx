import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { Breadcrumbs } from '#components/catalog/breadcrumbs.tsx';
import { CategoryHub } from '#components/catalog/category-hub.tsx';
import { refinedAddress } from '#components/filters/refined-address.ts';
import { isIndexed } from '#components/filters/refinement-steps.ts';
import { listContent } from '#components/list/list-content.tsx';
import { ListNavigation } from '#components/list/list-navigation.tsx';
import { MissingPage } from '#components/missing/missing-page.tsx';
import { StructuredData } from '#components/structured-data/structured-data.tsx';
import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Category } from '#lib/catalog/category.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { env } from '#lib/env.ts';
import { NO_REFINEMENT } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { templates, translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
import { breadcrumbData } from '#lib/structured-data/breadcrumbs.ts';
import { alternates } from './alternates.ts';
import { categoryIn, listTitle, refinedList } from './refined-list.ts';
import { shared } from './shared.ts';

interface CategoryRouteProps {
  readonly params: Promise<{ slug: string; refinement?: string[] }>;
}

/** Sizes offered beside each child of a hub. */
const SIZES_ON_HUB = 10;

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
      return {
        title: found.kind === 'list' ? listTitle(locale, category, found) : category.name,
        description: category.description,
        alternates: alternates(locale, (other) => refinedAddress(other, slug, refinement)),
        ...shared(locale, category.name, category.picture),
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
            <>
              <Breadcrumbs locale={locale} path={category.ancestors} />
              <ListNavigation
                locale={locale}
                slug={slug}
                path={refinedAddress(locale, slug, found.refinement)}
                html={listContent({ locale, category, ...found })}
                labels={templates(locale, ['filters.failed', 'buy.onRequest'])}
              />
            </>
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
