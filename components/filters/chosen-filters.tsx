/** @jsxImportSource preact */
import type { Facet } from '#lib/filters/filtered-list.ts';
import { NO_REFINEMENT, type Refinement } from '#lib/filters/refinement.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { rangeText } from './range-text.ts';
import { refinedAddress } from './refined-address.ts';
import { without, withToggled } from './refinement-steps.ts';
import { valueText } from './refinement-text.ts';

interface ChosenFiltersProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly refinement: Refinement;
  readonly facets: readonly Facet[];
}

/** What is chosen, each with the link that lets go of it. */
export function ChosenFilters({ locale, slug, refinement, facets }: ChosenFiltersProps) {
  if (refinement.filters.length === 0) return null;
  const t = translator(locale);
  const chips = facets.flatMap((facet) => [
    ...facet.values
      .filter(({ selected }) => selected)
      .map((value) => ({
        name: facet.name,
        text: valueText(value),
        target: withToggled(refinement, facet, value.slug, facets),
      })),
    ...(facet.range
      ? [{ name: facet.name, text: rangeText(locale, facet), target: without(refinement, facet.attribute) }]
      : []),
  ]);
  return (
    <section class="chosen" aria-label={t('filters.chosenTitle')} data-facet="chosen">
      <ul>
        {chips.map(({ name, text, target }) => (
          <li key={`${name} ${text}`}>
            <a
              href={refinedAddress(locale, slug, target)}
              rel="nofollow"
              aria-label={t('filters.remove', { name, value: text })}
            >
              <span>
                <span class="muted">{name}</span> {text}
              </span>{' '}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="clear" href={refinedAddress(locale, slug, { ...NO_REFINEMENT, sort: refinement.sort })}>
            {t('filters.clear')}
          </a>
        </li>
      </ul>
    </section>
  );
}
