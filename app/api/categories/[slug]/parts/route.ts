import { answerJson } from '#lib/api/answer.ts';
import { CACHE_CONTROL } from '#lib/api/cache-policy.ts';
import { categoryPartsDocument } from '#lib/api/category-documents.ts';
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

/** `GET /api/categories/{slug}/parts?cursor=&limit=`: the parts of a category in its order, some at a time. */
export const GET = endpoint<{ slug: string }>('application/json', async (request, params) => {
  const { slug, cursor, limit } = parseRequest(REQUESTS.categoryParts, request, params);
  const category = await requestedList(slug);
  const page = await categoryPartsDocument(category, { cursor, limit });
  return answerJson(request, page, {
    cacheControl: CACHE_CONTROL.catalogue,
    headers: page.next ? { link: `<${page.next.address}>; rel="next"` } : {},
  });
});
