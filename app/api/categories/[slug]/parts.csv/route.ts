import { byteStream } from '#lib/api/byte-stream.ts';
import { categoryCsv, MOST_CSV_ROWS } from '#lib/api/category-csv.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { noList, requestedList } from '#lib/api/requested-list.ts';
import { requestedRefinement } from '#lib/api/requested-refinement.ts';
import { REQUESTS } from '#lib/api/requests.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';
import { refinedOrdinals } from '#lib/filters/refined-ordinals.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories/{slug}/parts.csv?filter=&sort=`: a list with prices and stock, for spreadsheets. */
export const GET = endpoint<{ slug: string }>('text/csv', async (request, params) => {
  const { slug, ...asked } = parseRequest(REQUESTS.categoryCsv, request, params);
  const category = await requestedList(slug);
  const refinement = await requestedRefinement(slug, asked);
  const list = await refinedOrdinals(slug, refinement, { count: MOST_CSV_ROWS });
  if (!list) throw noList(slug);
  const filtered = refinement.filters.length > 0 ? '-filtered' : '';
  const first = list.total > MOST_CSV_ROWS ? `-first-${MOST_CSV_ROWS}` : '';
  return new Response(await byteStream(categoryCsv(category, list)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${slug}${filtered}${first}.csv"`,
      'x-total-count': String(list.total),
      'cache-control': POLICIES.live.cacheControl,
    },
  });
});
