/** @jsxImportSource preact */
import type { Facet } from '#lib/filters/filtered-list.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { facetLabel } from './facet-group.tsx';
import { rangeText } from './range-text.ts';

/** A field for the range of a number, in any unit. */
export function FacetRange({ locale, facet }: { readonly locale: Locale; readonly facet: Facet }) {
  const t = translator(locale);
  const { attribute, unit, range } = facet;
  const name = facetLabel(facet);
  const errorId = `error-${attribute}`;
  return (
    <div class="range">
      <input
        name={`range.${attribute}`}
        aria-label={t('filters.range', { name })}
        aria-describedby={errorId}
        placeholder={t(attribute === 'price' ? 'filters.priceExample' : 'filters.rangeExample', { unit })}
        value={range ? rangeText(locale, facet) : undefined}
        autocomplete="off"
        spellcheck={false}
      />
      <button type="submit" aria-label={t('filters.applyRange', { name })}>
        ›
      </button>
      <p id={errorId} class="range-error" />
    </div>
  );
}
