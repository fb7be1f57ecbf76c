import { cache } from 'react';
import { namedFacets } from '#components/filters/named-facets.ts';
import { refinementText } from '#components/filters/refinement-text.ts';
import type { Category } from '#lib/catalog/category.ts';
import { catalogueIn } from '#lib/catalog/localised.ts';
import { isSlug } from '#lib/catalog/part-number.ts';
import { type FilteredList, filterLayout } from '#lib/filters/filtered-list.ts';
import type { Refinement } from '#lib/filters/refinement.ts';
import { parseRefinement } from '#lib/filters/refinement-path.ts';
import type { MessageKey } from '#lib/messages/en.ts';
import type { Locale } from '#lib/messages/locale.ts';
import { catalogueCurrency } from '#lib/pricing/catalogue-currency.ts';

/** Read once for the head and the body of a page. */
export const categoryIn = cache(async (locale: Locale, slug: string) =>
  isSlug(slug) ? catalogueIn(locale).category(slug) : undefined,
);

/** What the rest of a category's address asks for. */
export type RefinedList =
  | { readonly kind: 'hub' }
  | {
      readonly kind: 'list';
      readonly refinement: Refinement;
      readonly list: FilteredList;
      readonly sortable: ReadonlySet<string>;
    }
  /** The same list under its one address. */
  | { readonly kind: 'elsewhere'; readonly refinement: Refinement }
  | {
      readonly kind: 'missing';
      readonly reason: MessageKey;
      readonly about: Readonly<Record<string, string>>;
    };

const LONGEST_NAMED = 100;

const refined = cache(async (locale: Locale, category: Category, path: string): Promise<RefinedList> => {
  const missing = (reason: MessageKey, about: Readonly<Record<string, string>> = {}): RefinedList => ({
    kind: 'missing',
    reason,
    about: { category: category.name, ...about },
  });
  const segments = path === '' ? [] : path.split('/');
  if (category.columns.length === 0) return segments.length === 0 ? { kind: 'hub' } : missing('missing.list');
  const layout = await filterLayout(category.slug);
  if (!layout) return missing('missing.list');
  const parsed = parseRefinement(segments, layout);
  if (parsed.kind === 'missing') {
    return parsed.reason === 'after' || parsed.reason === 'segment'
      ? missing('missing.listPage')
      : missing('filters.missing', { filter: parsed.segment.slice(0, LONGEST_NAMED) });
  }
  const { refinement } = parsed;
  if (!parsed.canonical) return { kind: 'elsewhere', refinement };
  const [list, currency = ''] = await Promise.all([
    catalogueIn(locale).filtered(category, refinement),
    catalogueCurrency(),
  ]);
  if (!list) return missing('missing.cursor', { partNumber: refinement.after });
  // Any part is a valid place to go on from, but only page boundaries have pages: their number stays bounded.
  if (list.after !== refinement.after)
    return { kind: 'elsewhere', refinement: { ...refinement, after: list.after } };
  const sortable = new Set(layout.attributes.filter(({ isSortable }) => isSortable).map(({ key }) => key));
  return {
    kind: 'list',
    refinement,
    list: { ...list, facets: namedFacets(locale, list.facets, currency) },
    sortable,
  };
});

/** Worked out once for the head and the body of a page. */
export const refinedList = (
  locale: Locale,
  category: Category,
  segments: readonly string[],
): Promise<RefinedList> => refined(locale, category, segments.join('/'));

/** Title of a list's page: its category, what is chosen, and where it goes on. */
export function listTitle(
  locale: Locale,
  { name }: Category,
  { list, refinement }: { readonly list: FilteredList; readonly refinement: Refinement },
): string {
  const chosen = refinementText(locale, list.facets);
  return [chosen === '' ? name : `${name}: ${chosen}`, refinement.after].filter(Boolean).join(' – ');
}
