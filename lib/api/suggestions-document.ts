import type { z } from 'zod';
import type { Locale } from '../messages/locale.ts';
import { suggest } from '../search/suggest.ts';
import type { SuggestionsDocument } from './schemas.ts';

/** Bytes of one answer, at most. */
export const MOST_SUGGESTION_BYTES = 2000;

/** What is suggested, as `GET /api/suggestions` answers it: long names give way until it is small enough. */
export async function suggestionsDocument(
  query: string,
  locale: Locale,
): Promise<z.input<typeof SuggestionsDocument>> {
  const found = await suggest(query, locale);
  const document = {
    categories: found.categories.map(({ slug, name }) => ({ slug, name })),
    crossReferences: found.crossReferences.map(({ source, number }) => ({ source, number })),
    parts: [...found.parts],
    queries: [...found.queries],
  };
  const longestFirst = [document.queries, document.categories, document.crossReferences, document.parts];
  while (Buffer.byteLength(JSON.stringify(document)) > MOST_SUGGESTION_BYTES) {
    const fullest = longestFirst.find((list) => list.length > 0);
    if (!fullest) break;
    fullest.pop();
  }
  return document;
}
