/** @jsxImportSource preact */
import { Count } from '#components/catalog/count.tsx';
import { refinedAddress } from '#components/filters/refined-address.ts';
import type { Locale } from '#lib/messages/locale.ts';
import type { FoundCategory } from '#lib/search/search.ts';

/** Where parts fit: each links to its list, filtered as the query was understood, with the number that list has. */
export function CategoryResults({
  locale,
  categories,
}: {
  readonly locale: Locale;
  readonly categories: readonly FoundCategory[];
}) {
  return (
    <ul class="run-in">
      {categories.map(({ slug, name, count, refinement }) => (
        <li>
          {refinement ? (
            <a href={refinedAddress(locale, slug, refinement)}>{name}</a>
          ) : (
            // No list has just these parts: what they have in common is not a filter.
            name
          )}{' '}
          <Count locale={locale} value={count} />
        </li>
      ))}
    </ul>
  );
}
