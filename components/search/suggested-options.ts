import { categoryAddress, partAddress, searchAddress } from '#lib/catalog/addresses.ts';
import type { Locale } from '#lib/messages/locale.ts';
import type { Suggestions } from '#lib/search/suggest.ts';

/** One option of the list of suggestions and where it leads. */
export interface SuggestedOption {
  readonly text: string;
  readonly address: string;
  readonly group:
    | 'search.suggestedQueries'
    | 'search.suggestedCategories'
    | 'search.suggestedNumbers'
    | 'search.suggestedParts';
}

/** The options in the order in which they are shown. */
export function suggestedOptions(
  { queries, categories, crossReferences, parts }: Suggestions,
  locale: Locale,
): SuggestedOption[] {
  return [
    ...queries.map((text) => ({
      text,
      address: searchAddress(locale, text),
      group: 'search.suggestedQueries' as const,
    })),
    ...categories.map(({ slug, name }) => ({
      text: name,
      address: categoryAddress(locale, slug),
      group: 'search.suggestedCategories' as const,
    })),
    // The page of results says whose number is which of our parts.
    ...crossReferences.map(({ source, number }) => ({
      text: `${source} ${number}`,
      address: searchAddress(locale, `${source} ${number}`),
      group: 'search.suggestedNumbers' as const,
    })),
    ...parts.map((text) => ({
      text,
      address: partAddress(locale, text),
      group: 'search.suggestedParts' as const,
    })),
  ];
}
