import { partAddress, searchAddress } from '#lib/catalog/addresses.ts';
import { partNumberByKey } from '#lib/catalog/part.ts';
import { isPartNumber } from '#lib/catalog/part-number.ts';
import { isQuery, LONGEST_QUERY } from '#lib/search/query.ts';

/** Where the search form goes: straight to the part when a whole part number was typed, else to the results. */
export async function GET(request: Request): Promise<Response> {
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().replace(/\s+/gu, ' ');
  if (query === '') return seeOther('/search');
  if (!isQuery(query)) {
    return new Response(`Search for at most ${LONGEST_QUERY} characters, without control characters.\n`, {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const partNumber = isPartNumber(query) ? await partNumberByKey(query) : undefined;
  return seeOther(partNumber === undefined ? searchAddress(query) : partAddress(partNumber));
}

/** Relative, so that it holds behind any proxy. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
