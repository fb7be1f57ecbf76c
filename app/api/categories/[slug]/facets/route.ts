import { answerJson } from '#lib/api/answer.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { facetsDocument } from '#lib/api/facets-document.ts';
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

/** `GET /api/categories/{slug}/facets?filter=`: what a list can be narrowed by, with exact counts; stock among them. */
export const GET = endpoint<{ slug: string }>('application/json', async (request, params) => {
  const { slug, filter } = parseRequest(REQUESTS.categoryFacets, request, params);
  const category = await requestedList(slug);
  const refinement = await requestedRefinement(slug, { filter });
  return answerJson(request, await facetsDocument(category, refinement), {
    cacheControl: POLICIES.document.cacheControl,
  });
});
