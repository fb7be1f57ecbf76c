import { categoryAddress } from '#lib/catalog/addresses.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import { formatRefinement } from '#lib/filters/refinement-path.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';

/** The one address of a refined list. */
export const refinedAddress = (locale: Locale, slug: string, refinement: Refinement): string =>
  [categoryAddress(locale, slug), ...formatRefinement(refinement)].join('/');

/** The page that has all values of one attribute, where a list's own page has only the commonest. */
export function valuesAddress(
  locale: Locale,
  slug: string,
  { attribute, refinement }: { readonly attribute: string; readonly refinement: Refinement },
): string {
  const narrowed = formatRefinement({ ...refinement, sort: undefined, after: '' });
  return [`${localePrefix(locale)}/values`, slug, attribute, ...narrowed].join('/');
}
