import { categoryDownload } from '#lib/api/category-download.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { workbook, XLSX_TYPE } from '#lib/spreadsheet/workbook.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories/{slug}/parts.xlsx?filter=&sort=`: a list with prices and stock, for spreadsheets. */
export const GET = endpoint<{ slug: string }>(XLSX_TYPE, (request, params) =>
  categoryDownload(request, params, {
    extension: 'xlsx',
    contentType: XLSX_TYPE,
    write: (table) => workbook({ name: 'Parts', ...table }),
  }),
);
