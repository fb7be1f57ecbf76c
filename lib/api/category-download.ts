import { POLICIES } from '../cache-policy/policies.ts';
import type { Category } from '../catalog/category.ts';
import { type RefinedOrdinals, refinedOrdinals } from '../filters/refined-ordinals.ts';
import { byteStream } from './byte-stream.ts';
import { type CategoryTable, categoryTable, MAX_EXPORTED_ROWS } from './category-table.ts';
import { parseRequest } from './parse-request.ts';
import { noList, requestedList } from './requested-list.ts';
import { requestedRefinement } from './requested-refinement.ts';
import { REQUESTS } from './requests.ts';

/** A format that a list can be downloaded in. */
interface DownloadFormat {
  readonly extension: string;
  readonly contentType: string;
  readonly write: (table: CategoryTable) => AsyncGenerator<string | Uint8Array>;
}

/** Answers with a refined list as a file. A HEAD request is told of the file that there would be; none is made. */
export async function categoryDownload(
  request: Request,
  params: { readonly slug: string },
  { extension, contentType, write }: DownloadFormat,
): Promise<Response> {
  const { slug, ...asked } = parseRequest(REQUESTS.categoryDownload, request, params);
  const category = await requestedList(slug);
  const refinement = await requestedRefinement(slug, asked);
  const list = await refinedOrdinals(slug, refinement, { count: MAX_EXPORTED_ROWS });
  if (!list) throw noList(slug);
  const filtered = refinement.filters.length > 0 ? '-filtered' : '';
  const first = list.total > MAX_EXPORTED_ROWS ? `-first-${MAX_EXPORTED_ROWS}` : '';
  const body = request.method === 'HEAD' ? null : await bodyOf(category, list, write);
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${slug}${filtered}${first}.${extension}"`,
      'x-total-count': String(list.total),
      'cache-control': POLICIES.live.cacheControl,
    },
  });
}

const bodyOf = async (
  category: Category,
  list: RefinedOrdinals,
  write: DownloadFormat['write'],
): Promise<ReadableStream<Uint8Array>> => byteStream(write(await categoryTable(category, list)));
