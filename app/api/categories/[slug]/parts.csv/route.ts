import { categoryCsv } from '#lib/api/category-csv.ts';
import { categoryDownload } from '#lib/api/category-download.ts';
import { endpoint } from '#lib/api/endpoint.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories/{slug}/parts.csv?filter=&sort=`: a list with prices and stock, for programs. */
export const GET = endpoint<{ slug: string }>('text/csv', (request, params) =>
  categoryDownload(request, params, {
    extension: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    write: categoryCsv,
  }),
);
