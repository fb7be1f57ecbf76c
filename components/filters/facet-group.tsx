/** @jsxImportSource preact */
import type { RegionAttributes, Regions } from '#components/list/region.ts';
import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { FacetRange } from './facet-range.tsx';
import { FacetValues } from './facet-values.tsx';
import { valuesAddress } from './refined-address.ts';
import { shownValues } from './shown-values.ts';

/** Fewer values than this are read faster than searched or bounded. */
const SEARCHED_FROM = 13;
const RANGED_FROM = 4;

export interface FacetGroupProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly facets: readonly Facet[];
  readonly facet: Facet;
  /** All values, however many: a page of their own has them. */
  readonly whole?: boolean;
}

/** What of a group a choice changes. */
export function setFacetRegions(regions: Regions, props: FacetGroupProps): void {
  const { locale, slug, refinement, facet, whole = false } = props;
  const { attribute, values } = facet;
  const t = translator(locale);
  const shown = whole ? values : shownValues(values);
  const chosen = chosenCount(facet);
  regions.set(
    `${attribute}.chosen`,
    chosen === 0 ? null : <span class="chosen-count">{t('filters.chosen', { count: chosen })}</span>,
  );
  regions.set(`${attribute}.range`, isRanged(facet) ? <FacetRange locale={locale} facet={facet} /> : null);
  if (values.length > 0) regions.set(`${attribute}.values`, <FacetValues {...props} shown={shown} />);
  regions.set(
    `${attribute}.all`,
    shown.length < values.length ? (
      <a
        class="all-values"
        data-all=""
        rel="nofollow"
        href={valuesAddress(locale, slug, { attribute, refinement })}
      >
        {t('filters.all', { count: values.length })}
      </a>
    ) : null,
  );
}

interface FacetFrameProps {
  readonly locale: Locale;
  readonly facet: Facet;
  readonly regions: Regions;
  readonly open: boolean;
  readonly whole?: boolean;
}

/** One attribute to filter by: what it means, a range where it is a number, and its values. */
export function FacetGroup({ locale, facet, regions, open, whole = false }: FacetFrameProps) {
  const t = translator(locale);
  const { attribute, name, symbol, unit, kind, values } = facet;
  const region = (part: string): RegionAttributes => regions.attributes(`${attribute}.${part}`);
  return (
    <details
      class={whole ? 'facet whole' : 'facet'}
      data-facet={attribute}
      open={open || chosenCount(facet) > 0}
    >
      <summary>
        {name} {symbol ? <i class="symbol">{symbol}</i> : null}{' '}
        {unit && kind === 'number' ? <span class="unit">{unit}</span> : null}
        <span {...region('chosen')} />
      </summary>
      {facet.explanation === '' ? null : (
        <details class="what">
          <summary aria-label={t('filters.what', { name })}>?</summary>
          <p>{facet.explanation}</p>
        </details>
      )}
      <div {...region('range')} />
      {values.length >= SEARCHED_FROM ? (
        <input
          type="search"
          class="js-only"
          data-find=""
          aria-label={t('filters.find', { name: facetLabel(facet), count: values.length })}
          placeholder={t('filters.findShort', { count: values.length })}
          autocomplete="off"
          spellcheck={false}
        />
      ) : null}
      {values.length === 0 ? null : <ul class="values" {...region('values')} />}
      <div {...region('all')} />
    </details>
  );
}

export const facetLabel = ({ name, symbol }: Facet): string => `${name}${symbol ? ` ${symbol}` : ''}`;

const chosenCount = ({ values, range }: Facet): number =>
  values.filter(({ selected }) => selected).length + (range ? 1 : 0);

const isRanged = ({ attribute, kind, range, values }: Facet): boolean =>
  kind === 'number' && (attribute === 'price' || range !== undefined || values.length >= RANGED_FROM);
