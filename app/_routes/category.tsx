import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { categoryHub } from '#components/catalog/category-hub.tsx';
import { refinedAddress } from '#components/filters/refined-address.ts';
import { isIndexed } from '#components/filters/refinement-steps.ts';
import { listContent } from '#components/list/list-content.tsx';
import { missingPage } from '#components/missing/missing-page.tsx';
import { Content } from '#components/page/content.tsx';
import type { Category } from '#lib/catalog/category.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { NO_REFINEMENT } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { missingMetadata } from '#lib/missing.ts';
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
      if (!category) {
        return <Content html={missingPage(locale, t('missing.category', { slug: slug.slice(0, 100) }))} />;
      }
      const found = await refinedList(locale, category, segments);
      if (found.kind === 'missing')
        return <Content html={missingPage(locale, t(found.reason, found.about))} />;
      if (found.kind === 'elsewhere') permanentRedirect(refinedAddress(locale, slug, found.refinement));
      const html =
        found.kind === 'hub'
          ? categoryHub({ locale, category, sizes: await sizesOfChildren(locale, category) })
          : listContent({ locale, category, ...found });
      return <Content html={html} />;
    },
  };
}

/** Common sizes by slug of a hub's child. */
async function sizesOfChildren(locale: Locale, { children }: Category) {
  const sizes = children.map(
    async ({ slug }) => [slug, await catalogueIn(locale).sizes(slug, SIZES_ON_HUB)] as const,
  );
  return new Map(await Promise.all(sizes));
}
