import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { FacetGroup } from './facet-group.tsx';
import { RangeForm } from './range-form.tsx';

/** Groups that are open before the reader opens any. */
const OPEN_AT_FIRST = 3;

interface FilterPanelProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly facets: readonly Facet[];
}

/** Every attribute that tells the parts of the list apart. One form holds the ranges of all. */
export function FilterPanel({ locale, slug, refinement, facets }: FilterPanelProps) {
  const t = translator(locale);
  const shown = facets.filter(tellsApart);
  if (shown.length === 0) return null;
  return (
    <details className="filters" data-facet="panel">
      <summary>{t('filters.title', { count: refinement.filters.length })}</summary>
      <search aria-label={t('filters.label')}>
        <RangeForm locale={locale} slug={slug} refinement={refinement}>
          {shown.map((facet, index) => (
            <FacetGroup
              key={facet.attribute}
              locale={locale}
              slug={slug}
              refinement={refinement}
              facets={facets}
              facet={facet}
              open={index < OPEN_AT_FIRST}
            />
          ))}
        </RangeForm>
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
