import { partAddress, searchAddress } from '#lib/catalog/addresses.ts';
import { partNumberByKey } from '#lib/catalog/part.ts';
import { isPartNumber } from '#lib/catalog/part-number.ts';
import { type Locale, localePrefix } from '#lib/messages/locale.ts';
import { translator } from '#lib/messages/translator.ts';
import { isQuery, LONGEST_QUERY, typedQuery } from '#lib/search/query.ts';

/** Where the search form goes: straight to the part when a whole part number was typed, else to the results. */
export function findRoute(locale: Locale) {
  return async (request: Request): Promise<Response> => {
    const query = typedQuery(new URL(request.url).searchParams);
    if (query === '') return seeOther(`${localePrefix(locale)}/search`);
    if (!isQuery(query)) {
      return new Response(`${translator(locale)('missing.query', { longest: LONGEST_QUERY })}\n`, {
        status: 400,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      });
    }
    const partNumber = isPartNumber(query) ? await partNumberByKey(query) : undefined;
    return seeOther(
      partNumber === undefined ? searchAddress(locale, query) : partAddress(locale, partNumber),
    );
  };
}

/** Relative, so that it holds behind any proxy. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
