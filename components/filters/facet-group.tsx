import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { FacetValueLink } from './facet-value-link.tsx';
import { rangeText } from './range-text.ts';
import { refinedAddress, valuesAddress } from './refined-address.ts';
import { isIndexed, withToggled } from './refinement-steps.ts';
import { shownValues } from './shown-values.ts';

/** Fewer values than this are read faster than searched or bounded. */
const SEARCHED_FROM = 13;
const RANGED_FROM = 4;

interface FacetGroupProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly facets: readonly Facet[];
  readonly facet: Facet;
  readonly open: boolean;
  /** All values, however many: a page of their own has them. */
  readonly whole?: boolean;
}

/** One attribute to filter by: what it means, a range where it is a number, and its values. */
export function FacetGroup({
  locale,
  slug,
  refinement,
  facets,
  facet,
  open,
  whole = false,
}: FacetGroupProps) {
  const t = translator(locale);
  const { attribute, name, symbol, unit, kind, values, range } = facet;
  const chosen = values.filter(({ selected }) => selected).length + (range ? 1 : 0);
  const shown = whole ? values : shownValues(values);
  const isRanged =
    kind === 'number' && (attribute === 'price' || range !== undefined || values.length >= RANGED_FROM);
  const label = `${name}${symbol ? ` ${symbol}` : ''}`;
  const errorId = `error-${attribute}`;
  return (
    <details className={whole ? 'facet whole' : 'facet'} data-facet={attribute} open={open || chosen > 0}>
      <summary>
        {name} {symbol ? <i className="symbol">{symbol}</i> : null}{' '}
        {unit && kind === 'number' ? <span className="unit">{unit}</span> : null}
        {chosen > 0 ? <span className="chosen-count">{t('filters.chosen', { count: chosen })}</span> : null}
      </summary>
      {facet.explanation === '' ? null : (
        <details className="what">
          <summary aria-label={t('filters.what', { name })}>?</summary>
          <p>{facet.explanation}</p>
        </details>
      )}
      {isRanged ? (
        <div className="range">
          <input
            name={`range.${attribute}`}
            aria-label={t('filters.range', { name: label })}
            aria-describedby={errorId}
            placeholder={t(attribute === 'price' ? 'filters.priceExample' : 'filters.rangeExample', { unit })}
            defaultValue={range ? rangeText(locale, facet) : undefined}
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" aria-label={t('filters.applyRange', { name: label })}>
            ›
          </button>
          <p id={errorId} className="range-error" />
        </div>
      ) : null}
      {values.length >= SEARCHED_FROM ? (
        <input
          type="search"
          className="js-only"
          data-find=""
          aria-label={t('filters.find', { name: label, count: values.length })}
          placeholder={t('filters.findShort', { count: values.length })}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      {values.length === 0 ? null : (
        <ul className="values">
          {shown.map((value) => {
            const target = withToggled(refinement, facet, value.slug, facets);
            return (
              <FacetValueLink
                key={value.slug}
                locale={locale}
                facet={facet}
                value={value}
                href={refinedAddress(locale, slug, target)}
                indexed={isIndexed(target)}
              />
            );
          })}
        </ul>
      )}
      {shown.length < values.length ? (
        <a
          className="all-values"
          data-all=""
          rel="nofollow"
          href={valuesAddress(locale, slug, { attribute, refinement })}
        >
          {t('filters.all', { count: values.length })}
        </a>
      ) : null}
    </details>
  );
}
