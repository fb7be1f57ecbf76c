import { answerJson } from '#lib/api/answer.ts';
import { endpoint } from '#lib/api/endpoint.ts';
import { parseRequest } from '#lib/api/parse-request.ts';
import { REQUESTS } from '#lib/api/requests.ts';
import { suggestionsDocument } from '#lib/api/suggestions-document.ts';
import { POLICIES } from '#lib/cache-policy/policies.ts';

export {
  allowedMethods as OPTIONS,
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from '#lib/api/method-not-allowed.ts';

/** `GET /api/suggestions?q=&locale=`: what could be meant by what has been typed so far. */
export const GET = endpoint('application/json', async (request) => {
  const { q, locale } = parseRequest(REQUESTS.suggestions, request);
  return answerJson(request, await suggestionsDocument(q, locale), {
    cacheControl: POLICIES.suggestions.cacheControl,
  });
});
