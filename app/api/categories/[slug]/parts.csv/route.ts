import { byteStream } from '#lib/api/byte-stream.ts';
import { CACHE_CONTROL } from '#lib/api/cache-policy.ts';
import { categoryCsv, MOST_CSV_ROWS } from '#lib/api/category-csv.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { requestedList } from '#lib/api/requested-list.ts';
import { REQUESTS } from '#lib/api/requests.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories/{slug}/parts.csv`: a category's list with prices and stock, for spreadsheets. */
export const GET = endpoint<{ slug: string }>('text/csv', async (request, params) => {
  const { slug } = parseRequest(REQUESTS.categoryCsv, request, params);
  const category = await requestedList(slug);
  const suffix = category.partCount > MOST_CSV_ROWS ? `-first-${MOST_CSV_ROWS}` : '';
  return new Response(await byteStream(categoryCsv(category)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${slug}${suffix}.csv"`,
      'x-total-count': String(category.partCount),
      'cache-control': CACHE_CONTROL.live,
    },
  });
});
