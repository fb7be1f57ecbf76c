import { answerJson } from '#lib/api/answer.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { REQUESTS } from '#lib/api/requests.ts';
import { searchDocument } from '#lib/api/search-document.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/search?q=`: parts by number and by words. */
export const GET = endpoint('application/json', async (request) => {
  const { q } = parseRequest(REQUESTS.search, request);
  return answerJson(request, await searchDocument(q), { cacheControl: POLICIES.document.cacheControl });
});
