import { answerJson } from '#lib/api/answer.ts';
import { categoryPartsDocument } from '#lib/api/category-documents.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { requestedList } from '#lib/api/requested-list.ts';
import { requestedRefinement } from '#lib/api/requested-refinement.ts';
import { REQUESTS } from '#lib/api/requests.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/categories/{slug}/parts?filter=&sort=&cursor=&limit=`: the parts of a list in its order, some at a time. */
export const GET = endpoint<{ slug: string }>('application/json', async (request, params) => {
  const { slug, cursor, limit, ...asked } = parseRequest(REQUESTS.categoryParts, request, params);
  const category = await requestedList(slug);
  const refinement = { ...(await requestedRefinement(slug, asked)), after: cursor ?? '' };
  const page = await categoryPartsDocument(category, { refinement, limit });
  return answerJson(request, page, {
    cacheControl: POLICIES.document.cacheControl,
    headers: page.next ? { link: `<${page.next.address}>; rel="next"` } : {},
  });
});
