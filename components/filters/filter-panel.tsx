/** @jsxImportSource preact */
import type { Regions } from '#components/list/region.ts';
import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import { formatRefinement } from '#lib/filters/refinement-path.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { FacetGroup, setFacetRegions } from './facet-group.tsx';

/** Groups that are open before the reader opens any. */
const OPEN_AT_FIRST = 3;

interface FilterPanelProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly facets: readonly Facet[];
}

/** What of the panel a choice changes. */
export function setPanelRegions(regions: Regions, props: FilterPanelProps): void {
  const { locale, slug, refinement, facets } = props;
  const t = translator(locale);
  regions.set('filters', t('filters.title', { count: refinement.filters.length }));
  regions.set('from', <From slug={slug} refinement={refinement} />);
  for (const facet of facets.filter(tellsApart)) setFacetRegions(regions, { ...props, facet });
}

/** Which list the ranges of the form are to narrow. */
export function From({ slug, refinement }: Pick<FilterPanelProps, 'slug' | 'refinement'>) {
  return (
    <>
      <input type="hidden" name="list" value={slug} />
      <input type="hidden" name="from" value={formatRefinement({ ...refinement, after: '' }).join('/')} />
    </>
  );
}

/**
 * Every attribute that tells the parts of the list apart. One plain form holds the ranges of all; its answer leads to
 * the list's one address.
 */
export function FilterPanel({ locale, facets, regions }: FilterPanelProps & { readonly regions: Regions }) {
  const t = translator(locale);
  const shown = facets.filter(tellsApart);
  if (shown.length === 0) return null;
  return (
    <details class="filters" data-facet="panel">
      <summary {...regions.attributes('filters')} />
      <search aria-label={t('filters.label')}>
        <form action={`${localePrefix(locale)}/refine`} method="get">
          <div {...regions.attributes('from')} />
          {shown.map((facet, index) => (
            <FacetGroup locale={locale} facet={facet} regions={regions} open={index < OPEN_AT_FIRST} />
          ))}
        </form>
      </search>
    </details>
  );
}

/** A single value that all parts share is no choice. */
const tellsApart = ({ attribute, values, range }: Facet): boolean =>
  attribute === 'price' ||
  range !== undefined ||
  values.length > 1 ||
  values.some(({ selected }) => selected);
